using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Forecasting;

namespace FunnelKit.Tests.Forecasting;

/// <summary>Every forecast is what exact fractions give, rounded once.</summary>
public sealed class ForecastExactnessProperties
{
    private const int RateDecimals = 10;
    private const int MaxMinorUnits = 4;

    private static readonly DateOnly AsOf = TestDeal.AsOf;
    private static readonly BigInteger Denominator = BigInteger.Pow(10, RateDecimals + MaxMinorUnits);
    private static readonly BigInteger Billion = 1_000_000_000;
    private static readonly string[] Codes = ["CNY", "USD", "JPY", "KWD", "CLF"];

    // From thousandths of a cent to what no 64-bit product holds, of both signs.
    private static readonly Gen<decimal?> Amounts =
        Gen.OneOf(
            Gen.Elements<decimal?>(null, 0m, 1m, -1m, 0.5m),
            Gen.Choose(-1_000, 1_000).Select(value => (decimal?)value / 100m),
            Gen.Choose(int.MinValue, int.MaxValue).Select(value => (decimal?)value / 100m),
            Gen.Choose(int.MinValue, int.MaxValue).Select(value => (decimal?)value * 100_000m));

    private static readonly Gen<decimal> Rate =
        Gen.OneOf(
            Gen.Elements(0.5m, 1.5m, 2.5m, 0.0481m, 7.1m, 1m, 0.0000000001m, 12_345.0123456789m),
            Gen.Choose(1, int.MaxValue).SelectMany(_ => Gen.Choose(0, RateDecimals), Scaled));

    private static readonly Gen<Probability?> Probabilities =
        Gen.OneOf(
            Gen.Constant<Probability?>(null),
            Gen.Choose(0, 100).Select(percent => (Probability?)Probability.FromPercent(percent)),
            Generators.Probability.Select(value => (Probability?)value));

    private static readonly Gen<TestDeal[]> Deals =
        (from deal in Generators.Deal
         from amount in Amounts
         from code in Gen.Elements(Codes)
         from probability in Probabilities
         select deal with { Amount = amount, CurrencyCode = code, Probability = probability, Expires = null })
        .ListOf().Select(deals => deals.ToArray());

    private static readonly Gen<ForecastSemantics> Choices =
        from target in Gen.Elements(Codes)
        from policy in Gen.Elements(RatePolicy.AsOf, RatePolicy.CloseDate)
        from early in Rate.ArrayOf(Codes.Length)
        from late in Rate.ArrayOf(Codes.Length)
        select new ForecastSemantics
        {
            Currency = Currency.FromCode(target),
            RatePolicy = policy,
            Rates = ExchangeRateTable.Create(
                Codes.Index().Where(pair => pair.Item != target).SelectMany(pair => new[]
                {
                    Of(pair.Item, target, DateOnly.MinValue, early[pair.Index]),
                    Of(pair.Item, target, AsOf.AddDays(-30), late[pair.Index]),
                })),
        };

    [Fact]
    public void Totals_are_exact_fractions_rounded_once() =>
        PropertyCheck.ForAll(Deals.Zip(Choices), sample =>
        {
            var (deals, semantics) = sample;
            var pipeline = TestDeal.Pipeline(deals);

            var forecast = pipeline.Forecast(AsOf, semantics);

            AssertExact(forecast.Total, deals.Where(IsOpen), semantics);
            Assert.Equal(Expected(deals.Where(deal => deal.Stage == "won"), semantics), forecast.Won.Amount);
            Assert.Equal(Expected(deals.Where(deal => deal.Stage == "lost"), semantics), forecast.Lost.Amount);
            Assert.Equal(
                Expected(deals.Where(deal => deal.Stage == "invalid"), semantics), forecast.OtherClosed.Amount);
        });

    [Fact]
    public void Lines_are_less_than_one_minor_unit_off_and_add_up() =>
        PropertyCheck.ForAll(Deals.Zip(Choices), sample =>
        {
            var (deals, semantics) = sample;
            var open = deals.Where(IsOpen).ToList();

            var forecast = TestDeal.Pipeline(deals).Forecast(AsOf, semantics);

            foreach (var line in forecast.Stages)
            {
                AssertNear(line, open.Where(deal => deal.Stage == line.Name), semantics);
            }

            foreach (var line in forecast.Owners)
            {
                AssertNear(line, open.Where(deal => (deal.Owner ?? string.Empty) == line.Name), semantics);
            }

            foreach (var line in forecast.ProductLines)
            {
                AssertNear(line, open.Where(deal => (deal.ProductLine ?? string.Empty).Trim() == line.Name), semantics);
            }

            AssertAddUp(forecast.Total, forecast.Stages, withWon: false);
            AssertAddUp(forecast.Total, forecast.Owners, withWon: true);
            AssertAddUp(forecast.Total, forecast.ProductLines, withWon: true);
            AssertAddUp(
                forecast.Total, [forecast.Overdue, forecast.NoCloseDate, .. forecast.Periods], withWon: true);
            AssertAddUp(forecast.Total, forecast.PeriodStages, withWon: false);
        });

    [Fact]
    public void Opposite_deals_have_the_opposite_total() =>
        PropertyCheck.ForAll(Deals.Zip(Choices), sample =>
        {
            var (deals, semantics) = sample;
            var opposite = deals.Select(deal => deal with { Amount = -deal.Amount });

            var total = TestDeal.Pipeline(deals).Forecast(AsOf, semantics).Total;
            var mirrored = TestDeal.Pipeline(opposite).Forecast(AsOf, semantics).Total;

            Assert.Equal(
                (-total.Amount.Amount, -total.Weighted.Amount, -total.WonAmount.Amount),
                (mirrored.Amount.Amount, mirrored.Weighted.Amount, mirrored.WonAmount.Amount));
        });

    // All in 64 bits; some thousand deals at a time in 64 bits; in 128 bits; beyond 128 bits.
    [Theory]
    [InlineData(1, "7.1")]
    [InlineData(1, "7.1234567")]
    [InlineData(1_000, "7.123456789")]
    [InlineData(1_000_000_000, "7.1234567890123456789012345")]
    public void Sums_of_every_width_are_exact_on_any_number_of_threads(int size, string rate)
    {
        const int Count = 50_000;
        var value = decimal.Parse(rate, CultureInfo.InvariantCulture);
        var semantics = new ForecastSemantics
        {
            Currency = TestDeal.Yuan,
            Rates = ExchangeRateTable.Create([Of("USD", "CNY", DateOnly.MinValue, value)]),
        };
        var pipeline = TestDeal.Pipeline(Enumerable.Range(1, Count).Select(
            i => new TestDeal { Stage = "closing", Amount = size * (decimal)i, CurrencyCode = "USD" }));
        var expected = size * (Count * (Count + 1L) / 2m) * value;

        Assert.All([1, 2, 3], threads =>
        {
            var total = pipeline.Forecast(AsOf, semantics, maxDegreeOfParallelism: threads).Total;

            Assert.Equal(decimal.Round(expected, 2), total.Amount.Amount);
            Assert.Equal(decimal.Round(expected * 0.8m, 2), total.Weighted.Amount);
        });
    }

    private static ExchangeRate Of(string from, string to, DateOnly validFrom, decimal rate) =>
        ExchangeRate.Create(Currency.FromCode(from), Currency.FromCode(to), validFrom, rate);

    private static decimal Scaled(int mantissa, int decimals) => new(mantissa, 0, 0, isNegative: false, (byte)decimals);

    private static bool IsOpen(TestDeal deal) => deal.Stage is "lead" or "offer" or "closing" or "waiting";

    private static void AssertExact(ForecastLine line, IEnumerable<TestDeal> deals, ForecastSemantics semantics)
    {
        var list = deals.ToList();
        var (weighted, denominator) = Weighted(list, semantics);

        Assert.Equal(Expected(list, semantics), line.Amount);
        Assert.Equal(MoneyOf(RoundHalfEven(weighted, denominator), semantics), line.Weighted);
    }

    private static void AssertNear(ForecastLine line, IEnumerable<TestDeal> deals, ForecastSemantics semantics)
    {
        var list = deals.ToList();
        var (weighted, weightedDenominator) = Weighted(list, semantics);
        var (amount, denominator) = Exact(list, semantics);

        Assert.True(
            BigInteger.Abs((MinorUnitsOf(line.Weighted) * weightedDenominator) - weighted) < weightedDenominator);
        Assert.True(BigInteger.Abs((MinorUnitsOf(line.Amount) * denominator) - amount) < denominator);
    }

    private static void AssertAddUp(ForecastLine whole, IReadOnlyCollection<ForecastLine> parts, bool withWon)
    {
        Assert.Equal(whole.Amount.Amount, parts.Sum(part => part.Amount.Amount));
        Assert.Equal(whole.Weighted.Amount, parts.Sum(part => part.Weighted.Amount));
        Assert.Equal(withWon ? whole.WonAmount.Amount : 0m, parts.Sum(part => part.WonAmount.Amount));
    }

    private static Money Expected(IEnumerable<TestDeal> deals, ForecastSemantics semantics)
    {
        var (numerator, denominator) = Exact(deals, semantics);
        return MoneyOf(RoundHalfEven(numerator, denominator), semantics);
    }

    private static Money MoneyOf(BigInteger minorUnits, ForecastSemantics semantics)
    {
        var currency = semantics.Currency!.Value;
        return Money.FromAmount((decimal)minorUnits * Scaled(1, currency.MinorUnits), currency);
    }

    private static BigInteger MinorUnitsOf(Money money) =>
        (BigInteger)(money.Amount / Scaled(1, money.Currency.MinorUnits));

    /// <summary>Sums amounts in minor units of the target, as a fraction.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) Exact(
        IEnumerable<TestDeal> deals, ForecastSemantics semantics)
    {
        var sum = BigInteger.Zero;
        foreach (var deal in deals)
        {
            sum += Converted(deal, semantics);
        }

        return (sum, Denominator);
    }

    /// <summary>Sums weighted amounts in minor units of the target, as a fraction.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) Weighted(
        IEnumerable<TestDeal> deals, ForecastSemantics semantics)
    {
        var sum = BigInteger.Zero;
        foreach (var deal in deals)
        {
            var fraction = deal.Probability?.Fraction
                ?? deal.Stage switch { "lead" => 0.1, "offer" => 0.5, "closing" => 0.8, _ => 0 };
            sum += Converted(deal, semantics) * new BigInteger(Math.Round(fraction * 1e9));
        }

        return (sum, Denominator * Billion);
    }

    /// <summary>
    /// Converts an amount to minor units of the target, in units of one over <see cref="Denominator"/>.
    /// </summary>
    private static BigInteger Converted(TestDeal deal, ForecastSemantics semantics)
    {
        if (deal.Amount is not { } amount)
        {
            return BigInteger.Zero;
        }

        var from = Currency.FromCode(deal.CurrencyCode!);
        var target = semantics.Currency!.Value;
        var rate = 1m;
        var date = semantics.RatePolicy == RatePolicy.CloseDate && deal.Close < AsOf ? deal.Close.Value : AsOf;
        Assert.True(from == target || semantics.Rates!.TryGetRate(from, target, date, out rate));

        var minorUnits = (BigInteger)Money.FromAmount(amount, from).ToMinorUnits();
        var scaledRate = (BigInteger)(rate * 10_000_000_000m);
        return minorUnits * scaledRate * BigInteger.Pow(10, MaxMinorUnits + target.MinorUnits - from.MinorUnits);
    }

    // Rounds half up by the floor of (2n + d) / 2d, then steps back from an odd number that was reached by a tie.
    private static BigInteger RoundHalfEven(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem((2 * numerator) + denominator, 2 * denominator, out var remainder);
        if (remainder.Sign < 0)
        {
            quotient--;
        }

        return remainder.IsZero && !quotient.IsEven ? quotient - 1 : quotient;
    }
}
