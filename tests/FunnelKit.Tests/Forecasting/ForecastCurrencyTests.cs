using FunnelKit.Forecasting;

namespace FunnelKit.Tests.Forecasting;

public sealed class ForecastCurrencyTests
{
    private static readonly DateOnly AsOf = TestDeal.AsOf;
    private static readonly Currency Dollar = Currency.FromCode("USD");
    private static readonly Currency Yen = Currency.FromCode("JPY");

    private static readonly TestDeal[] Mixed =
    [
        new() { Amount = 100m, CurrencyCode = "USD", Close = new DateOnly(2026, 5, 1) },
        new() { Amount = 1_000m, CurrencyCode = "JPY", Close = new DateOnly(2026, 9, 1) },
        new() { Amount = 10m, Close = null },
        new() { Amount = null, CurrencyCode = "EUR" },
    ];

    [Fact]
    public void Forecast_OfSeveralCurrenciesWithoutOneNamed_ThrowsAndListsThem()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => TestDeal.Pipeline(Mixed).Forecast(AsOf));

        Assert.Contains("CNY, JPY, USD", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RatePolicy.None)]
    [InlineData(RatePolicy.AsOf)]
    public void Forecast_InAnotherCurrencyWithoutRatesOrPolicy_Throws(RatePolicy policy)
    {
        var rates = policy == RatePolicy.None ? new CountingRates(1m) : null;

        Assert.Throws<InvalidOperationException>(() =>
            TestDeal.Pipeline(Mixed).Forecast(AsOf, new() { Currency = Dollar, Rates = rates, RatePolicy = policy }));
    }

    [Fact]
    public void Forecast_WithMissingRates_ListsAllOfThem()
    {
        var semantics = new ForecastSemantics
        {
            Currency = TestDeal.Yuan,
            Rates = ExchangeRateTable.Create([]),
            RatePolicy = RatePolicy.CloseDate,
        };

        var exception = Assert.Throws<MissingExchangeRateException>(
            () => TestDeal.Pipeline(Mixed).Forecast(AsOf, semantics));

        Assert.Equal(
            ["JPY in CNY on 2026-06-15", "USD in CNY on 2026-05-01"],
            exception.Missing.Select(missing => missing.ToString()));
    }

    [Fact]
    public void Forecast_AtTheRateOfTheDate_RoundsOnlyTheSum()
    {
        var rates = ExchangeRateTable.Create(
        [
            ExchangeRate.Create(Dollar, TestDeal.Yuan, new DateOnly(2026, 1, 1), 7m),
            ExchangeRate.Create(Dollar, TestDeal.Yuan, new DateOnly(2026, 6, 1), 7.125m),
            ExchangeRate.Create(Yen, TestDeal.Yuan, new DateOnly(2026, 1, 1), 0.048125m),
        ]);
        var pipeline = TestDeal.Pipeline(Mixed);
        var asOf = new ForecastSemantics { Currency = TestDeal.Yuan, Rates = rates };

        Assert.Equal([712.5m, 48.125m, 10m, null], pipeline.Lines(AsOf, asOf).Select(line => line.Converted?.Amount));
        Assert.Equal(770.62m, pipeline.Forecast(AsOf, asOf).Total.Amount.Amount);
        Assert.Equal(
            758.12m, pipeline.Forecast(AsOf, asOf with { RatePolicy = RatePolicy.CloseDate }).Total.Amount.Amount);
    }

    [Fact]
    public void Forecast_AsksForEachRateOnceAndNeverForTheFuture()
    {
        var deals = Enumerable.Range(0, 100).SelectMany(_ => Mixed).ToArray();
        var rates = new CountingRates(2m);
        var semantics = new ForecastSemantics
        {
            Currency = TestDeal.Yuan,
            Rates = rates,
            RatePolicy = RatePolicy.CloseDate,
        };

        TestDeal.Pipeline(deals).Forecast(AsOf, semantics);

        Assert.Equal([(Yen, AsOf), (Dollar, new DateOnly(2026, 5, 1))], rates.Asked.Order());
    }

    [Fact]
    public void Forecast_OfOneCurrency_NeedsNoRates()
    {
        var pipeline = TestDeal.Pipeline(new TestDeal { Amount = 3m, CurrencyCode = "JPY" });

        Assert.Equal(Yen, pipeline.Forecast(AsOf).Currency);
        Assert.Equal(2m, pipeline.Forecast(AsOf).Total.Weighted.Amount);
    }

    [Fact]
    public void Forecast_OfSmallConvertedAmounts_RoundsOnceAtTheEdge()
    {
        var deal = new TestDeal { Amount = 0.01m, CurrencyCode = "EUR", Stage = "closing" };
        var pipeline = TestDeal.Pipeline(
            deal with { Owner = "Ada" }, deal with { Owner = "Ada" }, deal with { Owner = "Ada" }, deal);
        var semantics = InDollars("EUR", 1.5m);

        var forecast = pipeline.Forecast(AsOf, semantics);

        Assert.Equal((0.06m, 0.05m), (forecast.Total.Amount.Amount, forecast.Total.Weighted.Amount));
        Assert.Equal([0.02m, 0.04m], forecast.Owners.Select(line => line.Amount.Amount));
        Assert.Equal([0.01m, 0.04m], forecast.Owners.Select(line => line.Weighted.Amount));
        Assert.All(pipeline.Lines(AsOf, semantics), line => Assert.Equal(
            (0.015m, 0.012m), (line.Converted!.Value.Amount, line.Weighted!.Value.Amount)));
    }

    [Fact]
    public void Forecast_OfWonAndLostDeals_RoundsTheirConvertedSumsOnce()
    {
        var deal = new TestDeal { Amount = 0.01m, CurrencyCode = "EUR", Stage = "won" };
        var lost = deal with { Stage = "lost" };

        var forecast = TestDeal.Pipeline(
            deal, deal, deal with { Close = AsOf.AddMonths(1) }, deal with { Close = null }, lost, lost)
            .Forecast(AsOf, InDollars("EUR", 1.5m));

        Assert.Equal((0.06m, 0.06m), (forecast.Won.Amount.Amount, forecast.Total.WonAmount.Amount));
        Assert.Equal(0.03m, forecast.Lost.Amount.Amount);
        Assert.Equal(
            [0.02m, 0.03m, 0.01m],
            [forecast.NoCloseDate.WonAmount.Amount, .. forecast.Periods.Select(line => line.WonAmount.Amount)]);
    }

    [Fact]
    public void Explain_OfAProductTooLongForADecimal_RoundsItTo28DigitsAndKeepsWhatFits()
    {
        var pipeline = TestDeal.Pipeline(
            new TestDeal { Amount = 3m, CurrencyCode = "EUR", Probability = Probability.FromPercent(50) });

        var line = pipeline.Explain(0, AsOf, InDollars("EUR", 5.1234567890123456789012345678m));

        Assert.Equal(15.37037036703703703670370370m, line.Converted!.Value.Amount);
        Assert.Equal(7.6851851835185185183518518517m, line.Weighted!.Value.Amount);
    }

    [Fact]
    public void Forecast_BeyondWhatADecimalHolds_ThrowsAndSaysSo()
    {
        var pipeline = TestDeal.Pipeline(new TestDeal { Amount = 10_000m, CurrencyCode = "EUR" });
        var semantics = InDollars("EUR", decimal.MaxValue / 1_000m);

        var exception = Assert.Throws<OverflowException>(() => pipeline.Forecast(AsOf, semantics));

        Assert.Contains("An amount in USD is too large", exception.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => pipeline.Explain(0, AsOf, semantics));
    }

    [Theory]
    [InlineData(null, RatePolicy.AsOf, "No currency is converted.", "不做货币换算。")]
    [InlineData("USD", RatePolicy.None, "No currency is converted.", "不做货币换算。")]
    [InlineData("USD", RatePolicy.AsOf, "at the rate of the date of the forecast.", "换算为 USD。")]
    [InlineData("USD", RatePolicy.CloseDate, "if that is earlier.", "不晚于预测日期）的汇率换算为 USD。")]
    public void Describe_SaysWhetherAndHowAmountsAreConverted(
        string? currency, RatePolicy policy, string english, string chinese)
    {
        var semantics = InDollars("EUR", 1m) with
        {
            Currency = currency is null ? null : Currency.FromCode(currency),
            RatePolicy = policy,
        };

        Assert.EndsWith(english, semantics.Describe("en"), StringComparison.Ordinal);
        Assert.EndsWith(chinese, semantics.Describe("zh-Hans"), StringComparison.Ordinal);
        Assert.EndsWith(
            "No currency is converted.", (semantics with { Rates = null }).Describe("en"), StringComparison.Ordinal);
    }

    private static ForecastSemantics InDollars(string from, decimal rate) => new()
    {
        Currency = Dollar,
        Rates = ExchangeRateTable.Create(
            [ExchangeRate.Create(Currency.FromCode(from), Dollar, DateOnly.MinValue, rate)]),
    };

    private sealed class CountingRates(decimal constant) : IExchangeRates
    {
        public List<(Currency, DateOnly)> Asked { get; } = [];

        public bool TryGetRate(Currency from, Currency to, DateOnly date, out decimal rate)
        {
            Asked.Add((from, date));
            rate = constant;
            return true;
        }
    }
}
