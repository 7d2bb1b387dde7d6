using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class QuantilesProperties
{
    [Fact]
    public void Quantiles_stay_between_the_smallest_and_the_largest_value() =>
        PropertyCheck.ForAll(Generators.SortedSample.Zip(Generators.Share), sample =>
        {
            var (values, p) = sample;

            Assert.InRange(Quantiles.Linear(values, p)!.Value, values[0], values[^1]);
            Assert.Contains(Quantiles.InverseEmpirical(values, p)!.Value, values);
        });

    [Fact]
    public void Quantiles_never_fall_as_the_probability_grows() =>
        PropertyCheck.ForAll(Generators.SortedSample.Zip(Generators.Share.Two()), sample =>
        {
            var (values, (first, second)) = sample;
            var (low, high) = (Math.Min(first, second), Math.Max(first, second));

            Assert.True(Quantiles.Linear(values, low) <= Quantiles.Linear(values, high) + 1e-9);
            Assert.True(Quantiles.InverseEmpirical(values, low) <= Quantiles.InverseEmpirical(values, high));
        });

    [Fact]
    public void Ends_are_the_smallest_and_the_largest_value() =>
        PropertyCheck.ForAll(Generators.SortedSample, values =>
        {
            Assert.Equal(values[0], Quantiles.Linear(values, 0d));
            Assert.Equal(values[^1], Quantiles.Linear(values, 1d));
            Assert.Equal(values[0], Quantiles.InverseEmpirical(values, 0d));
            Assert.Equal(values[^1], Quantiles.InverseEmpirical(values, 1d));
        });

    [Fact]
    public void Inverse_empirical_quantile_covers_its_share() =>
        PropertyCheck.ForAll(Generators.SortedSample.Zip(Generators.Share), sample =>
        {
            var (values, p) = sample;

            var quantile = Quantiles.InverseEmpirical(values, p)!.Value;

            Assert.True(values.Count(value => value <= quantile) >= (p * values.Length) - 1e-9);
            Assert.True(values.Count(value => value < quantile) <= Math.Max(0d, (p * values.Length) - 1e-9));
        });

    [Fact]
    public void Counted_values_give_the_quantile_of_the_expanded_sample() =>
        PropertyCheck.ForAll(Gen.Choose(-20, 20).NonEmptyListOf().Zip(Generators.Share), sample =>
        {
            var (drawn, p) = sample;
            var groups = drawn.GroupBy(value => value).OrderBy(group => group.Key).ToArray();
            int[] values = [.. groups.Select(group => group.Key)];
            long[] counts = [.. groups.Select(group => group.LongCount())];
            double[] expanded = [.. drawn.Order().Select(value => (double)value)];

            Assert.Equal(Quantiles.Linear(expanded, p), Quantiles.Linear(values, counts, p));
        });
}
