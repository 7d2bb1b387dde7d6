using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Statistics;
using FunnelKit.Timing;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Timing;

public sealed class StageCurveTests
{
    private static readonly StageId A = StageId.Create("A");

    // Visits to A: 4 days and on, 6 and lost, 8 so far, 9 and won, 10 so far.
    private static readonly string[] Five = ["A@0 C@4", "A@0 lost@6", "A@92", "A@0 won@9", "A@90"];

    [Fact]
    public void Survival_SomeStillOpen_IsTheCurveWorkedOutByHand()
    {
        var curve = HistoryOf(Five).Fold(AsOf).Survival(A);

        Assert.Equal("A", curve.Stage!.Id.Value);
        Assert.Equal((5L, 3L, 2L, 0L), (curve.Visits, curve.Ended, curve.Open, curve.Undated));
        Assert.Equal([4d, 6d, 9d], curve.Points.Select(point => point.Time));
        Assert.Equal([5L, 4L, 2L], curve.Points.Select(point => point.AtRisk));
        Assert.Equal([0.8, 0.6, 0.3], curve.Points.Select(point => Math.Round(point.Survival, 12)));
        Assert.Equal(0.36 * ((1d / 20) + (1d / 12)), curve.Points[1].Variance!.Value, 12);
        Assert.Equal(9d, curve.Median.Time);
        Assert.Null(curve.Median.High);
        Assert.Equal(4d, curve.Quantile(0.2).Time);
        Assert.Null(curve.Quantile(0.9).Time);
        Assert.Equal(7.7, curve.Mean()!.Value.Value, 12);
        Assert.Equal(10d, curve.Mean()!.Value.Horizon);
        Assert.Equal(4.8, curve.Mean(5)!.Value.Value, 12);
    }

    [Fact]
    public void StillThere_BeforeAtAndAfterTheEvents_IsReadFromTheCurve()
    {
        var curve = HistoryOf(Five).Fold(AsOf).Survival(A);

        Assert.Equal(1d, curve.StillThere(3.9));
        Assert.Equal(0.8, curve.StillThere(4)!.Value, 12);
        Assert.Equal(0.3, curve.StillThere(10)!.Value, 12);
        Assert.Null(curve.StillThere(10.1));
        Assert.Equal(10d, curve.HorizonDays);
        Assert.Equal((5L, 3L, 1L, 0L), (curve.AtRisk(0), curve.AtRisk(7), curve.AtRisk(10), curve.AtRisk(11)));
        var interval = curve.StillThereInterval(6)!.Value;
        Assert.InRange(0.6, interval.Low, interval.High);
        Assert.Equal(
            0.6 - (1.959964 * Math.Sqrt(0.048)),
            curve.StillThereInterval(6, method: SurvivalIntervalMethod.Plain)!.Value.Low,
            5);
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.StillThere(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.AtRisk(-1));
    }

    [Fact]
    public void Survival_ByDeal_AddsUpTheVisits()
    {
        // 1 + 2 days in A, ended; 3 + 20 days and still there.
        var flow = HistoryOf("A@0 C@1 A@5 lost@7", "A@0 C@3 A@80").Fold(AsOf);

        var visits = flow.Survival(A);
        var deals = flow.Survival(A, DwellScope.Deal);

        Assert.Equal((4L, 3L), (visits.Visits, visits.Ended));
        Assert.Equal((2L, 1L, 3d), (deals.Visits, deals.Ended, Assert.Single(deals.Points).Time));
        Assert.Equal(23d, deals.HorizonDays);
    }

    [Fact]
    public void Survival_NoDealsOneDealAllOpenAllLost_AreAnswers()
    {
        var none = HistoryOf().Fold(AsOf).Survival(A);
        var open = HistoryOf("A@50", "A@60").Fold(AsOf).Survival(A);
        var lost = HistoryOf("A@0 lost@2", "A@0 lost@2").Fold(AsOf).Survival(A);
        var undated = HistoryOf("A@? C@3", "A@?").Fold(AsOf).Survival(A);

        Assert.Equal((0L, null, null, null), (none.Visits, none.Median.Time, none.Mean(), none.StillThere(0)));
        Assert.Equal((2L, 0L, null, 1d), (open.Visits, open.Ended, open.Median.Time, open.StillThere(50)));
        Assert.Equal(50d, open.Mean()!.Value.Value);
        Assert.Equal((2d, 0d, 0d), (lost.Median.Time, lost.StillThere(2), lost.StillThere(1_000)));
        Assert.Equal((0L, 2L), (undated.Visits, undated.Undated));
    }

    [Fact]
    public void Survival_UnknownStageOrScope_Throws()
    {
        var flow = HistoryOf(Five).Fold(AsOf);

        Assert.Throws<ArgumentException>(() => flow.Survival(StageId.Create("won")));
        Assert.Throws<ArgumentOutOfRangeException>(() => flow.Survival(A, (DwellScope)9));
    }

    [Fact]
    public void From_ATableWithDelayedEntries_IsItsCurve()
    {
        var table = RiskTable.FromCounts([1, 2, 3], [0, 1, 1], [0, 0, 0], [1, 0, 0]);

        var curve = StageCurve.From(table);

        Assert.Null(curve.Stage);
        Assert.Equal([0.5, 0d], curve.Points.Select(point => point.Survival));
    }

    [Fact]
    public void Between_VisitsThatBeganBefore_EnterLate()
    {
        // In the period from day 5 on, at the age of 1 day: one left, two others were watched; two more came at age 5.
        var history = HistoryOf([.. Five, "A@50 C@51"]);

        var curve = StageCurve.Between(history.Fold(Start.AddDays(5), AsOf), history.Fold(AsOf, AsOf), A);

        Assert.Equal((5L, 3L), (curve.Visits, curve.Ended));
        Assert.Equal([1d, 6d, 9d], curve.Points.Select(point => point.Time));
        Assert.Equal([3L, 4L, 2L], curve.Points.Select(point => point.AtRisk));
        var exits = ExitCurves.Between(history.Fold(Start.AddDays(5), AsOf), history.Fold(AsOf, AsOf), A);
        Assert.Equal(
            [StageExit.Advanced, StageExit.Won, StageExit.Lost], exits.Exits.Select(exit => exit.Exit));
        Assert.Equal(1d / 3, exits.LeftBy(StageExit.Advanced, 2)!.Value, 12);
    }

    [Fact]
    public void Between_LeftWithinTheUnitOfTheEntry_WasAtRisk()
    {
        var semantics = new FlowSemantics { DwellResolution = DwellResolution.Day };
        var history = HistoryOf("A@0 lost@5.8", "A@5 lost@6.5");

        var curve = StageCurve.Between(
            history.Fold(Start.AddDays(5.2), AsOf, semantics), history.Fold(AsOf, AsOf, semantics), A);

        Assert.Equal([(1d, 1L), (5d, 1L)], curve.Points.Select(point => (point.Time, point.AtRisk)));
    }

    [Fact]
    public void Between_FlowsThatAreNoPeriod_Throws()
    {
        var (history, other) = (HistoryOf(Five), HistoryOf("A@0 C@1"));
        var (early, late) = (history.Fold(Start.AddDays(5), AsOf), history.Fold(AsOf, AsOf));

        Assert.Throws<ArgumentException>(() => StageCurve.Between(late, early, A));
        Assert.Throws<ArgumentException>(() => StageCurve.Between(history.Fold(Start.AddDays(5)), late, A));
        Assert.Throws<ArgumentException>(() => StageCurve.Between(other.Fold(Start.AddDays(5), AsOf), late, A));
    }
}
