using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace FunnelKit.Tests;

public sealed class MoneyProperties
{
    private static readonly Gen<Money> Yuan = Generators.MoneyIn(Gen.Constant(Currency.FromCode("CNY")));

    private static readonly Gen<long[]> Weights =
        Gen.OneOf(Gen.Choose(0, 10).Select(weight => (long)weight), Gen.Elements(0L, long.MaxValue))
            .NonEmptyListOf()
            .Select(weights => weights.ToArray())
            .Where(weights => weights.Any(weight => weight > 0));

    [Fact]
    public void Formatting_then_parsing_gives_the_same_value() =>
        PropertyCheck.ForAll(Generators.Decimal.SelectMany(_ => Generators.Currency, Money.FromAmount), money =>
            Assert.Equal(money, Money.Parse(money.ToString(), CultureInfo.InvariantCulture)));

    [Fact]
    public void Equal_amounts_print_alike_and_hash_alike() =>
        PropertyCheck.ForAll(Generators.Money, money =>
        {
            var wider = Money.FromAmount(money.Amount * 1.0000m, money.Currency);

            Assert.Equal(money, wider);
            Assert.Equal(money.GetHashCode(), wider.GetHashCode());
            Assert.Equal(money.ToString(), wider.ToString());
        });

    [Fact]
    public void Formatting_into_a_span_gives_the_string() =>
        PropertyCheck.ForAll(Generators.Money, money =>
        {
            var expected = money.ToString("N", null);
            var buffer = new char[expected.Length];

            Assert.True(money.TryFormat(buffer, out var written, "N", null));
            Assert.Equal(expected, new string(buffer, 0, written));
            Assert.False(money.TryFormat(new char[expected.Length - 1], out _, "N", null));
        });

    [Fact]
    public void Minor_units_there_and_back_give_the_same_number() =>
        PropertyCheck.ForAll(Generators.Long.Zip(Generators.Currency), pair =>
        {
            var (minorUnits, currency) = pair;

            Assert.Equal(minorUnits, Money.FromMinorUnits(minorUnits, currency).ToMinorUnits());
        });

    [Fact]
    public void Rounding_twice_is_rounding_once_and_never_moves_by_more_than_half_a_minor_unit() =>
        PropertyCheck.ForAll(Generators.Money, money =>
        {
            var rounded = money.Round();
            var unit = Money.FromMinorUnits(1, money.Currency).Amount;

            Assert.Equal(rounded, rounded.Round());
            Assert.True(Math.Abs(rounded.Amount - money.Amount) <= unit / 2m);
            Assert.Equal(rounded, Money.FromMinorUnits(money.ToMinorUnits(), money.Currency));
            Assert.Equal(-rounded, (-money).Round());
        });

    [Fact]
    public void Addition_commutes_associates_and_is_undone_by_subtraction() =>
        PropertyCheck.ForAll(Yuan.Three(), three =>
        {
            var (a, b, c) = three;

            Assert.Equal(a + b, b + a);
            Assert.Equal((a + b) + c, a + (b + c));
            Assert.Equal(a, a + b - b);
            Assert.Equal(a - b, a + -b);
        });

    [Fact]
    public void The_default_is_neutral_on_both_sides() =>
        PropertyCheck.ForAll(Generators.Money, money =>
        {
            Assert.Equal(money, money + default(Money));
            Assert.Equal(money, default(Money) + money);
            Assert.Equal(money, money - default(Money));
            Assert.Equal(-money, default(Money) - money);
        });

    [Fact]
    public void Weighting_stays_between_nothing_and_everything() =>
        PropertyCheck.ForAll(Generators.Money.Zip(Generators.Probability), pair =>
        {
            var (money, probability) = pair;

            var weighted = money * probability;

            Assert.Equal(money.Currency, weighted.Currency);
            Assert.InRange(Math.Abs(weighted.Amount), 0m, Math.Abs(money.Amount));
            Assert.Equal(-weighted, -money * probability);
        });

    [Fact]
    public void Parts_add_up_and_are_within_one_minor_unit_of_their_share() =>
        PropertyCheck.ForAll(Generators.Long.Zip(Weights), pair =>
        {
            var (minorUnits, weights) = pair;
            var money = Money.FromMinorUnits(minorUnits, Currency.FromCode("EUR"));
            var sum = weights.Aggregate(BigInteger.Zero, (total, weight) => total + weight);

            var parts = money.Allocate(weights);

            Assert.Equal(money, parts.Aggregate(default(Money), (total, part) => total + part));
            for (var i = 0; i < weights.Length; i++)
            {
                var error = (parts[i].ToMinorUnits() * sum) - ((BigInteger)minorUnits * weights[i]);
                Assert.True(BigInteger.Abs(error) < sum);
            }
        });

    [Fact]
    public void Decimal_weights_split_as_whole_ones_and_negative_amounts_as_positive_ones() =>
        PropertyCheck.ForAll(Generators.Money.Zip(Weights), pair =>
        {
            var (money, weights) = pair;
            var shares = Array.ConvertAll(weights, weight => weight / 1_000m);

            var parts = money.Allocate(weights);

            Assert.Equal(parts.AsEnumerable(), money.Allocate(shares));
            Assert.Equal(parts.Select(part => -part), (-money).Allocate(weights));
        });
}
