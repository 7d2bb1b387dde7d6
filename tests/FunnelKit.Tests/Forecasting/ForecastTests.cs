using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Forecasting;

public sealed class ForecastTests
{
    private static readonly DateOnly AsOf = TestDeal.AsOf;

    [Fact]
    public void T5_TwoDealsWithTheirOwnProbability_AddUpTo800000()
    {
        var pipeline = Pipeline.From(
            [(Amount: 500_000m, Percent: 80), (Amount: 800_000m, Percent: 50)],
            TestDeal.Model,
            map => map
                .Stage(_ => "offer")
                .Amount(deal => deal.Amount, TestDeal.Yuan)
                .Probability(deal => Probability.FromPercent(deal.Percent)));

        var forecast = pipeline.Forecast(AsOf);

        Assert.Equal([400_000m, 400_000m], pipeline.Lines(AsOf).Select(line => line.Weighted!.Value.Amount));
        Assert.Equal(Money.FromAmount(800_000m, TestDeal.Yuan), forecast.Total.Weighted);
    }

    [Fact]
    public void Item113_DealLevelForecast_UsesEachDealsOwnProbability()
    {
        var pipeline = TestDeal.Pipeline(
            new TestDeal { Owner = "SF001", Amount = 500_000m, Probability = Probability.FromPercent(80) },
            new TestDeal { Owner = "SF002", Amount = 800_000m, Probability = Probability.FromPercent(50) });

        var forecast = pipeline.Forecast(AsOf);

        Assert.Equal(Money.FromAmount(800_000m, TestDeal.Yuan), forecast.Total.Weighted);
        Assert.Equal([400_000m, 400_000m], forecast.Owners.Select(line => line.Weighted.Amount));
        Assert.Equal([400_000m, 400_000m], pipeline.Lines(AsOf).Select(line => line.Weighted!.Value.Amount));
    }

    [Fact]
    public void Item104_ExpectedAmount_IsStageWeightTimesAmount()
    {
        var forecast = TestDeal.Pipeline(
            new TestDeal { Stage = "lead", Amount = 1_000m },
            new TestDeal { Stage = "offer", Amount = 1_000m },
            new TestDeal { Stage = "closing", Amount = 1_000m }).Forecast(AsOf);

        Assert.Equal([100m, 500m, 800m, 0m], forecast.Stages.Select(line => line.Weighted.Amount));
        Assert.Equal(1_400m, forecast.Total.Weighted.Amount);
    }

    [Fact]
    public void Item003_EachStage_ShowsCountAndValue()
    {
        var forecast = TestDeal.Pipeline(
            new TestDeal { Stage = "lead", Amount = 10m },
            new TestDeal { Stage = "lead", Amount = 20m },
            new TestDeal { Stage = "waiting", Amount = 5m },
            new TestDeal { Stage = "won", Amount = 7m }).Forecast(AsOf);

        Assert.Equal(["lead", "offer", "closing", "waiting"], forecast.Stages.Select(line => line.Name));
        Assert.Equal([2L, 0L, 0L, 1L], forecast.Stages.Select(line => line.Deals));
        Assert.Equal([30m, 0m, 0m, 5m], forecast.Stages.Select(line => line.Amount.Amount));
    }

    [Fact]
    public void Item011_MissingAmountsAndCloseDates_AreCountedAndNotZero()
    {
        var forecast = TestDeal.Pipeline(
            new TestDeal { Amount = null },
            new TestDeal { Amount = 0m },
            new TestDeal { Amount = 4m, Close = null }).Forecast(AsOf);

        Assert.Equal((3L, 1L), (forecast.Total.Deals, forecast.Total.MissingAmounts));
        Assert.Equal((1L, 0L), (forecast.NoCloseDate.Deals, forecast.NoCloseDate.MissingAmounts));
        Assert.Equal(2m, forecast.NoCloseDate.Weighted.Amount);
    }

    [Fact]
    public void Item112_NextMonth_HasItsOwnEstimate()
    {
        var forecast = TestDeal.Pipeline(
            new TestDeal { Amount = 100m, Close = new DateOnly(2026, 7, 1) },
            new TestDeal { Amount = 60m, Close = new DateOnly(2026, 7, 31) },
            new TestDeal { Amount = 30m, Close = new DateOnly(2026, 8, 1) }).Forecast(AsOf);

        Assert.Equal(80m, forecast["2026-07"].Weighted.Amount);
    }

    [Fact]
    public void Forecast_OfALostDeal_AddsNothing()
    {
        var forecast = TestDeal.Pipeline(
            new TestDeal { Stage = "lost", Amount = 1_000m, Probability = Probability.Certain, Owner = "Ada" },
            new TestDeal { Stage = "invalid", Amount = 500m, Owner = "Ada" }).Forecast(AsOf);

        Assert.Equal(
            0m, forecast.Total.Weighted.Amount + forecast.Total.Amount.Amount + forecast.Total.WonAmount.Amount);
        Assert.Equal(1_000m, forecast.Lost.Amount.Amount);
        Assert.Equal(500m, forecast.OtherClosed.Amount.Amount);
        Assert.Empty(forecast.Periods);
        Assert.Empty(forecast.Owners);
    }

    [Fact]
    public void Forecast_OfAWonDeal_StandsBesideTheOpenOnesInThePeriodOfItsCloseDate()
    {
        var forecast = TestDeal.Pipeline(
            new TestDeal { Stage = "won", Amount = 1_000m, Close = new DateOnly(2026, 5, 31) },
            new TestDeal { Stage = "won", Amount = null, Close = new DateOnly(2026, 6, 1) },
            new TestDeal { Amount = 10m }).Forecast(AsOf);

        Assert.Equal((1L, 5m), (forecast.Total.Deals, forecast.Total.Weighted.Amount));
        Assert.Equal((2L, 1_000m), (forecast.Total.Won, forecast.Total.WonAmount.Amount));
        Assert.Equal(Rate.FromCounts(1, 2), forecast.Won.Coverage);
        Assert.Equal(
            (0L, 1L, 1_000m),
            (forecast["2026-05"].Deals, forecast["2026-05"].Won, forecast["2026-05"].WonAmount.Amount));
        Assert.Equal((1L, 1L), (forecast["2026-06"].Deals, forecast["2026-06"].Won));
        Assert.Equal(0, forecast.Overdue.Won);
    }

    [Fact]
    public void Forecast_OfAnOpenDealAtZeroPercent_KeepsItOpen()
    {
        var pipeline = TestDeal.Pipeline(new TestDeal { Amount = 10m, Probability = Probability.Never });

        var forecast = pipeline.Forecast(AsOf);

        Assert.Equal((1L, 10m, 0m, 0L), (
            forecast.Total.Deals,
            forecast.Total.Amount.Amount,
            forecast.Total.Weighted.Amount,
            forecast.Total.MissingProbabilities));
        Assert.Equal(ProbabilitySource.ManualOverride, pipeline.Explain(0, AsOf).Source);
    }

    [Fact]
    public void Forecast_OfADealWithoutAnyProbability_CountsItApart()
    {
        var pipeline = TestDeal.Pipeline(
            new TestDeal { Stage = "waiting", Amount = 10m }, new TestDeal { Amount = 10m });

        var forecast = pipeline.Forecast(AsOf);

        Assert.Equal((2L, 1L, 20m, 5m), (
            forecast.Total.Deals,
            forecast.Total.MissingProbabilities,
            forecast.Total.Amount.Amount,
            forecast.Total.Weighted.Amount));
        Assert.Null(pipeline.Explain(0, AsOf).Weighted);
        Assert.Null(pipeline.Explain(0, AsOf).Probability);
        Assert.Equal(ProbabilitySource.None, pipeline.Explain(0, AsOf).Source);
    }

    [Fact]
    public void Forecast_ByCloseDate_IsOverdueOnlyBeforeTheDate()
    {
        var forecast = TestDeal.Pipeline(
            new TestDeal { Amount = 1m, Close = AsOf.AddDays(-1) },
            new TestDeal { Amount = 2m, Close = AsOf },
            new TestDeal { Amount = 4m, Close = AsOf.AddDays(1) },
            new TestDeal { Amount = 8m, Close = null }).Forecast(AsOf);

        Assert.Equal(1m, forecast.Overdue.Amount.Amount);
        Assert.Equal(6m, forecast["2026-06"].Amount.Amount);
        Assert.Equal(8m, forecast.NoCloseDate.Amount.Amount);
        Assert.Single(forecast.Periods);
    }

    [Fact]
    public void Forecast_SameMonthOfTwoYears_AreTwoPeriods()
    {
        var forecast = TestDeal.Pipeline(
            new TestDeal { Amount = 1m, Close = new DateOnly(2026, 7, 1) },
            new TestDeal { Amount = 2m, Close = new DateOnly(2027, 7, 1) }).Forecast(AsOf);

        Assert.Equal(13, forecast.Periods.Length);
        Assert.Equal((1m, 2m), (forecast["2026-07"].Amount.Amount, forecast["2027-07"].Amount.Amount));
        Assert.Equal(0, forecast["2027-01"].Deals);
    }

    [Fact]
    public void Forecast_UpToTheMostPeriods_ListsTheEmptyOnes()
    {
        var last = AsOf.AddMonths(Forecast.MaxPeriodsWithGaps - 1);

        Assert.Equal(600, PeriodsOf(AsOf, last).Length);
        Assert.Equal(2, PeriodsOf(AsOf, last.AddMonths(1)).Length);
    }

    [Fact]
    public void Forecast_WithMistypedYears_ListsOnlyPeriodsThatHaveDeals() =>
        Assert.Equal(["2026-06", "2026-08", "9999-12"], PeriodsOf(AsOf, AsOf.AddMonths(2), DateOnly.MaxValue));

    [Fact]
    public void Forecast_MissingPeriod_IsNotFound()
    {
        var forecast = TestDeal.Pipeline(new TestDeal { Amount = 1m }).Forecast(AsOf);

        Assert.False(forecast.TryGetPeriod("2026-07", out _));
        Assert.Contains(
            "2026-06", Assert.Throws<ArgumentException>(() => forecast["2026-07"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_Override_HoldsThroughItsLastDay()
    {
        var pipeline = TestDeal.Pipeline(
            new TestDeal { Amount = 100m, Probability = Probability.FromPercent(90), Expires = AsOf },
            new TestDeal { Amount = 100m, Probability = Probability.FromPercent(90), Expires = AsOf.AddDays(-1) });

        Assert.Equal([90m, 50m], pipeline.Lines(AsOf).Select(line => line.Weighted!.Value.Amount));
        Assert.Equal(
            [ProbabilitySource.ManualOverride, ProbabilitySource.StageDefault],
            pipeline.Lines(AsOf).Select(line => line.Source));
        Assert.Equal(140m, pipeline.Forecast(AsOf).Total.Weighted.Amount);
    }

    [Fact]
    public void Forecast_Chain_IsOverrideThenModelThenLearnedThenDefault()
    {
        var pipeline = TestDeal.Pipeline(
            new TestDeal { Stage = "lead", Amount = 100m, Probability = Probability.FromPercent(1) },
            new TestDeal { Stage = "lead", Amount = 200m },
            new TestDeal { Stage = "lead", Amount = 100m },
            new TestDeal { Stage = "closing", Amount = 100m },
            new TestDeal { Stage = "won", Amount = 100m },
            new TestDeal { Stage = "lost", Amount = 100m });
        var semantics = new ForecastSemantics { StageRates = LearnedFrom(won: 20, lostFromLead: 20) };

        var lines = pipeline.Lines(AsOf, semantics, new BigDealsAtThirtyPercent()).ToList();

        Assert.Equal(
            [
                ProbabilitySource.ManualOverride, ProbabilitySource.Model, ProbabilitySource.LearnedStageRate,
                ProbabilitySource.StageDefault, ProbabilitySource.Outcome, ProbabilitySource.Outcome,
            ],
            lines.Select(line => line.Source));
        Assert.Equal([1m, 60m, 50m, 80m, 100m, 0m], lines.Select(line => line.Weighted!.Value.Amount));
        Assert.Equal(191m, pipeline.Forecast(AsOf, semantics, new BigDealsAtThirtyPercent()).Total.Weighted.Amount);
    }

    [Fact]
    public void WinRates_NeedEnoughDecidedDeals()
    {
        var rates = LearnedFrom(won: 20, lostFromLead: 20);

        Assert.True(rates.TryGetProbability(StageId.Create("lead"), out var lead));
        Assert.Equal(0.5, lead.Fraction);
        Assert.Equal(Rate.FromCounts(20, 20), rates[StageId.Create("closing")]);
        Assert.False(rates.TryGetProbability(StageId.Create("closing"), out _));
        Assert.False(rates.TryGetProbability(StageId.Create("won"), out _));
        Assert.False(rates.TryGetProbability(StageId.Create("nowhere"), out _));
    }

    [Fact]
    public void Forecast_WithRatesOfAnotherModel_Throws()
    {
        var other = TestDeal.Model.ToBuilder().AddStage("gone", "Gone", StageKind.Lost).Build();
        var pipeline = Pipeline.From(["offer"], other, map => map.Stage(label => label));

        Assert.Throws<ArgumentException>(() => pipeline.Forecast(AsOf, new() { StageRates = LearnedFrom(1, 1) }));
    }

    [Fact]
    public void Explain_GivesTheUsersOwnObjectBack()
    {
        var deal = new TestDeal { Amount = 10m, Close = AsOf };
        var pipeline = TestDeal.Pipeline(new TestDeal { Stage = "elsewhere" }, deal);

        var line = pipeline.Explain(0, AsOf);

        Assert.Same(deal, line.Deal);
        Assert.Equal(
            (0, ForecastBucket.Period, "2026-06", true), (line.Index, line.Bucket, line.Period?.Name, line.IsOpen));
        Assert.Throws<ArgumentOutOfRangeException>(() => pipeline.Explain(1, AsOf));
        Assert.Throws<ArgumentOutOfRangeException>(() => pipeline.Explain(-1, AsOf));
    }

    [Fact]
    public void Forecast_OfThirds_RoundsOnceAndLinesStillAddUp()
    {
        var third = Probability.FromFraction(1d / 3d);
        var deals = Enumerable.Range(0, 3).Select(
            i => new TestDeal { Amount = 1m, Owner = i.ToString(CultureInfo.InvariantCulture), Probability = third });

        var forecast = TestDeal.Pipeline(deals).Forecast(AsOf);

        Assert.Equal(1m, forecast.Total.Weighted.Amount);
        Assert.Equal([0.34m, 0.33m, 0.33m], forecast.Owners.Select(line => line.Weighted.Amount));
    }

    [Fact]
    public void Forecast_WhoseSumPasses64Bits_IsStillExact()
    {
        var deal = new TestDeal { Amount = 92_233_720_368_547_758.07m };

        Assert.Equal(deal.Amount, TestDeal.Pipeline(deal).Forecast(AsOf).Total.Amount.Amount);
        Assert.Equal(3 * deal.Amount, TestDeal.Pipeline(deal, deal, deal).Forecast(AsOf).Total.Amount.Amount);
    }

    [Fact]
    public void Line_OfSeveralDeals_SaysSo()
    {
        var forecast = TestDeal.Pipeline(new TestDeal { Amount = 1m }, new TestDeal { Amount = 2m }).Forecast(AsOf);

        Assert.Equal("total: 1.50 CNY weighted of 3.00 CNY, 2 open deals", forecast.ToString());
    }

    [Fact]
    public void Forecast_WithACalendarThatMissesTheDay_Throws() =>
        Assert.Throws<InvalidOperationException>(() =>
            TestDeal.Pipeline(new TestDeal { Amount = 1m }).Forecast(AsOf, new() { Calendar = new BrokenCalendar() }));

    [Fact]
    public void Forecaster_UsesItsSemanticsUnlessToldOtherwise()
    {
        var forecaster = new WeightedForecaster(new() { Calendar = PeriodCalendar.Years });
        var pipeline = TestDeal.Pipeline(new TestDeal { Amount = 1m });

        Assert.Equal("2026", forecaster.Forecast(pipeline, AsOf).Periods[0].Name);
        Assert.Equal(
            "2026-Q2",
            forecaster.Forecast(pipeline, AsOf, new() { Calendar = PeriodCalendar.Quarters }).Periods[0].Name);
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Forecast_UnderAnyCulture_ReadsTheSame(string culture)
    {
        using var scope = new CultureScope(culture);
        var forecast = TestDeal.Pipeline(new TestDeal { Amount = 1234.5m }).Forecast(AsOf);

        Assert.Equal("2026-06: 617.25 CNY weighted of 1234.50 CNY, 1 open deal", forecast.Periods[0].ToString());
        Assert.Equal("2026-06", forecast.Periods[0].Period.ToString());
        Assert.Contains("months", forecast.Semantics.ToString(), StringComparison.Ordinal);
        Assert.Contains("月份", forecast.Semantics.Describe("zh-Hans"), StringComparison.Ordinal);
    }

    private static string[] PeriodsOf(params DateOnly[] closeDates) =>
    [
        .. TestDeal.Pipeline(closeDates.Select(close => new TestDeal { Amount = 1m, Close = close }))
            .Forecast(AsOf).Periods.Select(line => line.Name),
    ];

    private static StageWinRates LearnedFrom(int won, int lostFromLead)
    {
        var builder = StageHistory.CreateBuilder(TestDeal.Model);
        for (var deal = 0; deal < won + lostFromLead; deal++)
        {
            foreach (var (day, stage) in new[] { "lead", deal < won ? "won" : "lost" }.Index())
            {
                builder.Add(
                    new StageEvent
                    {
                        DealId = deal.ToString(CultureInfo.InvariantCulture),
                        Stage = stage,
                        OccurredAt = new DateTimeOffset(2026, 1, 1 + day, 0, 0, 0, TimeSpan.Zero),
                    },
                    deal + 1);
            }
        }

        return builder.Build().Fold(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)).WinRates();
    }

    private sealed class BigDealsAtThirtyPercent : IWinProbability<TestDeal>
    {
        public Probability? ProbabilityOf(TestDeal deal) => deal.Amount > 100m ? Probability.FromPercent(30) : null;
    }

    private sealed class BrokenCalendar : IPeriodCalendar
    {
        public Period PeriodOf(DateOnly date) =>
            Period.Create("never", DateOnly.MinValue, DateOnly.MinValue.AddDays(1));
    }
}
