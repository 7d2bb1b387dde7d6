using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class RiskTableTests
{
    [Fact]
    public void AtRisk_WithTiesCensoringAndEntries_CountsWhoEnteredBeforeAndLeftLater()
    {
        var table = RiskTable.FromObservations(
        [
            new() { Time = 8, Cause = 1 },
            new() { Time = 5, Cause = 1, Count = 2 },
            new() { Time = 5 },
            new() { Time = 9, Entry = 5 },
        ]);

        Assert.Equal([5d, 8d, 9d], table.Times.AsEnumerable());
        Assert.Equal([4L, 2L, 1L], table.AtRisk.AsEnumerable());
        Assert.Equal([1L, 0L, 1L], table.Censored.AsEnumerable());
        Assert.Equal([1L, 0L, 0L], table.Entries.AsEnumerable());
        Assert.Equal(2L, table.EventsAt(0));
        Assert.Equal(5L, table.SampleSize);
    }

    [Fact]
    public void FromCounts_OfTheFunnelsDays_GivesTheSameCurveAsTheVisits()
    {
        var days = RiskTable.FromCounts(times: [1, 2, 5], events: [4, 3, 1], censored: [0, 1, 2]);

        var curve = SurvivalCurve.Estimate(days);

        Assert.Equal(7d / 11d, curve.At(1d)!.Value, 1e-15);
        Assert.Equal(4d / 11d, curve.At(4d)!.Value, 1e-15);
        Assert.Equal(4d / 11d * 2d / 3d, curve.At(5d)!.Value, 1e-15);
        Assert.Equal(11L, curve.SampleSize);
        Assert.Equal(8L, curve.Events);
    }

    [Fact]
    public void FromObservations_OfATimeBelowZeroOrNone_NamesTheRange()
    {
        Assert.All(
            new[] { -1d, double.NaN, double.PositiveInfinity },
            time => Assert.Contains(
                "at least 0 and finite",
                Assert.Throws<ArgumentOutOfRangeException>(
                    () => RiskTable.FromObservations([new() { Time = time }])).Message,
                StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4d)]
    [InlineData(5d)]
    [InlineData(-1d)]
    [InlineData(double.NaN)]
    public void FromObservations_OfAnEntryThatIsNotBeforeTheExit_Throws(double entry) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => RiskTable.FromObservations([new() { Time = 4, Entry = entry }]));

    [Fact]
    public void FromObservations_OfAnUnknownCauseOrNoCount_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskTable.FromObservations([new() { Cause = 2 }]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskTable.FromObservations([new() { Cause = -1 }]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskTable.FromObservations([new() { Count = 0 }]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskTable.FromObservations([], causes: 0));
    }

    [Fact]
    public void FromCounts_ThatDoNotFit_Throws()
    {
        Assert.Throws<ArgumentException>(() => RiskTable.FromCounts([2, 1], [1, 1], [0, 0]));
        Assert.Throws<ArgumentException>(() => RiskTable.FromCounts([1, 1], [1, 1], [0, 0]));
        Assert.Throws<ArgumentException>(() => RiskTable.FromCounts([1, 2], [1], [0, 0]));
        Assert.Throws<ArgumentException>(() => RiskTable.FromCounts([1, 2], [1, 1], [0]));
        Assert.Throws<ArgumentException>(() => RiskTable.FromCounts([1, 2], [1, 1], [0, 0], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskTable.FromCounts([1], [-1], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskTable.FromCounts([double.NaN], [1], [0]));
    }

    [Fact]
    public void FromCounts_OfMoreWhoLeaveThanWereThere_Throws()
    {
        Assert.Throws<ArgumentException>(() => RiskTable.FromCounts([1, 2], [1, 0], [0, 0], [0, 2]));
        Assert.Throws<ArgumentException>(() => RiskTable.FromCounts([1, 2, 3], [2, 0, 1], [0, 0, 0], [0, 2, 0]));
    }

    [Fact]
    public void Sum_BeyondTheLargestCount_Overflows() =>
        Assert.Throws<OverflowException>(() =>
            RiskTable.FromCounts([1], [long.MaxValue], [0]) + RiskTable.FromCounts([1], [1], [0]));

    [Fact]
    public void EventsAt_OutsideTheTable_Throws()
    {
        var table = RiskTable.FromCounts([1], [1], [0]);

        Assert.Throws<ArgumentOutOfRangeException>(() => table.EventsAt(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.EventsAt(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.EventsAt(0, 0));
    }
}
