namespace FunnelKit.Tests;

public sealed class MoneyTests
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");
    private static readonly Currency Yen = Currency.FromCode("JPY");
    private static readonly Currency Dinar = Currency.FromCode("KWD");

    [Fact]
    public void Default_IsZeroOfNoCurrency()
    {
        Money money = default;

        Assert.Equal(Money.FromAmount(0m, Currency.None), money);
        Assert.Equal("0 XXX", money.ToString());
        Assert.Equal(0L, money.ToMinorUnits());
    }

    [Theory]
    [InlineData("0.005 CNY", 0)]
    [InlineData("0.015 CNY", 2)]
    [InlineData("0.025 CNY", 2)]
    [InlineData("-0.015 CNY", -2)]
    [InlineData("-0.025 CNY", -2)]
    [InlineData("0.0250000001 CNY", 3)]
    [InlineData("2.5 JPY", 2)]
    [InlineData("3.5 JPY", 4)]
    [InlineData("1.2345 KWD", 1234)]
    [InlineData("1.23455 CLF", 12346)]
    [InlineData("92233720368547758.07 CNY", long.MaxValue)]
    [InlineData("-92233720368547758.08 CNY", long.MinValue)]
    public void ToMinorUnits_OfAnyAmount_RoundsHalfToEven(string text, long expected) =>
        Assert.Equal(expected, Money.Parse(text, null).ToMinorUnits());

    [Theory]
    [InlineData("92233720368547758.08 CNY")]
    [InlineData("-92233720368547758.09 CNY")]
    [InlineData("79228162514264337593543950335 CNY")]
    [InlineData("-79228162514264337593543950335 JPY")]
    public void ToMinorUnits_BeyondTheRange_NamesTheAmount(string text)
    {
        var money = Money.Parse(text, null);

        var exception = Assert.Throws<OverflowException>(() => money.ToMinorUnits());

        Assert.Contains(money.ToString(), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromMinorUnits_OfTheSmallestNumber_IsExact()
    {
        Assert.Equal(-92233720368547758.08m, Money.FromMinorUnits(long.MinValue, Yuan).Amount);
        Assert.Equal(long.MinValue, Money.FromMinorUnits(long.MinValue, Yen).Amount);
        Assert.Equal(0.001m, Money.FromMinorUnits(1, Dinar).Amount);
    }

    [Fact]
    public void Add_OfDifferentCurrencies_NamesBoth()
    {
        var yuan = Money.FromAmount(1m, Yuan);
        var yen = Money.FromAmount(2m, Yen);

        var exception = Assert.Throws<InvalidOperationException>(() => yuan + yen);

        Assert.Contains("CNY", exception.Message, StringComparison.Ordinal);
        Assert.Contains("JPY", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => yuan - yen);
    }

    [Fact]
    public void Add_OfAZeroInAnotherCurrency_IsStillAnError() =>
        Assert.Throws<InvalidOperationException>(() => Money.FromAmount(1m, Yuan) + Money.FromAmount(0m, Yen));

    [Fact]
    public void Add_OfAnAmountWithoutCurrency_IsStillAnError() =>
        Assert.Throws<InvalidOperationException>(
            () => Money.FromAmount(1m, Yuan) + Money.FromAmount(1m, Currency.None));

    [Fact]
    public void Sum_StartingAtDefault_HasTheCurrencyOfItsTerms()
    {
        Money[] terms = [Money.FromAmount(1.5m, Yuan), Money.FromAmount(2.25m, Yuan)];

        var sum = terms.Aggregate(default(Money), (total, term) => total + term);

        Assert.Equal(Money.FromAmount(3.75m, Yuan), sum);
        Assert.Equal(Money.FromAmount(-1.5m, Yuan), default(Money) - terms[0]);
    }

    [Fact]
    public void Multiply_ByAProbability_KeepsFifteenDigits()
    {
        var money = Money.FromAmount(1_000_000m, Yuan);

        Assert.Equal(600_000m, (money * Probability.FromPercent(60)).Amount);
        Assert.Equal(333_333.333333333m, (money * Probability.FromFraction(1d / 3d)).Amount);
        Assert.Equal(0m, (money * Probability.FromFraction(double.Epsilon)).Amount);
        Assert.Equal(money, money * Probability.Certain);
    }

    [Fact]
    public void Multiply_ByADecimal_DoesNotRound() =>
        Assert.Equal(0.0033m, (Money.FromAmount(0.01m, Yuan) * 0.33m).Amount);

    [Theory]
    [InlineData("100 CNY", new long[] { 1, 1, 1 }, "33.34 33.33 33.33")]
    [InlineData("-100 CNY", new long[] { 1, 1, 1 }, "-33.34 -33.33 -33.33")]
    [InlineData("0.05 CNY", new long[] { 3, 7 }, "0.02 0.03")]
    [InlineData("0.01 CNY", new long[] { 0, 1, 1 }, "0.00 0.01 0.00")]
    [InlineData("100 JPY", new long[] { 50, 30, 20 }, "50 30 20")]
    [InlineData("101 JPY", new long[] { 50, 30, 20 }, "51 30 20")]
    [InlineData("0 JPY", new long[] { 1, 2 }, "0 0")]
    [InlineData("1 JPY", new long[] { long.MaxValue, long.MaxValue }, "1 0")]
    [InlineData("0.015 CNY", new long[] { 1 }, "0.02")]
    public void Allocate_ByWeights_SplitsWithoutLoss(string text, long[] weights, string expected)
    {
        var parts = Money.Parse(text, null).Allocate(weights);

        Assert.Equal(expected, string.Join(' ', parts.Select(part => part.ToString()[..^4])));
    }

    [Fact]
    public void Allocate_ByShares_SplitsWithoutLoss()
    {
        var parts = Money.FromAmount(10m, Yuan).Allocate(0.333m, 0.333m, 0.334m);

        Assert.Equal([3.33m, 3.33m, 3.34m], parts.Select(part => part.Amount));
    }

    [Fact]
    public void Allocate_OfTheSmallestNumber_KeepsIt()
    {
        var smallest = Money.FromMinorUnits(long.MinValue, Yen);

        Assert.Equal(smallest, Assert.Single(smallest.Allocate(7L)));
    }

    [Fact]
    public void Allocate_WithoutUsableWeights_Throws()
    {
        var money = Money.FromAmount(1m, Yuan);

        Assert.Throws<ArgumentException>(() => money.Allocate(ReadOnlySpan<long>.Empty));
        Assert.Throws<ArgumentException>(() => money.Allocate(0L, 0L));
        Assert.Throws<ArgumentException>(() => money.Allocate(2L, -1L));
        Assert.Throws<ArgumentException>(() => money.Allocate(0m, 0.00m));
        Assert.Throws<ArgumentException>(() => money.Allocate(1m, -0.5m));
    }
}
