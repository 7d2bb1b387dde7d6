using System.Globalization;

namespace FunnelKit.Tests;

public sealed class CurrencyTests
{
    public static TheoryData<string> Cultures => CultureScope.Names;

    [Theory]
    [InlineData("CNY", 156, 2)]
    [InlineData("USD", 840, 2)]
    [InlineData("EUR", 978, 2)]
    [InlineData("ALL", 8, 2)]
    [InlineData("JPY", 392, 0)]
    [InlineData("KRW", 410, 0)]
    [InlineData("VND", 704, 0)]
    [InlineData("KWD", 414, 3)]
    [InlineData("TND", 788, 3)]
    [InlineData("CLF", 990, 4)]
    [InlineData("UYW", 927, 4)]
    [InlineData("MGA", 969, 2)]
    [InlineData("XCG", 532, 2)]
    [InlineData("ZWG", 924, 2)]
    [InlineData("BGN", 975, 2)]
    [InlineData("XAU", 959, 0)]
    [InlineData("XXX", 999, 0)]
    public void FromCode_WithAKnownCode_HasNumberAndMinorUnitsOfTheStandard(string code, int number, int minorUnits)
    {
        var currency = Currency.FromCode(code);

        Assert.Equal(code, currency.Code);
        Assert.Equal(number, currency.NumericCode);
        Assert.Equal(minorUnits, currency.MinorUnits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CN")]
    [InlineData("CNYY")]
    [InlineData(" CNY")]
    [InlineData("CNY ")]
    [InlineData("C1Y")]
    [InlineData("AAA")]
    [InlineData("RMB")]
    [InlineData("DEM")]
    [InlineData("ıNR")]
    [InlineData("元")]
    public void FromCode_WithAnUnknownCode_NamesTheCode(string code)
    {
        var exception = Assert.Throws<ArgumentException>(() => Currency.FromCode(code));

        Assert.Contains($"'{code}'", exception.Message, StringComparison.Ordinal);
        Assert.False(Currency.TryFromCode(code, out var currency));
        Assert.Equal(Currency.None, currency);
        Assert.Throws<FormatException>(() => Currency.Parse(code, null));
    }

    [Fact]
    public void FromCode_WithNull_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Currency.FromCode(null!));
        Assert.False(Currency.TryFromCode(null, out _));
    }

    [Fact]
    public void Default_IsNoCurrency()
    {
        Currency currency = default;

        Assert.Equal(Currency.None, currency);
        Assert.Equal("XXX", currency.Code);
        Assert.Equal(999, currency.NumericCode);
        Assert.Equal(0, currency.MinorUnits);
    }

    [Fact]
    public void All_HoldsActiveAndRecentlyWithdrawnCodesInOrder()
    {
        var codes = Currency.All.Select(currency => currency.Code).ToArray();

        Assert.Equal(178 + 6, codes.Length);
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Equal(codes.Length, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(codes.Length - 1, Currency.All.Select(currency => currency.NumericCode).Distinct().Count());
    }

    [Fact]
    public void All_HasTheMinorUnitsOfTheStandard()
    {
        var counts = Currency.All.CountBy(currency => currency.MinorUnits).OrderBy(pair => pair.Key);

        Assert.Equal([(0, 30), (2, 145), (3, 7), (4, 2)], counts.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void FromIndex_BehindTheTable_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Currency.FromIndex((byte)Currency.All.Length));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void FromCode_InLowerCaseUnderAnyCulture_FindsTheCurrency(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal("INR", Currency.FromCode("inr").Code);
        Assert.Equal("ISK", Currency.Parse("iSk", CultureInfo.CurrentCulture).ToString());
        Assert.Equal(Currency.None, Currency.FromCode("xxx"));
    }
}
