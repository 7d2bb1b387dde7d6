using FunnelKit.Flow;
using FunnelKit.Losses;
using FunnelKit.Stages;
using static FunnelKit.Tests.Flow.FlowFixtures;
using static FunnelKit.Tests.Losses.LossFixtures;

namespace FunnelKit.Tests.Losses;

public sealed class SourceFeedbackTests
{
    private static readonly StageId C = StageId.Create("C");

    /// <summary>Five leads of a webinar, three of a fair, one of nobody knows where.</summary>
    private static readonly string[] Deals =
    [
        "A invalid|学生", "A lost|wrong number", "A C lost|价格", "A C won", "A C",
        "A invalid", "A lost|no reply", "A nurture",
        "A",
    ];

    [Fact]
    public void Item152_SalesTellMarketing_WhatBecameOfTheLeadsOfEachSource()
    {
        var feedback = Create(Deals, comments:
        [
            new() { DealId = "deal-2", Text = "客户认为报价偏高" },
            new() { DealId = "deal-99", Text = "of another period" },
            new() { DealId = "deal-2", Text = "第二次沟通" },
        ]);

        Assert.Equal(["webinar", "fair", string.Empty], feedback.Rows.Select(row => row.Source));
        var webinar = feedback.Rows[0];
        Assert.Equal((5L, 1L), (webinar.Leads, webinar.Open));
        Assert.Equal(Rate.FromCounts(2, 5), webinar.Invalid);
        Assert.Equal(
            ["student 1", "wrong-contact 1"],
            webinar.InvalidReasons.Select(count => $"{count.Reason.Id} {count.Share.Numerator}"));
        Assert.Equal(Rate.FromCounts(3, 5), webinar.Opportunities);
        Assert.Equal(Rate.FromCounts(1, 3), webinar.WinRate);
        Assert.Equal("price", Assert.Single(webinar.LossReasons).Reason.Id);
        Assert.Equal(["客户认为报价偏高", "第二次沟通"], webinar.Comments.Select(comment => comment.Text));
        Assert.Empty(feedback.Rows[1].Comments);
    }

    /// <summary>
    /// Nobody answered: that makes a lead neither invalid nor explains its loss, and it is still counted.
    /// </summary>
    [Fact]
    public void Rows_CountSilenceAndUnknown_WithoutCallingThemInvalid()
    {
        var fair = Create(Deals).Rows[1];

        Assert.Equal(Rate.FromCounts(1, 3), fair.Invalid);
        Assert.Equal(LossReason.Unknown, Assert.Single(fair.InvalidReasons).Reason);
        Assert.Equal(LossReasonKind.Attempt, Assert.Single(fair.LossReasons).Reason.Kind);
        Assert.Equal(Rate.FromCounts(0, 1), fair.WinRate);
    }

    [Fact]
    public void Rows_AreSaidInBothLanguages()
    {
        var rows = Create(Deals).Rows;

        Assert.StartsWith(
            "webinar: 5 leads, 1 still open; invalid 40.0 %", rows[0].ToString(), StringComparison.Ordinal);
        Assert.StartsWith(
            "webinar：线索 5 条，仍在跟进 1 条；无效 40.0 %", rows[0].ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Contains("赢单 无法判断（0/0）", rows[2].ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.StartsWith("not given: 1 leads", rows[2].ToString("en"), StringComparison.Ordinal);
        Assert.StartsWith("未填：", rows[2].ToString("zh-Hans"), StringComparison.Ordinal);
    }

    /// <summary>A period holds its beginning and not its end.</summary>
    [Fact]
    public void Create_OfAPeriod_TakesTheLeadsThatCameInIt()
    {
        var records = HistoryOf("A@5", "A@9", "A@10", "A@?").Deals(AsOf);
        var feedback = SourceFeedback.Create(records, Model, C, _ => "x", Start.AddDays(5), Start.AddDays(10));

        Assert.Equal(2, Assert.Single(feedback.Rows).Leads);
        Assert.Equal(1, feedback.Undated);
    }

    [Fact]
    public void Create_OutsideItsRange_IsAnError()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => SourceFeedback.Create([], Model, C, _ => null, Start, Start));
        Assert.Throws<ArgumentException>(
            () => SourceFeedback.Create([], Model, StageId.Create("won"), _ => null, Start, AsOf));
        Assert.Empty(SourceFeedback.Create([], Model, C, _ => null, Start, AsOf).Rows);
    }

    private static SourceFeedback Create(string[] deals, IEnumerable<LeadComment>? comments = null)
    {
        string[] sources = [.. "webinar".Times(5), .. "fair".Times(3), " "];
        var history = LossFixtures.HistoryOf(Yuan, deals);
        return SourceFeedback.Create(
            history.Deals(AsOf),
            Model,
            C,
            deal => sources[history.DealIds.IndexOf(deal.DealId)],
            Start,
            AsOf,
            comments: comments);
    }
}
