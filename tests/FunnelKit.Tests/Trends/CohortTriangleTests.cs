using FunnelKit.Flow;
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

    private static StageFlow Fold(params string[] deals) => HistoryOf(deals).Fold(AsOf);
}
