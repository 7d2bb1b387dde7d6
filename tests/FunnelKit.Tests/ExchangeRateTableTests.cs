using System.Globalization;

namespace FunnelKit.Tests;

public sealed class ExchangeRateTableTests
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");
    private static readonly Currency Dollar = Currency.FromCode("USD");
    private static readonly Currency Euro = Currency.FromCode("EUR");
    private static readonly DateOnly January = new(2026, 1, 31);
    private static readonly DateOnly March = new(2026, 3, 31);

    private static ExchangeRateTable Table => ExchangeRateTable.Create(
    [
        ExchangeRate.Create(Dollar, Yuan, March, 7.2m),
        ExchangeRate.Create(Dollar, Yuan, January, 7.1m),
        ExchangeRate.Create(Euro, Dollar, January, 1.1m),
    ]);

    public static TheoryData<string> Cultures => CultureScope.Names;

    [Theory]
    [InlineData("2026-01-31", "7.1")]
    [InlineData("2026-02-01", "7.1")]
    [InlineData("2026-03-30", "7.1")]
    [InlineData("2026-03-31", "7.2")]
    [InlineData("9999-12-31", "7.2")]
    public void TryGetRate_FromTheFirstRateOn_GivesTheLatest(string date, string expected)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);

        var known = Table.TryGetRate(Dollar, Yuan, day, out var rate);

        Assert.True(known);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), rate);
    }

    [Fact]
    public void TryGetRate_BeforeTheFirstRate_IsNotKnown()
    {
        Assert.False(Table.TryGetRate(Dollar, Yuan, January.AddDays(-1), out var rate));
        Assert.Equal(0m, rate);
    }

    [Fact]
    public void TryGetRate_OfOtherPairs_InventsNoInverseAndNoCrossRate()
    {
        Assert.False(Table.TryGetRate(Yuan, Dollar, March, out _));
        Assert.False(Table.TryGetRate(Euro, Yuan, March, out _));
        Assert.False(Table.TryGetRate(Euro, Euro, March, out _));
        Assert.False(ExchangeRateTable.Create([]).TryGetRate(Dollar, Yuan, March, out _));
    }

    [Fact]
    public void Create_InAnyOrder_SortsTheRates() =>
        Assert.Equal(
            ["1 EUR = 1.1 USD from 2026-01-31", "1 USD = 7.1 CNY from 2026-01-31", "1 USD = 7.2 CNY from 2026-03-31"],
            Table.Rates.Select(rate => rate.ToString()));

    [Fact]
    public void Create_WithMistakes_ReportsAllOfThem()
    {
        ExchangeRate[] rates =
        [
            ExchangeRate.Create(Dollar, Yuan, January, 7.1m),
            ExchangeRate.Create(Dollar, Yuan, January, -7.2m),
            ExchangeRate.Create(Euro, Yuan, January, 0m),
            ExchangeRate.Create(Euro, Euro, January, 1m),
            default,
        ];

        var exception = Assert.Throws<InvalidDefinitionException>(() => ExchangeRateTable.Create(rates));

        Assert.Equal(
            [
                "The rate USD in CNY from 2026-01-31 must be above 0, but is -7.2.",
                "The rate USD in CNY from 2026-01-31 is given more than once.",
                "The rate EUR in CNY from 2026-01-31 must be above 0, but is 0.",
                "The rate EUR in EUR from 2026-01-31 values a currency in itself.",
                "The rate XXX in XXX from 0001-01-01 values a currency in itself.",
                "The rate XXX in XXX from 0001-01-01 must be above 0, but is 0.",
            ],
            exception.Errors.Select(error => error.Message));
        Assert.Equal(
            [
                DefinitionErrorCode.OutOfRange,
                DefinitionErrorCode.DuplicateId,
                DefinitionErrorCode.OutOfRange,
                DefinitionErrorCode.NotApplicable,
                DefinitionErrorCode.NotApplicable,
                DefinitionErrorCode.OutOfRange,
            ],
            exception.Errors.Select(error => error.Code));
    }

    [Fact]
    public void Create_WithNull_Throws() =>
        Assert.Throws<ArgumentNullException>(() => ExchangeRateTable.Create(null!));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Messages_UnderAnyCulture_StayInvariant(string culture)
    {
        using var scope = new CultureScope(culture);

        var missing = new MissingExchangeRate(Dollar, Yuan, January);
        var exception = Assert.Throws<InvalidDefinitionException>(
            () => ExchangeRateTable.Create([ExchangeRate.Create(Dollar, Yuan, January, -1.5m)]));

        Assert.Equal("USD in CNY on 2026-01-31", missing.ToString());
        Assert.EndsWith("from 2026-01-31 must be above 0, but is -1.5.", exception.Message, StringComparison.Ordinal);
        Assert.Equal("1 USD = 7.1 CNY from 2026-01-31", ExchangeRate.Create(Dollar, Yuan, January, 7.1m).ToString());
    }

    [Fact]
    public void MissingExchangeRateException_NamesEveryRateOnceInOrder()
    {
        var exception = new MissingExchangeRateException(
        [
            new MissingExchangeRate(Dollar, Yuan, March),
            new MissingExchangeRate(Euro, Yuan, March),
            new MissingExchangeRate(Dollar, Yuan, January),
            new MissingExchangeRate(Dollar, Yuan, March),
        ]);

        Assert.Equal(
            "Exchange rates are missing: EUR in CNY on 2026-03-31, USD in CNY on 2026-01-31, USD in CNY on 2026-03-31.",
            exception.Message);
        Assert.Equal(3, exception.Missing.Length);
        Assert.Equal(Euro, exception.Missing[0].From);
        Assert.Equal(Yuan, exception.Missing[0].To);
        Assert.Equal(January, exception.Missing[1].Date);
    }

    [Fact]
    public void RatePolicy_HasFixedNumbers() =>
        Assert.Equal([(0, "None"), (1, "AsOf"), (2, "CloseDate")],
            Enum.GetValues<RatePolicy>().Select(policy => ((int)policy, policy.ToString())));
}
