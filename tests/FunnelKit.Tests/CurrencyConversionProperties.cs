using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace FunnelKit.Tests;

public sealed class CurrencyConversionProperties
{
    // Everyday rates, rates whose products lie exactly between two minor units, and the ends of the decimal range.
    private static readonly Gen<decimal> Rates =
        Gen.OneOf(
            Gen.Elements(1m, 7.1m, 0.5m, 0.25m, 0.125m, 1.5m, 0.05m, 0.0625m, 2.5m, 1m / 3m, 1m / 7.1m, 1e-28m),
            Gen.Elements(0.99999999999999999m, 1.00000000000000001m, 999_999_999_999_999_999m, decimal.MaxValue),
            Gen.Choose(1, int.MaxValue).SelectMany(_ => Gen.Choose(0, 17), (value, k) => value * PowerOfTenth(k)),
            Gen.Choose(1, 2_000).SelectMany(_ => Gen.Choose(0, 4), (value, k) => (value + 0.5m) * PowerOfTenth(k)),
            Generators.Long.SelectMany(_ => Gen.Choose(0, 28), (value, k) => value * PowerOfTenth(k)).Select(Math.Abs),
            Generators.Decimal.Select(Math.Abs))
        .Where(rate => rate > 0m);

    private static readonly Gen<(Currency From, Currency To, decimal Rate)> Conversions =
        Generators.Currency.Two().SelectMany(_ => Rates, (pair, rate) => (pair.Item1, pair.Item2, rate));

    [Fact]
    public void Conversion_is_the_exact_product_rounded_half_to_even() =>
        PropertyCheck.ForAll(Conversions.Zip(Generators.Long.ArrayOf(40)), pair =>
        {
            var ((from, to, rate), amounts) = pair;
            var conversion = CurrencyConversion.Create(from, to, rate);

            Assert.All(amounts, amount => AssertExact(conversion, from, to, rate, amount));
        });

    [Fact]
    public void Results_around_the_limit_of_the_estimate_are_exact() =>
        PropertyCheck.ForAll(Conversions.Zip(Gen.Choose(-1_000, 1_000).ArrayOf(40)), pair =>
        {
            var ((from, to, rate), offsets) = pair;
            var conversion = CurrencyConversion.Create(from, to, rate);
            var (numerator, denominator) = Fraction(from, to, rate);
            var nearLimit = BigInteger.Min((BigInteger.One << 52) * denominator / numerator, long.MaxValue - 1_000);

            Assert.All(offsets, offset => AssertExact(conversion, from, to, rate, (long)nearLimit + offset));
        });

    [Fact]
    public void Opposite_amounts_convert_to_opposite_amounts() =>
        PropertyCheck.ForAll(Conversions.Zip(Gen.Choose(-1_000_000_000, 1_000_000_000)), pair =>
        {
            var ((from, to, rate), amount) = pair;
            var conversion = CurrencyConversion.Create(from, to, Math.Min(rate, 100_000m));

            Assert.Equal(conversion.Convert(amount), -conversion.Convert(-amount));
        });

    [Fact]
    public void A_rate_of_one_changes_nothing_within_a_currency() =>
        PropertyCheck.ForAll(Generators.Currency.Zip(Generators.Long), pair =>
        {
            var (currency, amount) = pair;

            Assert.Equal(amount, CurrencyConversion.Create(currency, currency, 1.000m).Convert(amount));
        });

    private static void AssertExact(
        CurrencyConversion conversion, Currency from, Currency to, decimal rate, long amount)
    {
        var (numerator, denominator) = Fraction(from, to, rate);
        var expected = RoundHalfEven(numerator * amount, denominator);

        if (expected >= long.MinValue && expected <= long.MaxValue)
        {
            Assert.Equal((long)expected, conversion.Convert(amount));
        }
        else
        {
            Assert.Throws<OverflowException>(() => conversion.Convert(amount));
        }
    }

    private static (BigInteger Numerator, BigInteger Denominator) Fraction(Currency from, Currency to, decimal rate)
    {
        var bits = decimal.GetBits(rate);
        var unscaled = (BigInteger)new decimal(bits[0], bits[1], bits[2], isNegative: false, scale: 0);
        return (unscaled * BigInteger.Pow(10, to.MinorUnits), BigInteger.Pow(10, rate.Scale + from.MinorUnits));
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

    private static decimal PowerOfTenth(int exponent) => new(1, 0, 0, isNegative: false, (byte)exponent);
}
