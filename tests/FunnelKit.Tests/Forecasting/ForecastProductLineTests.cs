using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Forecasting;

namespace FunnelKit.Tests.Forecasting;

public sealed class ForecastProductLineTests
{
    private static readonly DateOnly AsOf = TestDeal.AsOf;

    private static readonly TestDeal[] Deals =
    [
        new() { ProductLine = "CRM", Amount = 500_000m, Stage = "closing", Close = new(2026, 7, 31) },
        new() { ProductLine = "CRM", Amount = 100_000m, Stage = "won", Close = new(2026, 7, 2) },
        new() { ProductLine = "设备", Amount = 800_000m, Stage = "offer", Close = new(2026, 8, 31) },
        new() { ProductLine = " 设备 ", Amount = null, Stage = "offer", Close = new(2026, 7, 31) },
        new() { ProductLine = null, Amount = 10m, Stage = "lead", Close = null },
        new() { ProductLine = "CRM", Amount = 7m, Stage = "lost", Close = new(2026, 5, 1) },
        new() { ProductLine = "Gone", Amount = 7m, Stage = "invalid", Close = new(2026, 5, 1) },
    ];

    [Fact]
    public void Item200_ForecastByProductLine_FeedsSupplyPlanning()
    {
        var forecast = TestDeal.Pipeline(Deals).Forecast(AsOf);

        Assert.Equal(
            [("", 1L, 1m, 0L), ("CRM", 1L, 400_000m, 1L), ("设备", 2L, 400_000m, 0L)],
            forecast.ProductLines.Select(line => (line.Name, line.Deals, line.Weighted.Amount, line.Won)));
        Assert.Equal(100_000m, forecast.ProductLines[1].WonAmount.Amount);
        Assert.Equal(1L, forecast.ProductLines[2].MissingAmounts);
        Assert.Equal(
            [
                ("no-close-date", "", 1m, 0L),
                ("2026-07", "CRM", 400_000m, 1L),
                ("2026-07", "设备", 0m, 0L),
                ("2026-08", "设备", 400_000m, 0L),
            ],
            forecast.PeriodProductLines.Select(
                line => (line.Name, line.ProductLine, line.Weighted.Amount, line.Won)));
    }

    [Fact]
    public void ProductLines_RoundingLeavesACent_StillAddUpToTheTotal()
    {
        var forecast = TestDeal.Pipeline(
            from name in new[] { "a", "b", "c" }
            select new TestDeal { ProductLine = name, Amount = 0.01m }).Forecast(AsOf);

        Assert.Equal(0.02m, forecast.Total.Weighted.Amount);
        Assert.Equal([0.01m, 0.01m, 0m], forecast.ProductLines.Select(line => line.Weighted.Amount));
        Assert.Equal([0.01m, 0.01m, 0m], forecast.PeriodProductLines.Select(line => line.Weighted.Amount));
    }

    [Fact]
    public void ProductLines_NotMapped_AreEmptyAndChangeNothingElse() =>
        PropertyCheck.ForAll(Generators.Deals, deals =>
        {
            var without = Pipeline.From(deals, TestDeal.Model, map => map
                .Stage(deal => deal.Stage)
                .Amount(deal => deal.Amount, TestDeal.Yuan)
                .CloseDate(deal => deal.Close)
                .Owner(deal => deal.Owner)).Forecast(AsOf);
            var with = Pipeline.From(deals, TestDeal.Model, map => map
                .Stage(deal => deal.Stage)
                .Amount(deal => deal.Amount, TestDeal.Yuan)
                .CloseDate(deal => deal.Close)
                .Owner(deal => deal.Owner)
                .ProductLine(deal => deal.ProductLine)).Forecast(AsOf);

            Assert.Empty(without.ProductLines);
            Assert.Empty(without.PeriodProductLines);
            Assert.Null(without.Total.ProductLine);
            Assert.Equal(without.Total.ToString(), with.Total.ToString());
            Assert.Equal(without.Owners.Select(line => line.ToString()), with.Owners.Select(line => line.ToString()));
        });
}
