using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Statistics;
using FunnelKit.Timing;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Timing;

public sealed class SegmentCurvesTests
{
    private static readonly StageId A = StageId.Create("A");

    [Fact]
    public void Compare_TwoSegments_IsTheLogRankTestWorkedOutByHand()
    {
        // Leaving A after 1 and 3 days in one segment, after 2 and 4 in the other.
        var fast = HistoryOf("A@0 C@1", "A@0 lost@3").Fold(AsOf);
        var slow = HistoryOf("A@0 C@2", "A@0 C@4").Fold(AsOf);

        var compared = SegmentCurves.Compare([("fast", fast), ("slow", slow)], A);

        // Expected in the first: 2/4 + 1/3 + 1/2 + 0/1; variance 1/4 + 2/9 + 1/4.
        Assert.Equal(["fast", "slow"], compared.Segments.Select(segment => segment.Label));
        Assert.Equal(2d, compared.Segments[0].Observed);
        Assert.Equal(4d / 3, compared.Segments[0].Expected, 12);
        Assert.Equal(1.5, compared.Segments[0].Speed!.Value, 12);
        Assert.Equal(Math.Pow(2d / 3, 2) / (13d / 18), compared.Test.ChiSquare!.Value, 12);
        Assert.Equal(1, compared.Test.DegreesOfFreedom);
        Assert.Equal(compared.PValue, compared.AdjustedPValue);
        Assert.Equal((2L, StageExit.None, 1), (compared.Segments[1].Curve.Visits, compared.Exit, compared.Comparisons));
    }

    [Fact]
    public void Compare_OneExit_CountsTheOthersAsWatchedSoFar()
    {
        var fast = HistoryOf("A@0 C@1", "A@0 lost@3").Fold(AsOf);
        var slow = HistoryOf("A@0 C@2", "A@0 C@4").Fold(AsOf);

        var compared = SegmentCurves.Compare([("fast", fast), ("slow", slow)], A, StageExit.Advanced);

        Assert.Equal([1d, 2d], compared.Segments.Select(segment => segment.Observed));
        Assert.Equal((2d / 4) + (1d / 3), compared.Segments[0].Expected, 12);
    }

    [Fact]
    public void CompareStages_SeveralStages_CorrectsForTheirNumber()
    {
        string[] fastDeals = [.. Enumerable.Repeat("A@0 C@1 D@11 won@12", 8), "A@0 C@1 D@12 won@13"];
        string[] slowDeals = [.. Enumerable.Repeat("A@0 C@9 D@19 won@21", 8), "A@0 C@9 D@20 won@22"];
        var (fast, slow) = (HistoryOf(fastDeals).Fold(AsOf), HistoryOf(slowDeals).Fold(AsOf));

        var stages = SegmentCurves.CompareStages([("fast", fast), ("slow", slow)]);

        Assert.Equal(["A", "B", "C", "D"], stages.Select(stage => stage.Stage.Id.Value));
        Assert.All(stages, stage => Assert.Equal(3, stage.Comparisons));
        Assert.Null(stages[1].PValue);
        Assert.Null(stages[1].AdjustedPValue);
        double[] raw = [stages[0].PValue!.Value, stages[2].PValue!.Value, stages[3].PValue!.Value];
        Assert.Equal<double>(
            MultipleTesting.BenjaminiHochberg(raw),
            [stages[0].AdjustedPValue!.Value, stages[2].AdjustedPValue!.Value, stages[3].AdjustedPValue!.Value]);
        Assert.True(raw[0] < 0.001 && raw[1] > 0.9);
        Assert.True(stages[0].AdjustedPValue > raw[0]);
    }

    [Fact]
    public void Compare_WhatDoesNotCompare_Throws()
    {
        var flow = HistoryOf("A@0 C@1").Fold(AsOf);
        var later = HistoryOf("A@0 C@1").Fold(AsOf.AddDays(1));

        Assert.Throws<ArgumentException>(() => SegmentCurves.Compare([("one", flow)], A));
        Assert.Throws<ArgumentException>(() => SegmentCurves.Compare([("one", flow), ("one", flow)], A));
        Assert.Throws<ArgumentException>(() => SegmentCurves.Compare([("one", flow), ("two", later)], A));
        Assert.Throws<ArgumentException>(
            () => SegmentCurves.Compare([("one", flow), ("two", flow)], StageId.Create("won")));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => SegmentCurves.CompareStages([("one", flow), ("two", flow)], (StageExit)11));
    }
}
