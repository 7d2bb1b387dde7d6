using System.Globalization;

namespace FunnelKit.Tests;

public sealed class RateTests
{
    public static TheoryData<string> Cultures => CultureScope.Names;

    [Theory]
    [InlineData(20, 100, 13.3, 28.9)]
    [InlineData(4, 20, 8.1, 41.6)]
    [InlineData(35, 100, 26.4, 44.7)]
    [InlineData(10, 100, 5.5, 17.4)]
    public void Interval_OfASample_IsWilsons(long numerator, long denominator, double lowPercent, double highPercent)
    {
        var interval = Rate.FromCounts(numerator, denominator).Interval;

        Assert.NotNull(interval);
        Assert.Equal(lowPercent, Math.Round(interval.Value.Low * 100d, 1));
        Assert.Equal(highPercent, Math.Round(interval.Value.High * 100d, 1));
    }

    [Fact]
    public void Default_IsNoAnswer()
    {
        Rate rate = default;

        Assert.Equal(Rate.FromCounts(0, 0), rate);
        Assert.Null(rate.Value);
        Assert.Null(rate.Interval);
        Assert.Equal("no answer (0 of 0)", rate.ToString());
        Assert.Equal("–", rate.ToString("P", null));
        Assert.Equal("–", rate.ToString("I", null));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    [InlineData(0, -1)]
    public void FromCounts_OutOfRange_Throws(long numerator, long denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rate.FromCounts(numerator, denominator));

    [Fact]
    public void Add_BeyondTheRange_Throws()
    {
        var largest = Rate.FromCounts(0, long.MaxValue);

        Assert.Throws<OverflowException>(() => largest + Rate.FromCounts(0, 1));
    }

    [Fact]
    public void Equality_ComparesCountsNotShares() =>
        Assert.NotEqual(Rate.FromCounts(1, 2), Rate.FromCounts(2, 4));

    [Theory]
    [InlineData(null, "20.0 % (13.3–28.9 %), 20 of 100")]
    [InlineData("", "20.0 % (13.3–28.9 %), 20 of 100")]
    [InlineData("G", "20.0 % (13.3–28.9 %), 20 of 100")]
    [InlineData("P", "20.0 %")]
    [InlineData("I", "20.0 % (13.3–28.9 %)")]
    public void ToString_WithAFormat_FollowsIt(string? format, string expected) =>
        Assert.Equal(expected, Rate.FromCounts(20, 100).ToString(format, null));

    [Fact]
    public void ToString_WithACulture_FollowsIt() =>
        Assert.Equal("20,0 %", Rate.FromCounts(20, 100).ToString("P", CultureInfo.GetCultureInfo("de-DE")));

    [Fact]
    public void ToString_WithAnUnknownFormat_NamesIt()
    {
        var exception = Assert.Throws<FormatException>(() => Rate.FromCounts(1, 2).ToString("X", null));

        Assert.Contains("'X'", exception.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => default(Rate).ToString("X", null));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_UnderAnyCulture_StaysInvariant(string culture)
    {
        using var scope = new CultureScope(culture);

        var text = Rate.FromCounts(1_000, 5_000).ToString();

        Assert.Equal("20.0 % (18.9–21.1 %), 1,000 of 5,000", text);
    }
}
