using System.Globalization;
using FsCheck.Fluent;

namespace FunnelKit.Tests;

public sealed class ProbabilityProperties
{
    [Fact]
    public void Formatting_then_parsing_gives_the_same_value() =>
        PropertyCheck.ForAll(Generators.Probability, probability =>
            Assert.Equal(probability, Probability.Parse(probability.ToString(), CultureInfo.InvariantCulture)));

    [Fact]
    public void Both_events_are_never_likelier_than_either() =>
        PropertyCheck.ForAll(Generators.Probability.Two(), pair =>
        {
            var (a, b) = pair;

            var both = a.And(b);

            Assert.True(both <= a);
            Assert.True(both <= b);
            Assert.Equal(both, b.And(a));
        });

    [Fact]
    public void Complement_twice_is_the_original_within_one_ulp_of_one() =>
        PropertyCheck.ForAll(Generators.Probability, probability =>
            Assert.Equal(
                probability.Fraction,
                probability.Complement.Complement.Fraction,
                tolerance: double.BitIncrement(1d) - 1d));

    [Fact]
    public void Certain_is_neutral_and_never_is_absorbing() =>
        PropertyCheck.ForAll(Generators.Probability, probability =>
        {
            Assert.Equal(probability, probability.And(Probability.Certain));
            Assert.Equal(Probability.Never, probability.And(Probability.Never));
        });

    [Fact]
    public void Order_is_total_and_agrees_with_equality() =>
        PropertyCheck.ForAll(Generators.Probability.Two(), pair =>
        {
            var (a, b) = pair;

            var comparison = a.CompareTo(b);

            Assert.Equal(Math.Sign(comparison), -Math.Sign(b.CompareTo(a)));
            Assert.Equal(a == b, comparison == 0);
            Assert.Equal(a < b, comparison < 0);
            Assert.Equal(a > b, comparison > 0);
            Assert.Equal(a <= b, comparison <= 0);
            Assert.Equal(a >= b, comparison >= 0);
        });
}
