using System.Collections.Immutable;
using FunnelKit.Forecasting;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Forecasting;

public sealed class PipelineTests
{
    public static TheoryData<string?, decimal?, string?, string, string, RejectionCode> BadDeals => new()
    {
        { null, 1m, "CNY", "Stage", "", RejectionCode.MissingValue },
        { " ", 1m, "CNY", "Stage", " ", RejectionCode.MissingValue },
        { "offer", 1m, "YUAN", "Currency", "YUAN", RejectionCode.UnknownCurrency },
        { "offer", null, "ZZZ", "Currency", "ZZZ", RejectionCode.UnknownCurrency },
        { "offer", 1m, null, "Currency", "", RejectionCode.MissingValue },
        { "offer", 1m, " ", "Currency", " ", RejectionCode.MissingValue },
        { "offer", 92233720368547758.08m, "CNY", "Amount", "92233720368547758.08", RejectionCode.OutOfRange },
        { "offer", -92233720368547758.08m, "CNY", "Amount", "-92233720368547758.08", RejectionCode.OutOfRange },
        { "offer", decimal.MaxValue, "JPY", "Amount", "79228162514264337593543950335", RejectionCode.OutOfRange },
    };

    [Theory]
    [MemberData(nameof(BadDeals))]
    public void From_WithABadDeal_ReportsWhereAndWhyAndKeepsTheOthers(
        string? stage, decimal? amount, string? currency, string column, string value, RejectionCode code)
    {
        var good = new TestDeal { Amount = 5m };
        var bad = new TestDeal { Stage = stage, Amount = amount, CurrencyCode = currency };

        var pipeline = TestDeal.Pipeline(good, bad, good);

        var row = Assert.Single(pipeline.RejectedRows);
        Assert.Equal((2L, column, value, code), (row.Line, row.Column, row.Value, row.Code));
        Assert.Equal(2, pipeline.Count);
        Assert.Equal(10m, pipeline.Forecast(TestDeal.AsOf).Total.Amount.Amount);
    }

    [Fact]
    public void From_WithLines_ReportsThem()
    {
        var pipeline = Pipeline.From(
            ["x", ""], TestDeal.Model, map => map.Stage(label => label).Line(label => 40 + label.Length));

        Assert.Equal(40, Assert.Single(pipeline.RejectedRows).Line);
    }

    [Fact]
    public void From_AskedForAllOrNone_ThrowsWithEveryBadRow()
    {
        var exception = Assert.Throws<RejectedRowsException>(() => Pipeline.From(
            ["offer", "", " "], TestDeal.Model, map => map.Stage(label => label).OnBadRows(BadRows.Throw)));

        Assert.Equal([2L, 3L], exception.Rows.Select(row => row.Line));
    }

    [Fact]
    public void From_WithStagesOutsideTheModel_CountsThemAndForecastsTheRest()
    {
        string[] labels = ["offer", "Demo", "parked", "demo", "Demo ", "lost"];

        var pipeline = Pipeline.From(
            labels, TestDeal.Model, map => map.Stage(label => label).Amount(_ => 1m, TestDeal.Yuan));

        Assert.Equal(["Demo: 2", "demo: 1", "parked: 1"], pipeline.OutsideModel.Select(label => label.ToString()));
        Assert.Equal(["offer", "lost"], pipeline.Deals.AsEnumerable());
        Assert.Empty(pipeline.RejectedRows);
        Assert.Equal(1, pipeline.Forecast(TestDeal.AsOf).Total.Deals);
    }

    [Fact]
    public void From_FindsStagesByNameInAnyCase()
    {
        var pipeline = Pipeline.From(["OFFER", " Closing "], TestDeal.Model, map => map.Stage(label => label));

        Assert.Equal([0L, 1L, 1L, 0L], pipeline.Forecast(TestDeal.AsOf).Stages.Select(line => line.Deals));
    }

    [Fact]
    public void From_WithMoreDecimalsThanTheCurrency_RoundsHalfToEvenAndCounts()
    {
        decimal?[] amounts = [0.005m, 0.015m, -0.025m, 1.10m, 1.100m, null];

        var pipeline = Pipeline.From(
            amounts, TestDeal.Model, map => map.Stage(_ => "offer").Amount(amount => amount, TestDeal.Yuan));

        Assert.Equal(3, pipeline.RoundedAmounts);
        Assert.Equal(
            [0m, 0.02m, -0.02m, 1.1m, 1.1m, null],
            pipeline.Lines(TestDeal.AsOf).Select(line => line.Amount?.Amount));
    }

    [Fact]
    public void From_WithMoney_KeepsEachCurrency()
    {
        Money?[] amounts = [Money.FromAmount(3m, Currency.FromCode("JPY")), null, Money.FromAmount(2m, TestDeal.Yuan)];

        var pipeline = Pipeline.From(amounts, TestDeal.Model, map => map.Stage(_ => "offer").Amount(amount => amount));

        Assert.Equal(["CNY", "JPY"], pipeline.Currencies.Select(currency => currency.Code));
        Assert.Equal(amounts.AsEnumerable(), pipeline.Lines(
            TestDeal.AsOf,
            new ForecastSemantics { Currency = TestDeal.Yuan, Rates = Rates(0.05m) }).Select(line => line.Amount));
    }

    [Fact]
    public void From_CurrencyCodes_MayBeInLowerCaseAndPadded()
    {
        var pipeline = TestDeal.Pipeline(
            new TestDeal { Amount = 1m, CurrencyCode = " cny " }, new TestDeal { Amount = 1m, CurrencyCode = "CNY" });

        Assert.Empty(pipeline.RejectedRows);
        Assert.Equal([TestDeal.Yuan], pipeline.Currencies.AsEnumerable());
    }

    [Fact]
    public void From_LaterChangesOfTheCallersList_DoNotMatter()
    {
        var deals = new List<string> { "offer", "lead" };

        var pipeline = Pipeline.From(deals, TestDeal.Model, map => map.Stage(label => label));
        deals.Clear();

        Assert.Equal(["offer", "lead"], pipeline.Deals.AsEnumerable());
    }

    [Fact]
    public void From_WithoutAStage_Throws() =>
        Assert.Throws<ArgumentException>(
            () => Pipeline.From([1], TestDeal.Model, map => map.Amount(x => x, TestDeal.Yuan)));

    [Fact]
    public void From_WithoutDeals_ForecastsNothing()
    {
        var forecast = TestDeal.Pipeline().Forecast(TestDeal.AsOf);

        Assert.Equal(0, forecast.Total.Deals);
        Assert.Equal(default, forecast.Total.Weighted);
        Assert.Empty(forecast.Periods);
        Assert.Empty(forecast.Owners);
    }

    private static ExchangeRateTable Rates(decimal yenInYuan) => ExchangeRateTable.Create(
        ImmutableArray.Create(
            ExchangeRate.Create(Currency.FromCode("JPY"), TestDeal.Yuan, DateOnly.MinValue, yenInYuan)));
}
