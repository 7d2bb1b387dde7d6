namespace FunnelKit.Tests;

public sealed class ProbabilityBandTests
{
    public static TheoryData<string> Cultures => CultureScope.Names;

    [Fact]
    public void FromPercent_WithTwoEnds_HasItsPointInTheMiddle()
    {
        var band = ProbabilityBand.FromPercent(50, 70);

        Assert.Equal(Probability.FromPercent(50), band.Low);
        Assert.Equal(Probability.FromPercent(60), band.Point);
        Assert.Equal(Probability.FromPercent(70), band.High);
    }

    [Fact]
    public void FromPercent_WithAPoint_KeepsIt() =>
        Assert.Equal(Probability.FromPercent(55), ProbabilityBand.FromPercent(50, 55, 70).Point);

    [Theory]
    [InlineData(70, 60, 50)]
    [InlineData(50, 40, 70)]
    [InlineData(50, 80, 70)]
    [InlineData(-1, 0, 1)]
    [InlineData(0, 50, 101)]
    [InlineData(double.NaN, 50, 60)]
    [InlineData(40, double.NaN, 60)]
    [InlineData(40, 50, double.NaN)]
    public void FromPercent_OutOfOrderOrRange_Throws(double low, double point, double high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityBand.FromPercent(low, point, high));

    [Fact]
    public void Contains_AtTheEnds_IsTrue()
    {
        var band = ProbabilityBand.FromPercent(50, 70);

        Assert.True(band.Contains(Probability.FromPercent(50)));
        Assert.True(band.Contains(Probability.FromPercent(70)));
        Assert.False(band.Contains(Probability.FromPercent(49.999)));
        Assert.False(band.Contains(Probability.FromPercent(70.001)));
    }

    [Fact]
    public void Default_HoldsOnlyZero()
    {
        ProbabilityBand band = default;

        Assert.Equal(ProbabilityBand.FromPoint(Probability.Never), band);
        Assert.True(band.Contains(Probability.Never));
        Assert.False(band.Contains(Probability.FromFraction(double.Epsilon)));
        Assert.Equal("[0, 0] at 0", band.ToString());
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_UnderAnyCulture_StaysInvariant(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal("[0.5, 0.7] at 0.6", ProbabilityBand.FromPercent(50, 70).ToString());
    }
}
