using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class SeriesTests
{
    private static Gen<double[]> Values { get; } =
        Gen.OneOf(Gen.Choose(-3, 3), Gen.Choose(-10_000, 10_000)).Select(value => value / 4d)
            .ListOf().Select(values => values.ToArray());

    [Fact]
    public void Turning_a_series_upside_down_swaps_the_sides_of_the_cusum() =>
        PropertyCheck.ForAll(Values, values =>
        {
            var chart = Cusum.Chart(values, 1d, 0.25, 3d);
            var turned = Cusum.Chart([.. values.Select(value => -value)], -1d, 0.25, 3d);

            Assert.Equal(chart.High.AsEnumerable(), turned.Low);
            Assert.Equal(chart.FirstLowAlarm, turned.FirstHighAlarm);
        });

    [Fact]
    public void Reversing_a_series_turns_its_trend_and_keeps_the_evidence() =>
        PropertyCheck.ForAll(Values, values =>
        {
            var forward = MannKendallTest.Test(values);
            var backward = MannKendallTest.Test([.. values.Reverse()]);

            Assert.Equal(-forward.Score, backward.Score);
            Assert.Equal(forward.PValue, backward.PValue);
            Assert.Equal(-(forward.Slope ?? 0d), backward.Slope ?? 0d, 1e-9);
            Assert.Equal(-(forward.TauB ?? 0d), backward.TauB ?? 0d, 1e-12);
        });

    [Fact]
    public void Scale_and_offset_of_a_series_change_no_rank_test() =>
        PropertyCheck.ForAll(Values, values =>
        {
            double[] moved = [.. values.Select(value => (2d * value) + 16d)];

            Assert.Equal(PettittTest.Test(values).Path.AsEnumerable(), PettittTest.Test(moved).Path);
            Assert.Equal(MannKendallTest.Test(values).StandardScore, MannKendallTest.Test(moved).StandardScore);
        });

    [Fact]
    public void The_path_of_the_change_test_counts_pairs_across_each_place() =>
        PropertyCheck.ForAll(Values, values =>
        {
            var path = PettittTest.Test(values).Path;

            Assert.All(Enumerable.Range(0, path.Length), place => Assert.Equal(
                values.Take(place + 1).Sum(left => values.Skip(place + 1).Sum(right => left.CompareTo(right))),
                path[place]));
        });

    [Fact]
    public void Averages_stay_within_what_they_average() =>
        PropertyCheck.ForAll(Values, values =>
        {
            var chart = EwmaChart.Chart(values, 0d, 1d, 0.3, 3d);

            Assert.All(chart.Averages, average => Assert.InRange(
                average, Math.Min(0d, values.Min()) - 1e-9, Math.Max(0d, values.Max()) + 1e-9));
            Assert.All(chart.Lower.Zip(chart.Upper), limits => Assert.True(limits.First < 0d && limits.Second > 0d));
        });

    [Fact]
    public void Tests_OfTooFewValues_HaveNoAnswer()
    {
        Assert.Null(MannKendallTest.Test([]).PValue);
        Assert.Null(MannKendallTest.Test([]).Slope);
        Assert.Null(MannKendallTest.Test([]).Intercept);
        Assert.Null(PettittTest.Test([]).PValue);
        Assert.Null(PettittTest.Test([5d]).ChangeAfter);
        Assert.Empty(BaselineForecasts.Naive([], 3));
        Assert.Empty(BaselineForecasts.Mean([], 3));
        Assert.Empty(BaselineForecasts.Drift([1d], 3));
        Assert.Empty(BaselineForecasts.SeasonalNaive([1d, 2d], 3, 3));
        Assert.Null(BaselineForecasts.ExponentialSmoothing([], 0.5));
        Assert.Null(Cusum.Chart([], 0d, 0d, 0d).FirstHighAlarm);
        Assert.Null(EwmaChart.Chart([], 0d, 1d, 1d, 3d).FirstAlarm);
        Assert.Null(BernoulliCusum.Chart([], 0.3, 0.15, 3d).FirstAlarm);
    }

    [Fact]
    public void Charts_OfValuesAsLargeAsDoublesGet_StayFinite()
    {
        double[] extreme = [double.MaxValue, double.MaxValue, double.MinValue, double.MinValue, 0d];

        var chart = Cusum.Chart(extreme, double.MinValue, 1d, 1d);

        Assert.All(chart.High.Concat(chart.Low), value => Assert.True(double.IsFinite(value)));
        Assert.False(MannKendallTest.Test(extreme).Slope is double.NaN);
        Assert.False(MannKendallTest.Test(extreme).Intercept is double.NaN);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Series_WithNoNumber_Throws(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Cusum.Chart([value], 0d, 0d, 1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => EwmaChart.Chart([value], 0d, 1d, 0.2, 3d));
        Assert.Throws<ArgumentOutOfRangeException>(() => MannKendallTest.Test([value]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PettittTest.Test([value]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaselineForecasts.Naive([value], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaselineForecasts.ExponentialSmoothing([value], 1d));
    }

    [Fact]
    public void Settings_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Cusum.Chart([], double.NaN, 0d, 1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cusum.Chart([], 0d, -1d, 1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cusum.Chart([], 0d, 0d, -1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => BernoulliCusum.Chart([], 0d, 0.5, 1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => BernoulliCusum.Chart([], 0.5, 1d, 1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => EwmaChart.Chart([], 0d, 1d, 0d, 3d));
        Assert.Throws<ArgumentOutOfRangeException>(() => EwmaChart.Chart([], 0d, -1d, 0.5, 3d));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaselineForecasts.SeasonalNaive([1d], 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaselineForecasts.Naive([1d], -1));
        Assert.Throws<ArgumentException>(() => MannKendallTest.Test(new double[5_001]));
    }
}
