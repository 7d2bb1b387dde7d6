using FsCheck.Fluent;

namespace FunnelKit.Tests;

public sealed class RateProperties
{
    [Fact]
    public void The_interval_lies_in_the_unit_range_around_the_value() =>
        PropertyCheck.ForAll(Generators.Rate, rate =>
        {
            Assert.Equal(rate.Denominator == 0, rate.Value is null);
            Assert.Equal(rate.Denominator == 0, rate.Interval is null);
            if (rate is { Value: { } value, Interval: { } interval })
            {
                Assert.InRange(value, 0d, 1d);
                Assert.InRange(interval.Low, 0d, value);
                Assert.InRange(interval.High, value, 1d);
            }
        });

    [Fact]
    public void Addition_commutes_associates_and_has_a_neutral_element() =>
        PropertyCheck.ForAll(Generators.Rate.Three(), three =>
        {
            var (a, b, c) = three;

            Assert.Equal(a + b, b + a);
            Assert.Equal((a + b) + c, a + (b + c));
            Assert.Equal(a, a + default(Rate));
        });

    [Fact]
    public void A_sum_lies_between_its_terms() =>
        PropertyCheck.ForAll(Generators.Rate.Two(), pair =>
        {
            var (a, b) = pair;
            if (a.Value is { } first && b.Value is { } second)
            {
                var sum = (a + b).Value;

                Assert.NotNull(sum);
                Assert.InRange(sum.Value, Math.Min(first, second), Math.Max(first, second));
            }
            else
            {
                Assert.Equal(a.Value ?? b.Value, (a + b).Value);
            }
        });
}
