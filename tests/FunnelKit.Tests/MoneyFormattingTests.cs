using System.Globalization;

namespace FunnelKit.Tests;

public sealed class MoneyFormattingTests
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");

    public static TheoryData<string> Cultures => CultureScope.Names;

    [Theory]
    [InlineData("1234.5", "CNY", "1234.50 CNY")]
    [InlineData("1234.567", "CNY", "1234.567 CNY")]
    [InlineData("1234.5000", "CNY", "1234.50 CNY")]
    [InlineData("-0.01", "CNY", "-0.01 CNY")]
    [InlineData("1234", "JPY", "1234 JPY")]
    [InlineData("1234.5", "JPY", "1234.5 JPY")]
    [InlineData("1", "KWD", "1.000 KWD")]
    [InlineData("1", "CLF", "1.0000 CLF")]
    [InlineData("0.0000000000000000000000000001", "CNY", "0.0000000000000000000000000001 CNY")]
    [InlineData("79228162514264337593543950335", "CNY", "79228162514264337593543950335.00 CNY")]
    [InlineData("7.9228162514264337593543950335", "JPY", "7.9228162514264337593543950335 JPY")]
    public void ToString_OfAnyAmount_HasTheMinorUnitsAndDropsNothing(string amount, string code, string expected)
    {
        var money = Money.FromAmount(decimal.Parse(amount, CultureInfo.InvariantCulture), Currency.FromCode(code));

        Assert.Equal(expected, money.ToString());
        Assert.Equal(money, Money.Parse(expected, null));
    }

    [Fact]
    public void ToString_OfANegativeZero_HasNoSign()
    {
        Assert.Equal("0.00 CNY", Money.FromAmount(-0.000m, Yuan).ToString());
        Assert.Equal("0.00 CNY", (-Money.FromAmount(0m, Yuan)).ToString());
        Assert.Equal("0.00 CNY", Money.FromAmount(-0.001m, Yuan).Round().ToString());
    }

    [Fact]
    public void ToString_WithFormatAndCulture_FollowsThem()
    {
        var money = Money.FromAmount(-1_234_567.5m, Yuan);
        var german = CultureInfo.GetCultureInfo("de-DE");

        Assert.Equal("-1,234,567.50 CNY", money.ToString("N", null));
        Assert.Equal("-1.234.567,50 CNY", money.ToString("N", german));
        Assert.Equal("-1234567,50 CNY", money.ToString("G", german));
        Assert.Equal("-1234567.50 CNY", money.ToString("", null));
        Assert.Equal("-1.234.567,50 CNY", string.Create(german, $"{money:N}"));
        Assert.Equal(money, Money.Parse("-1234567,50 CNY", german));
    }

    [Fact]
    public void ToString_WithAnUnknownFormat_NamesIt()
    {
        var exception = Assert.Throws<FormatException>(() => Money.FromAmount(1m, Yuan).ToString("C", null));

        Assert.Contains("'C'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(3)]
    [InlineData(0)]
    public void TryFormat_WithoutRoom_WritesNothing(int length)
    {
        var written = Money.FromAmount(1m, Yuan).TryFormat(new char[length], out var count, default, null);

        Assert.False(written);
        Assert.Equal(0, count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1234.50")]
    [InlineData("CNY")]
    [InlineData(" CNY")]
    [InlineData("1234.50CNY")]
    [InlineData("1234.50  CNY")]
    [InlineData(" 1234.50 CNY")]
    [InlineData("1234.50 CNY ")]
    [InlineData("1,234.50 CNY")]
    [InlineData("1234,50 CNY")]
    [InlineData("1e3 CNY")]
    [InlineData("¥1234.50 CNY")]
    [InlineData("1234.50 RMB")]
    [InlineData("79228162514264337593543950336 CNY")]
    public void Parse_OfAnythingElse_NamesTheText(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Money.Parse(text, null));

        Assert.Contains($"'{text}'", exception.Message, StringComparison.Ordinal);
        Assert.False(Money.TryParse(text, null, out var money));
        Assert.Equal(default, money);
    }

    [Fact]
    public void Parse_OfNull_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Money.Parse(null!, null));
        Assert.False(Money.TryParse(null, null, out _));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_UnderAnyCulture_StaysInvariant(string culture)
    {
        using var scope = new CultureScope(culture);
        var money = Money.FromAmount(-1_234.5m, Yuan);

        var interpolated = $"{money}";

        Assert.Equal("-1234.50 CNY", money.ToString());
        Assert.Equal("-1,234.50 CNY", money.ToString("N", null));
        Assert.Equal(money, Money.Parse("-1234.50 CNY", null));
        Assert.Equal("-1234.50 CNY", interpolated);
    }
}
