using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Segments;
using FunnelKit.Stages;
using FunnelKit.Trends;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Trends;

public sealed class CohortTriangleTests
{
    private static readonly StageId A = StageId.Create("A");

    /// <summary>
    /// As of day 100. The old month: four deals, one wins at 20 days, one at 50, one is lost at 10, one is open. The
    /// young one began on day 70: one wins after 5 days, one is lost after 10, two are open.
    /// </summary>
    private static readonly KeyValuePair<string, StageFlow>[] Months =
    [
        new("2026-03", Fold("A@70 won@75", "A@70 lost@80", "A@70", "A@71")),
        new("2026-01", Fold("A@0 won@20", "A@0 won@50", "A@0 lost@10", "A@1")),
    ];

    [Fact]
    public void Create_OfMonths_ShowsEachAgeOfEachCohort()
    {
        var triangle = CohortTriangle.Create(Months);

        Assert.Equal(["2026-01", "2026-03"], triangle.Rows.Select(row => row.Label));
        Assert.Equal(
            [Rate.FromCounts(1, 4), Rate.FromCounts(2, 4), Rate.FromCounts(2, 4)],
            triangle.Rows[0].Cells.Select(cell => cell.Rate));
        Assert.All(triangle.Rows[0].Cells, cell => Assert.True(cell.IsMature && cell.Estimate is null));
        Assert.Equal([30, 60, 90], triangle.Rows[0].Cells.Select(cell => cell.AgeDays));
        Assert.Equal(30, Assert.Single(triangle.Rows[1].Cells).AgeDays);
        Assert.Equal(8, triangle.Total!.Size);
    }

    /// <summary>A young cohort has had no time yet: its low rate is marked, and an estimate stands beside it.</summary>
    [Fact]
    public void Create_OfAYoungCohort_SaysThatItIsNotMatureAndEstimates()
    {
        var cell = CohortTriangle.Create(Months).Rows[1].Cells[0];

        // Of four, one wins and one is lost before anybody's watching ends; one has been watched for 29 days only.
        Assert.Equal((Rate.FromCounts(1, 4), 1L, false), (cell.Rate, cell.Unobserved, cell.IsMature));
        Assert.Equal(0.25, cell.Estimate!.Value, 12);
        Assert.Equal(cell.Estimate, cell.Expected);
        Assert.NotNull(cell.EstimateInterval);
    }

    [Fact]
    public void Estimate_TakesUndecidedDealsForWatchedUntilNow()
    {
        // Two began 40 days before the end and won after 35; two began 20 days before it and are open.
        var row = CohortTriangle.Create(
            [new("x", Fold("A@60 won@95", "A@60 won@95", "A@80", "A@80"))], stepDays: 10).Rows[0];

        Assert.Equal(Rate.FromCounts(2, 4), row.Cells[3].Rate);
        Assert.Equal(1d, row.Cells[3].Estimate);
        Assert.True(row.Cells[1].IsMature);
        Assert.False(row.Cells[2].IsMature);
    }

    [Fact]
    public void Create_OfAMonthThatIsNotOver_IsNeverMature()
    {
        // The flow is as of 11 April: April is not over, March is, and of other labels nothing is known.
        var flow = Fold("A@0 won@5");
        var triangle = CohortTriangle.Create([new("2026-04", flow)]);

        Assert.False(triangle.Rows[0].IsComplete);
        Assert.All(triangle.Rows[0].Cells, cell => Assert.False(cell.IsMature));
        Assert.True(CohortTriangle.Create([new("2026-03", flow)]).Rows[0].Cells[0].IsMature);
        Assert.True(CohortTriangle.Create([new("April", flow)]).Rows[0].IsComplete);
    }

    [Fact]
    public void Create_OfAStage_WatchesItsEntries()
    {
        var flow = Fold("A@0 C@10 lost@50", "A@0 lost@40", "A@0 invalid@5", "A@? C@20", "C@30");
        var row = CohortTriangle.Create([new("x", flow)], A, stepDays: 20).Rows[0];

        Assert.Equal((3, 1), (row.Size, row.Undated));
        Assert.Equal(Rate.FromCounts(2, 3), row.Cells[0].Rate);
        Assert.True(row.Cells[0].IsMature);
    }

    /// <summary>A window is half-open: what happens at the age itself is too late for it.</summary>
    [Fact]
    public void Cells_AreHalfOpen()
    {
        var row = CohortTriangle.Create([new("x", Fold("A@0 won@30"))]).Rows[0];

        Assert.Equal([0L, 1L, 1L], row.Cells.Select(cell => cell.Rate.Numerator));
    }

    [Fact]
    public void Create_OfNothing_IsEmpty()
    {
        Assert.Empty(CohortTriangle.Create([]).Rows);
        Assert.Null(CohortTriangle.Create([]).Total);
        Assert.Empty(CohortTriangle.Create([new("x", Fold())]).Rows[0].Cells);
        Assert.Empty(CohortTriangle.Create([new("x", Fold("A@99"))]).Rows[0].Cells);
    }

    [Fact]
    public void Create_OutsideItsRange_IsAnError()
    {
        var flow = Fold("A");
        var withoutAges = HistoryOf("A").Fold(AsOf, new FlowSemantics { CountsAges = false });

        Assert.Throws<ArgumentException>(() => CohortTriangle.Create([new("x", flow), new("x", flow)]));
        Assert.Throws<ArgumentException>(() => CohortTriangle.Create([new("x", withoutAges)]));
        Assert.Throws<ArgumentException>(() => CohortTriangle.Create([new("x", flow)], StageId.Create("won")));
        Assert.Throws<ArgumentException>(
            () => CohortTriangle.Create([new("x", flow), new("y", HistoryOf("A").Fold(AsOf.AddDays(1)))]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CohortTriangle.Create([], stepDays: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CohortTriangle.Create([], steps: 241));
    }

    /// <summary>The flow is as of Saturday, 11 April 2026.</summary>
    [Theory]
    [InlineData("2026-W15", false)]
    [InlineData("2026-W14", true)]
    [InlineData("2026-Q2", false)]
    [InlineData("2026-Q1", true)]
    [InlineData("2027-01", false)]
    [InlineData("2026", true)]
    public void Create_OfAnyPeriodThatIsNotOver_IsNeverMature(string label, bool isOver)
    {
        var row = CohortTriangle.Create([new(label, Fold("A@0 won@5"))]).Rows[0];

        Assert.Equal(isOver, row.IsComplete);
        Assert.All(row.Cells, cell => Assert.Equal(isOver, cell.IsMature));
    }

    [Fact]
    public void Create_OfADimension_KnowsItsPeriods()
    {
        var years = HistoryOf("A@0 won@5", "A@?").FoldBy(AsOf, [FlowDimension.CreatedYear]);
        var row = Assert.Single(CohortTriangle.Create(years[FlowDimension.CreatedYear]).Rows);

        Assert.Equal(("2026", 1L, false), (row.Label, row.Size, row.IsComplete));
    }

    /// <summary>
    /// Months have 28 to 31 days, ages do not: one is mature at 30 days when its last deal has been watched so long.
    /// </summary>
    [Theory]
    [InlineData(2026, 2)]
    [InlineData(2028, 2)]
    [InlineData(2026, 3)]
    [InlineData(2026, 4)]
    [InlineData(2026, 12)]
    public void Item127_AMonth_IsMatureWhenItsLastDealIsOldEnough(int year, int month)
    {
        var first = new DateTimeOffset(year, month, 1, 0, 0, 0, TimeSpan.Zero);
        var last = first.AddMonths(1).AddMinutes(-1);
        var builder = StageHistory.CreateBuilder(Model);
        foreach (var (deal, at) in new[] { first.AddMinutes(-1), first, last, last.AddMinutes(1) }.Index())
        {
            builder.Add(new() { DealId = $"d{deal}", Stage = "A", OccurredAt = at }, 1);
        }

        builder.Add(new() { DealId = "d1", Stage = "won", OccurredAt = first.AddDays(30).AddMinutes(-1) }, 1);
        var history = builder.Build();
        CohortRow Row(DateTimeOffset asOf) => CohortTriangle
            .Create(history.FoldBy(asOf, [FlowDimension.CreatedMonth])[FlowDimension.CreatedMonth])
            .Rows.Single(row => row.Label == first.ToString("yyyy-MM", null));
        var (young, old) = (Row(last.AddDays(30).AddMinutes(-1)).Cells[0], Row(last.AddDays(30)).Cells[0]);

        Assert.Equal((false, 1L), (young.IsMature, young.Unobserved));
        Assert.Equal((true, 0L), (old.IsMature, old.Unobserved));
        Assert.Equal((Rate.FromCounts(1, 2), Rate.FromCounts(1, 2)), (young.Rate, old.Rate));
    }

    /// <summary>A deal in two cohorts would be in their sum twice; months hold each once.</summary>
    [Fact]
    public void Create_OfDealsThatCountMoreThanOnce_IsAnError()
    {
        var semantics = new FlowSemantics { Attribution = AttributionRule.EveryTouched };
        var builder = StageHistory.CreateBuilder(Model, dimensions: ["owner"]);
        builder.Add(new() { DealId = "d", Stage = "A", OccurredAt = Start }, 1, "x");
        builder.Add(new() { DealId = "d", Stage = "C", OccurredAt = Start.AddDays(1) }, 1, "y");
        var flows = builder.Build().FoldBy(AsOf, ["owner", FlowDimension.CreatedMonth], semantics);

        Assert.Throws<ArgumentException>(() => CohortTriangle.Create(flows["owner"]));
        Assert.Throws<ArgumentException>(() => CohortTriangle.Create(
            flows["owner"].Segments.Select(segment => KeyValuePair.Create(segment.Label, segment.Flow))));
        Assert.Equal(1, CohortTriangle.Create(flows[FlowDimension.CreatedMonth]).Total!.Size);
    }

    [Fact]
    public void RatesAt_AnAge_LeavesOutWhatIsNotMature()
    {
        var triangle = CohortTriangle.Create(Months);

        Assert.Equal(KeyValuePair.Create("2026-01", Rate.FromCounts(1, 4)), Assert.Single(triangle.RatesAt(30)));
        Assert.Empty(triangle.RatesAt(120));
        Assert.Throws<ArgumentOutOfRangeException>(() => triangle.RatesAt(45));
        Assert.Throws<ArgumentOutOfRangeException>(() => triangle.RatesAt(0));
    }

    private static StageFlow Fold(params string[] deals) => HistoryOf(deals).Fold(AsOf);
}
