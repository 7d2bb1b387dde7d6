using System.Globalization;

namespace FunnelKit.Tests;

public sealed class CurrencyConversionTests
{
    [Theory]
    [InlineData("USD", "CNY", "7.1", 100, 710)]
    [InlineData("USD", "CNY", "7.105", 1, 7)]
    [InlineData("USD", "CNY", "0.5", 1, 0)]
    [InlineData("USD", "CNY", "0.5", 3, 2)]
    [InlineData("USD", "CNY", "0.5", -1, 0)]
    [InlineData("USD", "CNY", "0.5", -3, -2)]
    [InlineData("USD", "CNY", "0.50000000000000000001", 1, 1)]
    [InlineData("USD", "JPY", "150", 1, 2)]
    [InlineData("USD", "JPY", "150", 3, 4)]
    [InlineData("USD", "JPY", "149.99", 1, 1)]
    [InlineData("JPY", "USD", "0.0067", 10000, 6700)]
    [InlineData("JPY", "CLF", "1", 1, 10000)]
    [InlineData("KWD", "CNY", "23.2", 1, 2)]
    [InlineData("CNY", "EUR", "1", long.MaxValue, long.MaxValue)]
    [InlineData("CNY", "EUR", "1", long.MinValue, long.MinValue)]
    [InlineData("CNY", "EUR", "0.5", long.MaxValue, 4611686018427387904)]
    [InlineData("CNY", "EUR", "0.0000000000000000000000000001", long.MaxValue, 0)]
    public void Convert_AtARate_RoundsTheExactProductHalfToEven(
        string from, string to, string rate, long amount, long expected)
    {
        var value = decimal.Parse(rate, CultureInfo.InvariantCulture);

        var conversion = CurrencyConversion.Create(Currency.FromCode(from), Currency.FromCode(to), value);

        Assert.Equal(expected, conversion.Convert(amount));
    }

    [Fact]
    public void Convert_BeyondTheRange_Throws()
    {
        var conversion = CurrencyConversion.Create(Currency.FromCode("CNY"), Currency.FromCode("EUR"), 1.000001m);
        var extreme = CurrencyConversion.Create(Currency.FromCode("JPY"), Currency.FromCode("CLF"), decimal.MaxValue);

        Assert.Throws<OverflowException>(() => conversion.Convert(long.MaxValue));
        Assert.Throws<OverflowException>(() => conversion.Convert(long.MinValue));
        Assert.Throws<OverflowException>(() => extreme.Convert(1));
        Assert.Equal(0, extreme.Convert(0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Create_WithoutAPositiveRate_Throws(int rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CurrencyConversion.Create(Currency.None, Currency.None, rate));

    [Fact]
    public void Create_AtEverydayRates_UsesNarrowArithmetic()
    {
        var dollar = Currency.FromCode("USD");
        var yuan = Currency.FromCode("CNY");

        Assert.True(CurrencyConversion.Create(dollar, yuan, 7.12345678m).IsNarrow);
        Assert.True(CurrencyConversion.Create(dollar, yuan, 7.1000000000000000000000000000m).IsNarrow);
        Assert.False(CurrencyConversion.Create(yuan, dollar, 1m / 7.1m).IsNarrow);
    }
}
