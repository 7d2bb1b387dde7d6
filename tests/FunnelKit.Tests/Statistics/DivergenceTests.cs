using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class DivergenceTests
{
    [Fact]
    public void Divergences_WithoutCounts_HaveNoAnswer()
    {
        Assert.Null(Divergence.PopulationStability([0d, 0d], [1d, 2d]));
        Assert.Null(Divergence.KullbackLeibler([1d, 2d], [0d, 0d]));
        Assert.Null(Divergence.JensenShannon([], []));
    }

    [Theory]
    [InlineData(-1d)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Divergences_WithACountOutOfRange_Throw(double count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            "observed", () => Divergence.PopulationStability([1d], [count]));
        Assert.Throws<ArgumentOutOfRangeException>("baseline", () => Divergence.JensenShannon([count], [1d]));
    }

    [Fact]
    public void PopulationStability_WithCountsTooLargeToAdd_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "baseline",
            () => Divergence.PopulationStability([double.MaxValue, double.MaxValue], [1d, 1d]));

    [Theory]
    [InlineData(-1e-9)]
    [InlineData(1d)]
    [InlineData(double.NaN)]
    public void PopulationStability_WithASmallestShareOutOfRange_Throws(double epsilon) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(epsilon), () => Divergence.PopulationStability([1d], [1d], epsilon));

    [Fact]
    public void CountByEdges_WithAValueOnAnEdge_CountsItBelow() =>
        Assert.Equal([2d, 1d, 0d], Divergence.CountByEdges([1d, 0d, 2d], [1d, 2d]).AsEnumerable());

    [Fact]
    public void CountByEdges_WithEdgesThatDoNotAscend_Throws() =>
        Assert.Throws<ArgumentException>("edges", () => Divergence.CountByEdges([1d], [1d, 1d]));

    [Fact]
    public void Both_symmetric_divergences_are_not_negative_and_vanish_for_equal_shares() =>
        PropertyCheck.ForAll(Gen.Choose(0, 50).Two().ListOf(), counts =>
        {
            double[] left = [.. counts.Select(pair => (double)pair.Item1)];
            double[] right = [.. counts.Select(pair => (double)pair.Item2)];
            var stability = Divergence.PopulationStability(left, right);
            var shannon = Divergence.JensenShannon(left, right);

            Assert.True(stability is not < 0d);
            Assert.True(shannon is not (< -1e-15 or > 0.6931471805599454));
            Assert.Equal(stability ?? 0d, Divergence.PopulationStability(right, left) ?? 0d, 12);
            Assert.Equal(shannon ?? 0d, Divergence.JensenShannon(right, left) ?? 0d, 12);
            Assert.True(Divergence.PopulationStability(left, left) is null or 0d);
        });

    [Theory]
    [InlineData(0d)]
    [InlineData(-1d)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Weight_WithAHalfLifeOutOfRange_Throws(double halfLife) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(halfLife), () => ExponentialDecay.Weight(1d, halfLife));

    [Fact]
    public void Weight_after_two_ages_is_the_product_of_the_weights() =>
        PropertyCheck.ForAll(Gen.Choose(0, 4_000).Two().Zip(Gen.Choose(1, 400)), sample =>
        {
            var ((first, second), halfLife) = sample;

            Assert.Equal(
                ExponentialDecay.Weight(first, halfLife) * ExponentialDecay.Weight(second, halfLife),
                ExponentialDecay.Weight(first + second, halfLife),
                14);
        });

    [Fact]
    public void Sum_WithTinyWeights_StillCountsEvents()
    {
        var sum = ExponentialDecay.Sum([0d, 0d], [1d, 3d], asOf: 700d, halfLife: 1d);

        Assert.Equal(2d, sum.EffectiveSampleSize!.Value, 12);
        Assert.Equal(2d, sum.Mean!.Value, 12);
    }
}
