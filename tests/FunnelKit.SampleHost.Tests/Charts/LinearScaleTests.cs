using FunnelKit.SampleHost.Components.Charts;

namespace FunnelKit.SampleHost.Tests.Charts;

public sealed class LinearScaleTests
{
    [Theory]
    [InlineData(0, 1, 5, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(0, 0.37, 5, new[] { 0, 0.1, 0.2, 0.3, 0.4 })]
    [InlineData(-3, 8, 4, new double[] { -5, 0, 5, 10 })]
    [InlineData(0, 1234, 4, new double[] { 0, 500, 1000, 1500 })]
    public void Create_CoversTheValues_WithRoundMarks(double low, double high, int steps, double[] marks)
    {
        var scale = LinearScale.Create(low, high, 0, 100, steps);

        Assert.Equal(marks.Length, scale.Ticks.Count);
        Assert.All(marks.Index(), mark => Assert.Equal(mark.Item, scale.Ticks[mark.Index], 9));
    }

    [Theory]
    [InlineData(1, 0.1)]
    [InlineData(9, 1)]
    [InlineData(120, 15)]
    [InlineData(180, 30)]
    [InlineData(900, 90)]
    [InlineData(3_650, 365)]
    [InlineData(40_000, 5_000)]
    public void OfDays_StepsAsACalendarDoes(double last, double step)
    {
        var scale = LinearScale.OfDays(last, 0, 100, 10);

        Assert.Equal(step, scale.Ticks[1], 9);
        Assert.True(scale.High >= last);
    }

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(double.MinValue, double.MaxValue)]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(9, 1)]
    [InlineData(0, double.Epsilon)]
    public void Create_OfWhateverIsGiven_StaysInThePicture(double low, double high)
    {
        var scale = LinearScale.Create(low, high, 10, 90, 5);

        Assert.InRange(scale.Ticks.Count, 2, 12);
        Assert.All(scale.Ticks, mark => Assert.True(double.IsFinite(mark)));
        Assert.All(
            new[] { low, high, double.NaN, double.PositiveInfinity, -1e300 },
            value => Assert.InRange(scale.At(value), 10, 90));
    }

    [Fact]
    public void At_OfAScaleThatRunsUpwards_GoesTowardsItsEnd()
    {
        var scale = LinearScale.OfShares(0.8, 200, 0, 5);

        Assert.Equal(200, scale.At(0));
        Assert.Equal(100, scale.At(0.5), 9);
        Assert.Equal(0, scale.At(1));
    }
}
