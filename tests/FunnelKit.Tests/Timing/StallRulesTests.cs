using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Timing;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Timing;

public sealed class StallRulesTests
{
    private static readonly StageId A = StageId.Create("A");

    // Fifty wins: 46 after 5 days in A, 4 after 40 days; and losses that took longer still.
    private static readonly string[] Deals =
    [
        .. Enumerable.Repeat("A@0 C@5 won@6", 46),
        .. Enumerable.Repeat("A@0 C@40 won@50", 4),
        .. Enumerable.Repeat("A@0 lost@60", 30),
    ];

    [Fact]
    public void Judge_AsLongAsFewWins_IsStalledAndSaysTheShare()
    {
        var rules = HistoryOf(Deals).Fold(AsOf).StallRules();

        var stalled = rules.Judge(Age("x", 21));
        var young = rules.Judge(Age("y", 5));

        Assert.Equal((true, true, false), (stalled.IsStalled, stalled.IsRareAmongWins, stalled.IsOverLimit));
        Assert.Equal(Rate.FromCounts(4, 50), stalled.WinsThatWaited);
        Assert.Equal(
            "In Stage A for 21.0 days; only 8.0 % of 50 eventual wins waited so long.", stalled.Reason.ToString());
        Assert.Equal(
            "在“Stage A”阶段已停留 21.0 天；50 个最终赢单中仅 8.0% 等待这么久。", stalled.Reason.ToString("zh-Hans"));
        Assert.Equal(4d / 34, stalled.Outlook.Probability!.Value.Fraction, 12);
        Assert.Equal((false, Rate.FromCounts(50, 50)), (young.IsStalled, young.WinsThatWaited));
    }

    [Fact]
    public void Stages_BothRules_StateTheirLimitsAndFalseAlarms()
    {
        var rule = HistoryOf(Deals).Fold(AsOf).StallRules(new() { LimitDays = 4 })[A];

        Assert.Equal((50L, 4d), (rule.Wins, rule.LimitDays));
        Assert.Equal(5d + (1d / 1_440), rule.WinsDays!.Value, 9);
        Assert.Equal(Rate.FromCounts(4, 50), rule.WinsFalseAlarms);
        Assert.Equal(Rate.FromCounts(50, 50), rule.LimitFalseAlarms);
        Assert.Equal(Rate.FromCounts(46 + 4, 50), rule.WinsThatWaited(5));
        Assert.Equal(Rate.FromCounts(4, 50), rule.WinsThatWaited(40));
        Assert.Equal(Rate.FromCounts(0, 50), rule.WinsThatWaited(40.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => rule.WinsThatWaited(-1));
    }

    [Fact]
    public void Judge_TooFewWins_LeavesTheFixedLimitAlone()
    {
        var rules = HistoryOf("A@0 C@5 won@6").Fold(AsOf).StallRules(new() { LimitDays = 30 });

        var late = rules.Judge(Age("x", 31));

        Assert.Null(rules[A].WinsDays);
        Assert.Equal(default, rules[A].WinsFalseAlarms);
        Assert.Equal((true, false, true), (late.IsStalled, late.IsRareAmongWins, late.IsOverLimit));
        Assert.Equal(
            "In Stage A for 31.0 days; 0.0 % of 1 eventual wins waited so long; over the limit of 30 days.",
            late.Reason.ToString());
        Assert.False(rules.Judge(Age("y", 30)).IsStalled);
    }

    [Fact]
    public void Judge_LimitOfTheModel_ComesFirst()
    {
        var model = StageModel.CreateBuilder("m", "M")
            .AddStage(new Stage { Id = A, Name = LocalizedText.Create("A", "甲"), DwellLimitDays = 10 })
            .AddStage("won", "Won", StageKind.Won)
            .Build();
        var flow = HistoryOf(model, "A@0 won@5").Fold(AsOf);

        Assert.Equal(10d, flow.StallRules(new() { LimitDays = 30 })[A].LimitDays);
        Assert.Equal(30d, flow.StallRules(new() { LimitDays = 30, Clock = StallClock.Creation })[A].LimitDays);
        Assert.Null(flow.StallRules(new() { Clock = StallClock.Creation })[A].LimitDays);
    }

    [Fact]
    public void Judge_OtherClocks_CompareWhatTheyMeasure()
    {
        var flow = HistoryOf(Deals).Fold(AsOf);
        var deal = Age("x", 2) with { ActivityDays = 35, CreationDays = 45 };

        var created = flow.StallRules(new() { Clock = StallClock.Creation }).Judge(deal);
        var silent = flow.StallRules(new() { Clock = StallClock.LastActivity, LimitDays = 30 }).Judge(deal);

        Assert.Equal(
            (45d, Rate.FromCounts(4, 50), true),
            (created.Days, created.WinsThatWaited, created.IsRareAmongWins));
        Assert.Equal(
            "In Stage A, open for 45.0 days; only 8.0 % of 50 eventual wins waited so long.",
            created.Reason.ToString());
        Assert.Equal(
            (35d, default, true, false),
            (silent.Days, silent.WinsThatWaited, silent.IsOverLimit, silent.IsRareAmongWins));
        Assert.Equal(
            "In Stage A, without activity for 35.0 days; over the limit of 30 days.", silent.Reason.ToString());
        Assert.Equal("处于“Stage A”阶段，已 35.0 天没有活动；超过 30 天的期限。", silent.Reason.ToString("zh-Hans"));
        Assert.Contains("创建至今 45.0 天", created.Reason.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_List_IsSortedAndCountsWhatItLeavesOut()
    {
        var rules = HistoryOf(Deals).Fold(AsOf).StallRules(new() { LimitDays = 4 });

        var stalled = rules.Judge(
        [
            Age("over", 4.5),
            Age("young", 1),
            Age("rare", 21),
            Age("rarer", 41),
            Age("rarest", 50),
            Age("planned", 90) with { HasPlannedActivity = true },
            new DealAge { DealId = "unknown", Stage = A },
        ]);

        Assert.Equal(["rarest", "rarer", "rare", "over"], stalled.Deals.Select(deal => deal.DealId));
        Assert.Equal((7, 1, 1), (stalled.Judged, stalled.WithPlannedActivity, stalled.WithoutAge));
        var unknown = rules.Judge(new DealAge { DealId = "unknown", Stage = A });
        Assert.Equal((false, OutlookGap.UnknownAge), (unknown.IsStalled, unknown.Outlook.Gap));
        Assert.Equal("In Stage A since nobody knows when.", unknown.Reason.ToString());
        Assert.EndsWith(
            "the next activity is planned.",
            rules.Judge(Age("planned", 90) with { HasPlannedActivity = true }).Reason.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void OpenDealAges_EachClock_StartsWhereItSays()
    {
        var ages = HistoryOf(
                "A@0 C@40 phoned@70",
                "A@0 C@2 A@90",
                "A@0 hold@5",
                "A@0 won@5",
                "A@?",
                "A@10 A@20",
                "C@200")
            .OpenDealAges(AsOf);

        Assert.Equal(
            [
                ("deal-0", "C", 60d, 30d, 100d),
                ("deal-1", "A", 10d, 10d, 100d),
                ("deal-4", "A", null, null, null),
                ("deal-5", "A", 80d, 80d, 90d),
            ],
            ages.Select(deal => (deal.DealId, deal.Stage.Value, deal.StageDays, deal.ActivityDays, deal.CreationDays)));
    }

    [Fact]
    public void OpenDealAges_MovesResetTheClockOfTheStage_NotThatOfCreation()
    {
        // Some products count the days from creation, whatever has happened since.
        var rules = HistoryOf(Deals).Fold(AsOf).StallRules(new() { LimitDays = 30 });
        var moved = HistoryOf("A@0 C@5 A@98").OpenDealAges(AsOf);

        Assert.Empty(rules.Judge(moved).Deals);
        Assert.Single(HistoryOf(Deals).Fold(AsOf)
            .StallRules(new() { LimitDays = 30, Clock = StallClock.Creation }).Judge(moved).Deals);
    }

    [Fact]
    public void Judge_UntouchedForTenYears_IsInTheList()
    {
        // Some products drop from the list what nobody has touched for a year, though the record is marked.
        var rules = HistoryOf(Deals).Fold(AsOf).StallRules(new() { LimitDays = 30 });
        var asOf = Start.AddDays(3_660);

        var deal = Assert.Single(rules.Judge(HistoryOf("A@0").OpenDealAges(asOf)).Deals);

        Assert.Equal((3_660d, true, true), (deal.Days, deal.IsOverLimit, deal.IsRareAmongWins));
    }

    [Fact]
    public void Judge_BadArguments_Throw()
    {
        var rules = HistoryOf(Deals).Fold(AsOf).StallRules();

        Assert.Throws<ArgumentException>(() => rules.Judge(Age("x", 1) with { Stage = StageId.Create("won") }));
        Assert.Throws<ArgumentOutOfRangeException>(() => rules.Judge(Age("x", double.NaN)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StallSemantics { MaxWinShare = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StallSemantics { MaxWinShare = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StallSemantics { MinimumWins = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StallSemantics { LimitDays = double.PositiveInfinity });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StallSemantics { Clock = (StallClock)4 });
        Assert.Equal(StallClock.StageEntry, new StallSemantics { Clock = StallClock.None }.Clock);
    }

    private static DealAge Age(string deal, double days) => new() { DealId = deal, Stage = A, StageDays = days };
}
