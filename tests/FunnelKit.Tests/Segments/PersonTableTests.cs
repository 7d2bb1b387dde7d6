using FunnelKit.Flow;
using FunnelKit.Segments;
using FunnelKit.Stages;
using static FunnelKit.Tests.Flow.FlowFixtures;
using static FunnelKit.Tests.Segments.SegmentFixtures;

namespace FunnelKit.Tests.Segments;

public sealed class PersonTableTests
{
    [Fact]
    public void From_PersonsFarApart_RanksThemAll()
    {
        var table = Table(("Li", 10, 90), ("Wu", 90, 10), ("Xu", 50, 50));

        Assert.True(table.CanTellApart);
        Assert.Equal(["Wu", "Xu", "Li"], table.Rows.Select(row => row.Label));
        Assert.Equal([(1, 1), (2, 2), (3, 3)], table.Rows.Select(row => (row.BestRank!.Value, row.WorstRank!.Value)));
        Assert.Contains("differ by more than chance", table.ToString(), StringComparison.Ordinal);
        Assert.Contains("共 3 人，人均商机 100.0 个", table.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void From_PersonsAlike_SaysThatTheyCannotBeToldApart()
    {
        var table = Table(("Li", 4, 6), ("Wu", 6, 4), ("Xu", 5, 5), ("Ma", 5, 5));

        Assert.False(table.CanTellApart);
        Assert.All(table.Rows, row => Assert.Equal((1, 4), (row.BestRank!.Value, row.WorstRank!.Value)));
        Assert.All(table.Rows, row => Assert.Equal(0.5, row.ShrunkenRate!.Value));
        Assert.All(table.Rows, row => Assert.False(row.Comparison.IsDifferent));
        Assert.Contains("cannot be told apart", table.ToString(), StringComparison.Ordinal);
        Assert.Contains("无法区分高下", table.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void From_OneLuckyDeal_DoesNotLeadTheTable()
    {
        var table = Table(("Li", 1, 0), ("Wu", 160, 40), ("Xu", 40, 160), ("Ma", 100, 100));

        Assert.Equal("Wu", table.Rows[0].Label);
        var lucky = table.Rows.Single(row => row.Label == "Li");
        Assert.Equal(1d, lucky.Rate.Value);
        Assert.InRange(lucky.ShrunkenRate!.Value, 0.5, 0.8);
        Assert.Equal((1, 4), (lucky.BestRank!.Value, lucky.WorstRank!.Value));
        Assert.True(lucky.ShrunkenInterval!.Value.High - lucky.ShrunkenInterval.Value.Low > 0.2);
    }

    [Fact]
    public void From_OnePerson_HasNobodyToBeComparedWith()
    {
        var row = Assert.Single(Table(("Li", 3, 4)).Rows);

        Assert.Equal(Rate.FromCounts(3, 7), row.Rate);
        Assert.Null(row.ShrunkenRate);
        Assert.Null(row.Comparison.Difference);
        Assert.Equal((1, 1), (row.BestRank!.Value, row.WorstRank!.Value));
    }

    [Fact]
    public void From_EverythingWon_TellsNobodyApart()
    {
        var table = Table(("Li", 3, 0), ("Wu", 5, 0));

        Assert.False(table.CanTellApart);
        Assert.All(table.Rows, row => Assert.Equal(1d, row.Rate.Value));
        Assert.Equal(1d, table.Rows[0].Comparison.PValue!.Value, 9);
        Assert.Contains("All have the same rate", table.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void From_NoDeals_IsEmptyAndSaysSo()
    {
        var table = Table();

        Assert.Empty(table.Rows);
        Assert.Null(table.MeanOpportunities);
        Assert.Null(table.MedianOpportunities);
        Assert.Equal("No deal has a person.", table.ToString());
    }

    [Fact]
    public void From_APersonWithoutDecidedDeals_IsInTheTableWithoutRank()
    {
        var table = PersonTable.From(
            OwnedBy("A/Li won", "A/Li lost", "A/Wu lost", "A/Xu").FoldBy(AsOf, ["owner"])["owner"], WinRate);

        var open = table.Rows[^1];
        Assert.Equal("Xu", open.Label);
        Assert.Equal((0L, null, null), (open.Rate.Denominator, open.BestRank, open.WorstRank));
        Assert.Equal(1, open.Opportunities);
    }

    [Fact]
    public void From_DealsWithoutAPerson_AreInNoComparison()
    {
        var table = Table((null, 0, 500), ("Li", 30, 10), ("Wu", 10, 30));

        Assert.Equal(500, table.Unassigned!.Lost);
        Assert.Equal(["Li", "Wu"], table.Rows.Select(row => row.Label));
        Assert.Equal(Rate.FromCounts(10, 40), table.Rows[0].Comparison.Others);
        Assert.Equal(Rate.FromCounts(40, 80), table.Spread.Pooled);
    }

    [Fact]
    public void From_DealsOfSeveralPersons_AreComparedWithTheRestAndNotRanked()
    {
        var segments = OwnedBy("A/Li C/Wu won", "A/Li lost", "A/Wu lost").FoldBy(
            AsOf, ["owner"], new FlowSemantics { Attribution = AttributionRule.EveryTouched })["owner"];

        var table = PersonTable.From(segments, WinRate);

        Assert.All(table.Rows, row => Assert.Null(row.BestRank));
        Assert.All(table.Rows, row => Assert.Equal(Rate.FromCounts(0, 1), row.Comparison.Others));
    }

    [Fact]
    public void From_ARateThatCountsNoDeals_IsRefused() =>
        Assert.Throws<ArgumentException>(() => PersonTable.From(
            Closed(("Li", 3, 4), ("Wu", 3, 4)), flow => Rate.FromCounts(flow.Won > 0 ? 1 : 0, 1)));

    [Fact]
    public void Opportunities_FromAStageOn_LeaveLeadsOut()
    {
        var segments = Sources(("Li", 10, 6, 2), ("Wu", 20, 3, 1));

        var table = PersonTable.From(segments, WinRate, StageId.Create("C"));

        Assert.Equal([6L, 3L], table.Rows.OrderBy(row => row.Label).Select(row => row.Opportunities));
        Assert.Equal((4.5, 4.5), (table.MeanOpportunities, table.MedianOpportunities));
        Assert.Throws<ArgumentException>(() => PersonTable.From(segments, WinRate, StageId.Create("nowhere")));
    }

    [Fact]
    public void ToString_NothingToTellApart_SaysWhy()
    {
        Assert.EndsWith("There is nobody to compare with.", Table(("Li", 3, 4)).ToString(), StringComparison.Ordinal);
        Assert.EndsWith(
            "没有可比较的其他人员。", Table(("Li", 3, 4)).ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.EndsWith(
            "All have the same rate: they cannot be told apart.",
            Table(("Li", 0, 300), ("Wu", 0, 500)).ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "各人比率相同，无法区分高下。",
            Table(("Li", 300, 0), ("Wu", 500, 0)).ToString("zh-Hans"),
            StringComparison.Ordinal);
        var open = PersonTable.From(OwnedBy("A/Li", "A/Wu").FoldBy(AsOf, ["owner"])["owner"], WinRate);
        Assert.EndsWith("Nothing has been decided yet.", open.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(
            "There are too few cases to tell them apart.",
            Table(("Li", 1, 0), ("Wu", 0, 1)).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void From_DealsThatTheFlowDoesNotCount_MakeNoPerson()
    {
        // Deal 1 begins after the cohort, deal 2 after the instant asked for.
        var history = OwnedBy("A/Li won", "A@50/Wu won", "A@300/Xu");
        var semantics = new FlowSemantics { Cohort = FlowCohort.CreatedIn(Start, Start.AddDays(10)) };

        var table = PersonTable.From(history.FoldBy(AsOf, ["owner"], semantics)["owner"], WinRate);

        Assert.Equal("Li", Assert.Single(table.Rows).Label);
        Assert.Null(table.Unassigned);
        Assert.Equal(1d, table.MeanOpportunities);
    }

    private static PersonTable Table(params (string? Label, int Won, int Lost)[] persons) =>
        PersonTable.From(Closed(persons), WinRate);
}
