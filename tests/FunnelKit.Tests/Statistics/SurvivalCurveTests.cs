using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class SurvivalCurveTests
{
    [Fact]
    public void Curve_OfNothing_HasNoAnswers()
    {
        var curve = SurvivalCurve.Estimate(RiskTable.Empty);

        Assert.Empty(curve.Points);
        Assert.Null(curve.At(0d));
        Assert.Null(curve.LastTime);
        Assert.Null(curve.Quantile(0.5).Time);
        Assert.Null(curve.MeanUpTo(10d));
        Assert.Null(curve.IntervalAt(1d));
    }

    [Fact]
    public void Curve_OfOpenDealsOnly_IsOneAsFarAsAnybodySaw()
    {
        var curve = SurvivalCurve.Estimate(RiskTable.FromObservations([new() { Time = 3 }, new() { Time = 9 }]));

        Assert.Equal(1d, curve.At(9d));
        Assert.Null(curve.At(9.5));
        Assert.Null(curve.Quantile(0.5).Time);
        Assert.Equal(9d, curve.MeanUpTo(9d)!.Value.Value);
        Assert.Equal(0d, curve.MeanUpTo(9d)!.Value.StandardError);
    }

    [Fact]
    public void Curve_OfOneDeal_FallsToZeroAndStaysThere()
    {
        var curve = SurvivalCurve.Estimate(RiskTable.FromObservations([new() { Time = 4, Cause = 1 }]));

        Assert.Equal(1d, curve.At(3.999));
        Assert.Equal(0d, curve.At(4d));
        Assert.Equal(0d, curve.At(double.PositiveInfinity));
        Assert.Null(curve.Points[0].Variance);
        Assert.Null(curve.IntervalAt(4d));
        Assert.Equal(4d, curve.Quantile(1d).Time);
    }

    [Fact]
    public void OpenDeals_CountAsNotYet()
    {
        var closed = SurvivalCurve.Estimate(RiskTable.FromCounts([10, 20], [5, 5], [0, 0]));
        var withOpen = SurvivalCurve.Estimate(RiskTable.FromCounts([10, 20], [5, 5], [0, 10]));

        Assert.Equal(10d, closed.Quantile(0.5).Time);
        Assert.Equal(20d, withOpen.Quantile(0.5).Time);
        Assert.Null(withOpen.Quantile(0.6).Time);
    }

    [Fact]
    public void Curve_OfMillionsOnOneDay_IsExact()
    {
        var curve = SurvivalCurve.Estimate(RiskTable.FromCounts([1, 2], [4_000_000_000, 1], [0, 5_999_999_999]));

        Assert.Equal(0.6, curve.At(1d)!.Value, 1e-15);
        Assert.Equal(10_000_000_000L, curve.SampleSize);
    }

    [Theory]
    [InlineData(-1d)]
    [InlineData(double.NaN)]
    public void At_NoTime_Throws(double time)
    {
        var curve = SurvivalCurve.Estimate(RiskTable.Empty);

        Assert.Throws<ArgumentOutOfRangeException>(() => curve.At(time));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.IntervalAt(time));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.MeanUpTo(time));
    }

    [Fact]
    public void Quantile_OfNoShareOrConfidence_Throws()
    {
        var curve = SurvivalCurve.Estimate(RiskTable.Empty);

        Assert.Throws<ArgumentOutOfRangeException>(() => curve.Quantile(0d));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.Quantile(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.Quantile(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.Quantile(0.5, 1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.IntervalAt(1d, 0.95, SurvivalIntervalMethod.None));
    }
}
