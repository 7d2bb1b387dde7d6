using FunnelKit.Trends;

namespace FunnelKit.Tests.Trends;

public sealed class RateTrendTests
{
    [Fact]
    public void Test_OfARisingRate_SaysSo()
    {
        var trend = RateTrend.Test("A", Periods(10, 12, 11, 15, 17, 18, 20, 25, 24, 30));

        Assert.Equal(TrendDirection.Rising, trend.Direction);
        Assert.Equal(trend.Trend!.Value.PValue, trend.AdjustedTrendPValue);
        Assert.Contains("呈上升趋势", trend.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Equal(
            TrendDirection.Falling, RateTrend.Test("A", Periods(30, 24, 25, 20, 18, 17, 15, 11, 12, 10)).Direction);
    }

    [Fact]
    public void Test_OfAStep_SaysWhereAndHowMuch()
    {
        var trend = RateTrend.Test("A", Periods(40, 42, 38, 41, 39, 40, 43, 20, 22, 18, 21, 19, 20, 23));

        Assert.Equal("p6", trend.Step!.After);
        Assert.Equal((Rate.FromCounts(283, 700), Rate.FromCounts(143, 700)), (trend.Step.Before, trend.Step.Since));
        Assert.True(trend.Step.Difference!.Value.High < 0d);
        Assert.Contains("level changed after p6", trend.ToString("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Test_OfNoise_FindsNothing()
    {
        var trend = RateTrend.Test("A", Periods(20, 22, 19, 21, 20, 18, 22, 19, 21, 20, 20, 21));

        Assert.Equal((TrendDirection.Steady, null), (trend.Direction, trend.Step));
        Assert.Contains("未见超出偶然波动的趋势", trend.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void Test_WithTooFewPeriods_SaysNothing()
    {
        var trend = RateTrend.Test(
            "A", [.. Periods(10, 20, 30, 40, 50, 60, 70), new("none", default), new("none", default)]);

        Assert.Equal((TrendDirection.None, null, null), (trend.Direction, trend.AdjustedTrendPValue, trend.Step));
        Assert.Equal(7, trend.Periods.Length);
        Assert.Contains("too few periods", trend.ToString("en"), StringComparison.Ordinal);
        Assert.Equal(TrendDirection.None, RateTrend.Test("A", []).Direction);
    }

    [Fact]
    public void Test_OfEqualRates_IsSteady()
    {
        var trend = RateTrend.Test("A", Periods(20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20));

        Assert.Equal((TrendDirection.Steady, null), (trend.Direction, trend.Step));
    }

    [Fact]
    public void Test_OfManyStages_CorrectsForTheirNumber()
    {
        int[] weak = [10, 14, 11, 13, 12, 15, 13, 16, 14, 17];
        int[] noise = [12, 14, 11, 13, 12, 11, 13, 14, 12, 13];
        var alone = RateTrend.Test("weak", Periods(weak));
        var among = RateTrend.Test(
        [
            new("weak", Periods(weak)),
            .. Enumerable.Range(0, 30).Select(
                number => new KeyValuePair<string, IEnumerable<KeyValuePair<string, Rate>>>(
                $"noise {number}", Periods(noise))),
        ]);

        Assert.Equal(TrendDirection.Rising, alone.Direction);
        Assert.Equal(TrendDirection.Steady, among[0].Direction);
        Assert.True(among[0].AdjustedTrendPValue > alone.AdjustedTrendPValue);
        Assert.Throws<ArgumentException>(() => RateTrend.Test([new("x", null!)]));
        Assert.Throws<ArgumentException>(
            () => RateTrend.Test("x", Enumerable.Repeat(KeyValuePair.Create("p", Rate.FromCounts(1, 2)), 5_001)));
    }

    [Fact]
    public void Chart_NoticesALastingShift()
    {
        var baseline = Probability.FromPercent(20);
        var fell = RateChart.Create(Periods(20, 21, 19, 12, 12, 12, 12, 12, 12), baseline);

        // z is −2 from the fourth period on, so that 1.5 is added each time: above 5 after the fourth of them.
        Assert.Equal(("p6", null), (fell.FellBy, fell.RoseBy));
        Assert.Equal("p6", RateChart.Create(Periods(20, 21, 19, 28, 28, 28, 28, 28), baseline).RoseBy);
        Assert.Null(RateChart.Create(Periods(20, 22, 18, 21, 19, 20), baseline).FellBy);
        Assert.Empty(RateChart.Create([new("p", default)], baseline).Periods);
        Assert.Throws<ArgumentOutOfRangeException>(() => RateChart.Create([], Probability.FromPercent(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateChart.Create([], Probability.FromPercent(100)));
    }

    [Fact]
    public void Over_AWindow_AddsUpItsPeriods()
    {
        var rolling = RollingRate.Over(Periods(10, 20, 30, 40), 3);

        Assert.Equal(
            [("p0", "p2", Rate.FromCounts(60, 300)), ("p1", "p3", Rate.FromCounts(90, 300))],
            rolling.Select(rate => (rate.From, rate.Through, rate.Rate)));
        Assert.NotNull(rolling[0].Rate.Interval);
        Assert.Empty(RollingRate.Over(Periods(10), 2));
        Assert.Null(RollingRate.Over([new("p", default)], 1)[0].Rate.Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingRate.Over([], 0));
    }

    /// <summary>Periods of a hundred cases each.</summary>
    private static KeyValuePair<string, Rate>[] Periods(params int[] numerators) =>
        [.. numerators.Select(
            (numerator, period) => KeyValuePair.Create($"p{period}", Rate.FromCounts(numerator, 100)))];
}
