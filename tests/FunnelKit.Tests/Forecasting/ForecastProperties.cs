using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Forecasting;

namespace FunnelKit.Tests.Forecasting;

public sealed class ForecastProperties
{
    private static readonly DateOnly AsOf = TestDeal.AsOf;

    private static readonly ForecastSemantics InYuan = new()
    {
        Currency = TestDeal.Yuan,
        Rates = ExchangeRateTable.Create(
        [
            ExchangeRate.Create(Currency.FromCode("USD"), TestDeal.Yuan, DateOnly.MinValue, 7.123456m),
            ExchangeRate.Create(Currency.FromCode("JPY"), TestDeal.Yuan, DateOnly.MinValue, 0.0481m),
            ExchangeRate.Create(Currency.FromCode("KWD"), TestDeal.Yuan, DateOnly.MinValue, 23.1m),
        ]),
    };

    [Fact]
    public void Lines_always_explain_the_forecast() =>
        PropertyCheck.ForAll(Generators.MixedDeals, deals =>
        {
            var pipeline = TestDeal.Pipeline(deals);
            var forecast = pipeline.Forecast(AsOf, InYuan);
            var lines = pipeline.Lines(AsOf, InYuan).ToList();
            var open = lines.Where(line => line.IsOpen).ToList();

            Assert.Equal(forecast.Total.Deals, open.Count);
            Assert.Equal(
                forecast.Total.Amount.Amount, decimal.Round(open.Sum(line => line.Converted?.Amount ?? 0m), 2));
            Assert.Equal(
                forecast.Total.Weighted.Amount, decimal.Round(open.Sum(line => line.Weighted?.Amount ?? 0m), 2));
            Assert.Equal(
                forecast.Won.Amount.Amount,
                decimal.Round(lines.Except(open).Sum(line => line.Weighted?.Amount ?? 0m), 2));
            foreach (var period in forecast.Periods)
            {
                var inside = open.Where(line => line.Period == period.Period).ToList();
                Assert.True(Math.Abs(period.Amount.Amount - inside.Sum(line => line.Converted?.Amount ?? 0m)) < 0.01m);
                Assert.True(Math.Abs(period.Weighted.Amount - inside.Sum(line => line.Weighted?.Amount ?? 0m)) < 0.01m);
            }
        });

    [Fact]
    public void Every_division_adds_up_to_the_total() =>
        PropertyCheck.ForAll(Generators.MixedDeals, deals =>
        {
            var forecast = TestDeal.Pipeline(deals).Forecast(AsOf, InYuan);
            var buckets = forecast.Periods.Append(forecast.Overdue).Append(forecast.NoCloseDate).ToList();

            AssertAddUp(forecast.Total, buckets, withWon: true);
            AssertAddUp(forecast.Total, forecast.Owners, withWon: true);
            AssertAddUp(forecast.Total, forecast.Stages, withWon: false);
            AssertAddUp(forecast.Total, forecast.ProductLines, withWon: true);
            foreach (var bucket in buckets)
            {
                AssertAddUp(
                    bucket,
                    forecast.PeriodProductLines.Where(
                        cell => cell.Bucket == bucket.Bucket && cell.Period == bucket.Period),
                    withWon: true);
                AssertAddUp(
                    bucket,
                    forecast.PeriodStages.Where(cell => cell.Bucket == bucket.Bucket && cell.Period == bucket.Period),
                    withWon: false);
            }
        });

    [Fact]
    public void Forecasts_of_disjoint_deals_add_up_within_one_minor_unit() =>
        PropertyCheck.ForAll(Generators.Deals.Two(), pair =>
        {
            var (some, others) = pair;
            var semantics = new ForecastSemantics { Currency = TestDeal.Yuan };

            var left = TestDeal.Pipeline(some).Forecast(AsOf, semantics).Total;
            var right = TestDeal.Pipeline(others).Forecast(AsOf, semantics).Total;
            var all = TestDeal.Pipeline(some.Concat(others)).Forecast(AsOf, semantics).Total;

            Assert.Equal(all.Deals, left.Deals + right.Deals);
            Assert.Equal(all.Won, left.Won + right.Won);
            Assert.Equal(all.MissingAmounts, left.MissingAmounts + right.MissingAmounts);
            Assert.Equal(all.MissingProbabilities, left.MissingProbabilities + right.MissingProbabilities);
            Assert.Equal(all.Amount, left.Amount + right.Amount);
            Assert.Equal(all.WonAmount, left.WonAmount + right.WonAmount);
            Assert.InRange((all.Weighted - left.Weighted - right.Weighted).Amount, -0.01m, 0.01m);
        });

    [Fact]
    public void The_order_of_deals_never_matters() =>
        PropertyCheck.ForAll(Generators.MixedDeals.SelectMany(
            deals => Gen.Shuffle(deals), (deals, shuffled) => (deals, shuffled)), pair =>
            Assert.Equal(
                Print(TestDeal.Pipeline(pair.deals).Forecast(AsOf, InYuan)),
                Print(TestDeal.Pipeline(pair.shuffled).Forecast(AsOf, InYuan))));

    [Fact]
    public void Rate_policies_agree_when_rates_never_change() =>
        PropertyCheck.ForAll(Generators.MixedDeals, deals =>
            Assert.Equal(
                Print(TestDeal.Pipeline(deals).Forecast(AsOf, InYuan)),
                Print(TestDeal.Pipeline(deals).Forecast(AsOf, InYuan with { RatePolicy = RatePolicy.CloseDate }))));

    [Fact]
    public void Raising_a_probability_never_lowers_the_forecast() =>
        PropertyCheck.ForAll(Generators.Deals.SelectMany(
            _ => Generators.Probability.Two(), (deals, two) => (deals, two)), sample =>
        {
            var (low, high) = sample.two.Item1 < sample.two.Item2 ? sample.two : (sample.two.Item2, sample.two.Item1);
            var deal = new TestDeal { Amount = 1_234.56m };

            var before = TestDeal.Pipeline(sample.deals.Append(deal with { Probability = low })).Forecast(AsOf);
            var after = TestDeal.Pipeline(sample.deals.Append(deal with { Probability = high })).Forecast(AsOf);

            Assert.True(after.Total.Weighted.Amount >= before.Total.Weighted.Amount);
            Assert.Equal(before.Total.Amount, after.Total.Amount);
        });

    [Theory]
    [InlineData(10, 1)]
    [InlineData(100_003, 2)]
    [InlineData(100_003, 3)]
    [InlineData(100_003, 64)]
    public void Any_number_of_threads_gives_the_same_bits(int count, int threads)
    {
        var deals = Generators.MixedDeals.Sample(100).SelectMany(sample => sample).ToArray();
        var pipeline = TestDeal.Pipeline(Enumerable.Range(0, count).Select(i => deals[i % deals.Length]));

        var serial = pipeline.Forecast(AsOf, InYuan);
        var parallel = pipeline.Forecast(AsOf, InYuan, maxDegreeOfParallelism: threads);

        Assert.Equal(Print(serial), Print(parallel));
    }

    [Fact]
    public void Two_threads_throw_what_one_throws()
    {
        var pipeline = TestDeal.Pipeline(Enumerable.Range(0, 40_000).Select(_ => new TestDeal { Amount = 1m }));

        Assert.Throws<InvalidOperationException>(
            () => pipeline.Forecast(AsOf, model: new ThrowingModel(), maxDegreeOfParallelism: 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => pipeline.Forecast(AsOf, maxDegreeOfParallelism: 0));
    }

    [Fact]
    public void Minor_units_are_those_of_money() =>
        PropertyCheck.ForAll(Generators.Decimal.Zip(Generators.Currency), pair =>
        {
            var money = Money.FromAmount(pair.Item1, pair.Item2);
            var scaled = new BigInteger(0);
            var fits = true;
            try
            {
                scaled = money.ToMinorUnits();
            }
            catch (OverflowException)
            {
                fits = false;
            }

            Assert.Equal(
                fits && scaled != long.MinValue,
                MinorUnits.TryConvert(pair.Item1, pair.Item2, out var units, out var isRounded));
            Assert.Equal(money.Round() != money, isRounded || (!fits && money.Round() != money));
            if (fits && scaled != long.MinValue)
            {
                Assert.Equal(scaled, units);
            }
        });

    private static void AssertAddUp(ForecastLine whole, IEnumerable<ForecastLine> parts, bool withWon)
    {
        var list = parts.ToList();

        Assert.Equal(whole.Deals, list.Sum(part => part.Deals));
        Assert.Equal(whole.MissingAmounts, list.Sum(part => part.MissingAmounts));
        Assert.Equal(whole.MissingProbabilities, list.Sum(part => part.MissingProbabilities));
        Assert.Equal(whole.Amount.Amount, list.Sum(part => part.Amount.Amount));
        Assert.Equal(whole.Weighted.Amount, list.Sum(part => part.Weighted.Amount));
        Assert.Equal(withWon ? whole.Won : 0, list.Sum(part => part.Won));
        Assert.Equal(withWon ? whole.WonAmount.Amount : 0m, list.Sum(part => part.WonAmount.Amount));
    }

    private static string Print(Forecast forecast) =>
        Print([forecast.Total, forecast.Overdue, forecast.NoCloseDate, .. forecast.Periods, .. forecast.Owners])
        + Print([.. forecast.Stages, .. forecast.PeriodStages])
        + Print([.. forecast.ProductLines, .. forecast.PeriodProductLines])
        + forecast.Won + forecast.Lost + forecast.OtherClosed;

    private static string Print(IEnumerable<ForecastLine> lines) => string.Join('\n', lines.Select(line =>
        $"{line.Name} {line.Stage} {line.ProductLine} {line.Deals} {line.MissingAmounts} {line.MissingProbabilities} "
        + $"{line.Amount} {line.Weighted} {line.Won} {line.WonAmount}"));

    private sealed class ThrowingModel : IWinProbability<TestDeal>
    {
        public Probability? ProbabilityOf(TestDeal deal) => throw new InvalidOperationException();
    }
}
