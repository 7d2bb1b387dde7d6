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
    public void Forecast_AtTheRateOfTheDate_ConvertsEachAmountOnce()
    {
        var rates = ExchangeRateTable.Create(
        [
            ExchangeRate.Create(Dollar, TestDeal.Yuan, new DateOnly(2026, 1, 1), 7m),
            ExchangeRate.Create(Dollar, TestDeal.Yuan, new DateOnly(2026, 6, 1), 7.125m),
            ExchangeRate.Create(Yen, TestDeal.Yuan, new DateOnly(2026, 1, 1), 0.048125m),
        ]);
        var pipeline = TestDeal.Pipeline(Mixed);
        var asOf = new ForecastSemantics { Currency = TestDeal.Yuan, Rates = rates };

        // 48.125 yuan round half to even before anything is weighted.
        Assert.Equal([712.5m, 48.12m, 10m, null], pipeline.Lines(AsOf, asOf).Select(line => line.Converted?.Amount));
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
