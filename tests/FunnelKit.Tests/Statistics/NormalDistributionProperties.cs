using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class NormalDistributionProperties
{
    [Fact]
    public void Quantile_of_the_distribution_function_is_the_point() =>
        PropertyCheck.ForAll(Generators.StandardScore, x =>
        {
            var p = NormalDistribution.Cdf(-Math.Abs(x));

            Assert.Equal(-Math.Abs(x), NormalDistribution.Quantile(p), 1e-12 * Math.Max(1d, Math.Abs(x)));
        });

    [Fact]
    public void Distribution_function_of_the_quantile_is_the_probability() =>
        PropertyCheck.ForAll(Generators.OpenFraction, p =>
            Assert.Equal(p, NormalDistribution.Cdf(NormalDistribution.Quantile(p)), 1e-13 * p));

    [Fact]
    public void Both_tails_make_one_and_mirror_each_other() =>
        PropertyCheck.ForAll(Generators.StandardScore, x =>
        {
            Assert.Equal(1d, NormalDistribution.Cdf(x) + NormalDistribution.SurvivalFunction(x), 1e-15);
            Assert.Equal(NormalDistribution.Cdf(-x), NormalDistribution.SurvivalFunction(x));
        });

    [Fact]
    public void Distribution_function_never_falls() =>
        PropertyCheck.ForAll(Generators.StandardScore.Two(), pair =>
        {
            var (low, high) = (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2));

            Assert.True(NormalDistribution.Cdf(low) <= NormalDistribution.Cdf(high) + 1e-15);
            Assert.True(NormalDistribution.LogCdf(low) <= NormalDistribution.LogCdf(high) + 1e-12);
        });

    [Fact]
    public void Logarithm_agrees_with_the_probability_where_there_is_one() =>
        PropertyCheck.ForAll(Generators.StandardScore, x =>
            Assert.Equal(NormalDistribution.Cdf(x), Math.Exp(NormalDistribution.LogCdf(x)), 1e-13));

    [Fact]
    public void Quantile_mirrors_at_one_half() =>
        PropertyCheck.ForAll(Gen.Choose(0, 1024).Select(k => k / 1024d), p =>
            Assert.Equal(NormalDistribution.Quantile(p), -NormalDistribution.Quantile(1d - p)));
}
