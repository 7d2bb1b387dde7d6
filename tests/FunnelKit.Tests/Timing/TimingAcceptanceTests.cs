using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Timing;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Timing;

/// <summary>The numbered items of what FunnelKit must be able to do, as far as they are about time.</summary>
public sealed class TimingAcceptanceTests
{
    private static readonly StageId A = StageId.Create("A");

    [Fact]
    public void Item005_EachLayer_RemovesAPartOfTheRisk()
    {
        // Of 100 decided 40 came to C, 20 to D, and 10 were won.
        var layers = HistoryOf(
        [
            .. Enumerable.Repeat("A lost", 60),
            .. Enumerable.Repeat("A C lost", 20),
            .. Enumerable.Repeat("A C D lost", 10),
            .. Enumerable.Repeat("A C D won", 10),
        ]).Fold(AsOf).Certainty();

        Assert.Equal(["A", "B", "C", "D"], layers.Select(layer => layer.Stage.Id.Value));
        Assert.Equal([0.1, 0.25, 0.25, 0.5], layers.Select(layer => layer.WinRate.Value!.Value));
        Assert.Equal([null, 0.15, 0d, 0.25], layers.Select(layer => layer.RiskRemoved));
        Assert.InRange(layers[3].WinRate.Interval!.Value.Low, 0.29, 0.3);
    }

    [Fact]
    public void Item117_TheSalesCycle_IsKnownForWinsAndLossesApart()
    {
        var cycle = HistoryOf("A@0 C@3 won@57", "A@0 lost@14", "A@0 won@59", "A@60").Fold(AsOf).SalesCycle();

        Assert.Equal((58d, 14d, 57d), (cycle.Won.MedianDays, cycle.Lost.MedianDays, cycle.Decided.MedianDays));
        Assert.Equal(1, cycle.Open);
    }

    [Fact]
    public void Item118_TheTimeInEachStage_SaysWhereAndOnWhatDealsWait()
    {
        var delays = HistoryOf("A@0 C@10 lost@70", "A@0 C@10 won@20", "A@90").Fold(AsOf).Delays();

        Assert.Equal([30d, 0d, 70d, 0d], delays.Select(delay => delay.Days));
        Assert.Equal([0.3, 0d, 0.7, 0d], delays.Select(delay => delay.Share!.Value));
        Assert.Equal(10d, delays[0].Curve.Median.Time);
        Assert.Equal(
            [(StageExit.Lost, 1L, 60d), (StageExit.Won, 1L, 10d)],
            delays[2].Exits.Select(exit => (exit.Exit, exit.Visits, exit.Days)));
        Assert.Equal(
            [(StageExit.Advanced, 10d), (StageExit.None, 10d)],
            delays[0].Exits.Select(exit => (exit.Exit, exit.MeanDays!.Value)));
        Assert.All(HistoryOf().Fold(AsOf).Delays(), delay => Assert.Null(delay.Share));
    }

    [Fact]
    public void Item129_DwellAtAStage_IndicatesLossesAsItGrows()
    {
        var exits = HistoryOf(
        [
            .. Enumerable.Repeat("A@0 C@2 won@3", 6),
            .. Enumerable.Repeat("A@0 C@20 won@21", 2),
            .. Enumerable.Repeat("A@0 lost@30", 2),
        ]).Fold(AsOf).Exits(A);

        Assert.Equal(0.2, exits.ChanceAfter(StageExit.Lost, 0)!.Value, 12);
        Assert.Equal(0.5, exits.ChanceAfter(StageExit.Lost, 10)!.Value, 12);
        Assert.Equal(1d, exits.ChanceAfter(StageExit.Lost, 25)!.Value, 12);
    }

    [Fact]
    public void Item130_TheTimeInStage_IsShownWithTheReason()
    {
        var stalled = HistoryOf([.. Enumerable.Repeat("A@0 C@5 won@6", 46), .. Enumerable.Repeat("A@0 C@40 won@50", 4)])
            .Fold(AsOf)
            .StallRules(new() { LimitDays = 14 })
            .Judge([new DealAge { DealId = "x", Stage = A, StageDays = 21.04 }]);

        Assert.Equal(
            "In Stage A for 21.0 days; only 8.0 % of 50 eventual wins waited so long; over the limit of 14 days.",
            Assert.Single(stalled.Deals).Reason.ToString());
    }
}
