using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class NormalDistributionTests
{
    [Fact]
    public void Quantile_OfTheEnds_IsInfinite()
    {
        Assert.Equal(double.NegativeInfinity, NormalDistribution.Quantile(0d));
        Assert.Equal(double.PositiveInfinity, NormalDistribution.Quantile(1d));
    }

    [Fact]
    public void Cdf_OfInfinities_IsZeroAndOne()
    {
        Assert.Equal(0d, NormalDistribution.Cdf(double.NegativeInfinity));
        Assert.Equal(1d, NormalDistribution.Cdf(double.PositiveInfinity));
        Assert.Equal(double.NegativeInfinity, NormalDistribution.LogCdf(double.NegativeInfinity));
        Assert.Equal(0d, NormalDistribution.LogCdf(double.PositiveInfinity));
    }

    [Fact]
    public void LogCdf_WhereTheProbabilityIsTooSmall_IsStillFinite() =>
        Assert.Equal(-5_005.524_208_694_205, NormalDistribution.LogCdf(-100d), 1e-10);

    [Fact]
    public void Cdf_AcrossTheChangeOfMethod_HasNoStep()
    {
        var before = NormalDistribution.SurvivalFunction(Math.BitDecrement(2.5));
        var after = NormalDistribution.SurvivalFunction(2.5);

        Assert.Equal(after, before, 1e-13 * after);
    }

    [Fact]
    public void TwoSidedQuantile_At95Percent_IsTheSameAsComputed() =>
        Assert.Equal(
            -NormalDistribution.Quantile((1d - 0.95) / 2d), NormalDistribution.TwoSidedQuantile(0.95));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void Quantile_OutsideTheUnitInterval_Throws(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(p));

    [Fact]
    public void Cdf_OfNaN_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Cdf(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.SurvivalFunction(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.LogCdf(double.NaN));
    }
}
