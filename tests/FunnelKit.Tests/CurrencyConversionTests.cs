using System.Globalization;
using System.Numerics;

namespace FunnelKit.Tests;

public sealed class CurrencyConversionTests
{
    [Theory]
    [InlineData("USD", "CNY", "7.1", 71, 1)]
    [InlineData("USD", "CNY", "7.1000", 71, 1)]
    [InlineData("USD", "CNY", "70", 70, 0)]
    [InlineData("USD", "JPY", "150", 15, 1)]
    [InlineData("JPY", "USD", "0.0067", 67, 2)]
    [InlineData("JPY", "CLF", "1", 10_000, 0)]
    [InlineData("CLF", "JPY", "0.0000000000000000000000000001", 1, 32)]
    [InlineData("KWD", "CNY", "23.2", 232, 2)]
    public void Create_AtARate_IsTheFactorBetweenMinorUnits(
        string from, string to, string rate, int mantissa, int exponent)
    {
        var value = decimal.Parse(rate, CultureInfo.InvariantCulture);

        var conversion = CurrencyConversion.Create(Currency.FromCode(from), Currency.FromCode(to), value);

        Assert.Equal((mantissa, exponent), (conversion.Mantissa, conversion.Exponent));
        Assert.Equal(mantissa * BigInteger.Pow(10, 3), conversion.Scaled(exponent + 3));
    }

    [Fact]
    public void Create_AtTheLargestRate_IsExact()
    {
        var conversion = CurrencyConversion.Create(
            Currency.FromCode("JPY"), Currency.FromCode("CLF"), decimal.MaxValue);

        Assert.Equal((BigInteger)decimal.MaxValue * 10_000, conversion.Scaled(0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Create_WithoutAPositiveRate_Throws(int rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CurrencyConversion.Create(Currency.None, Currency.None, rate));

    [Fact]
    public void Identity_IsTheRateOfOneWithinACurrency() =>
        Assert.Equal(CurrencyConversion.Create(Currency.None, Currency.None, 1.00m), CurrencyConversion.Identity);
}
