using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class QuantilesTests
{
    [Fact]
    public void Quantile_OfNothing_IsNull()
    {
        Assert.Null(Quantiles.Linear([], 0.5));
        Assert.Null(Quantiles.InverseEmpirical([], 0.5));
        Assert.Null(Quantiles.Linear([], [], 0.5));
        Assert.Null(Quantiles.Linear([1, 2], [0L, 0L], 0.5));
    }

    [Fact]
    public void Linear_WithInfiniteAndExtremeValues_StaysDefined()
    {
        const double Infinity = double.PositiveInfinity;

        Assert.Equal(1d, Quantiles.Linear([1d, Infinity], 0d));
        Assert.Equal(Infinity, Quantiles.Linear([1d, Infinity, Infinity], 0.75));
        Assert.Equal(0d, Quantiles.Linear([double.MinValue, double.MaxValue], 0.5));
    }

    [Fact]
    public void Linear_OfCounts_SkipsValuesThatDoNotOccur() =>
        Assert.Equal(3d, Quantiles.Linear([1, 2, 3, 4, 5], [0L, 1L, 0L, 1L, 0L], 0.5));

    [Fact]
    public void Linear_OfCountsBeyond64Bits_DoesNotOverflow()
    {
        int[] values = [int.MinValue, 0, int.MaxValue];
        long[] counts = [long.MaxValue, long.MaxValue, long.MaxValue];

        Assert.Equal(int.MinValue, Quantiles.Linear(values, counts, 0d));
        Assert.Equal(0d, Quantiles.Linear(values, counts, 0.5));
        Assert.Equal(int.MaxValue, Quantiles.Linear(values, counts, 1d));
    }

    [Fact]
    public void Linear_OfInvalidCounts_Throws()
    {
        Assert.Throws<ArgumentException>(() => Quantiles.Linear([1, 2], [1L], 0.5));
        Assert.Throws<ArgumentException>(() => Quantiles.Linear([1, 2], [1L, -1L], 0.5));
        Assert.Throws<ArgumentException>(() => Quantiles.Linear([2, 2], [1L, 1L], 0.5));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void Quantile_OfNoProbability_Throws(double p)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Linear([1d], p));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.InverseEmpirical([1d], p));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Linear([1], [1L], p));
    }
}
