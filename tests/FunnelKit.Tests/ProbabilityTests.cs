using System.Globalization;

namespace FunnelKit.Tests;

public sealed class ProbabilityTests
{
    public static TheoryData<string> Cultures => CultureScope.Names;

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-double.Epsilon)]
    [InlineData(1.0000000000000002)]
    public void FromFraction_OutOfRange_NamesTheRange(double fraction)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Probability.FromFraction(fraction));

        Assert.Contains("[0, 1]", exception.Message, StringComparison.Ordinal);
        Assert.Equal(fraction, exception.ActualValue);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.001)]
    [InlineData(100.001)]
    public void FromPercent_OutOfRange_NamesTheRange(double percent)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Probability.FromPercent(percent));

        Assert.Contains("[0, 100]", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromPercent_AtTheEnds_IsNeverOrCertain()
    {
        Assert.Equal(Probability.Never, Probability.FromPercent(0));
        Assert.Equal(Probability.Certain, Probability.FromPercent(100));
        Assert.Equal(default, Probability.Never);
        Assert.Equal(0.6, Probability.FromPercent(60).Fraction);
    }

    [Fact]
    public void FromFraction_OfNegativeZero_IsZero()
    {
        var probability = Probability.FromFraction(-0d);

        Assert.False(double.IsNegative(probability.Fraction));
        Assert.Equal("0", probability.ToString());
        Assert.Equal("0", Probability.Parse("-0", null).ToString());
        Assert.Equal(Probability.Never.GetHashCode(), probability.GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-0.1")]
    [InlineData("1.1")]
    [InlineData("50 %")]
    [InlineData("0,5")]
    [InlineData("half")]
    public void Parse_OfAnythingElse_NamesTheText(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Probability.Parse(text, null));

        Assert.Contains($"'{text}'", exception.Message, StringComparison.Ordinal);
        Assert.False(Probability.TryParse(text, null, out var probability));
        Assert.Equal(Probability.Never, probability);
    }

    [Fact]
    public void Parse_OfNull_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Probability.Parse(null!, null));
        Assert.False(Probability.TryParse(null, null, out _));
    }

    [Fact]
    public void ToString_WithFormatAndCulture_FollowsThem()
    {
        var german = CultureInfo.GetCultureInfo("de-DE");

        Assert.Equal("0,25", Probability.FromPercent(25).ToString(null, german));
        Assert.Equal("25 %", Probability.FromPercent(25).ToString("P0", CultureInfo.InvariantCulture));
        Assert.Equal(Probability.FromPercent(25), Probability.Parse("0,25", german));
    }

    [Fact]
    public void TryFormat_WithAndWithoutRoom_SaysSo()
    {
        Span<char> buffer = stackalloc char[4];

        Assert.True(Probability.FromPercent(25).TryFormat(buffer, out var written, default, null));
        Assert.Equal("0.25", buffer[..written].ToString());
        Assert.False(Probability.FromPercent(25).TryFormat(buffer[..3], out _, default, null));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_UnderAnyCulture_StaysInvariant(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal("0.25", Probability.FromPercent(25).ToString());
        Assert.Equal("0.25", Probability.FromPercent(25).ToString(null, null));
        Assert.Equal(Probability.FromPercent(25), Probability.Parse("0.25", null));
    }
}
