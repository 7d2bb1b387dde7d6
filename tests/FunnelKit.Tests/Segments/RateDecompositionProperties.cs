using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Segments;

namespace FunnelKit.Tests.Segments;

public sealed class RateDecompositionProperties
{
    private static readonly Gen<Rate> Rates =
        from trials in Gen.Frequency(
            (3, Gen.Choose(0, 7)), (3, Gen.Choose(1, 1_000)), (1, Gen.Choose(1_000_000_000, int.MaxValue)))
        from successes in Gen.Frequency(
            (1, Gen.Constant(0)), (1, Gen.Constant(trials)), (4, Gen.Choose(0, trials)))
        select Rate.FromCounts(successes, trials);

    private static readonly Arbitrary<(Rate Before, Rate After)[]> Segments =
        Arb.From((from before in Rates from after in Rates select (before, after)).ArrayOf());

    [Fact]
    public void Parts_add_up_to_the_change_exactly() =>
        PropertyCheck.ForAll(Segments, segments =>
        {
            var change = Between(segments);
            if (change.Change is not { } exact)
            {
                Assert.Empty(change.Segments);
                return;
            }

            Assert.Equal(
                change.ChangeMillionths,
                change.Segments.Sum(segment => segment.MixMillionths + segment.RateMillionths));
            Assert.Equal(change.ChangeMillionths, change.MixMillionths + change.RateMillionths);
            Assert.InRange((exact * 1_000_000d) - change.ChangeMillionths!.Value, -0.5001, 0.5001);
            Assert.Equal(exact, change.Mix!.Value + change.Rate!.Value, 1e-12);
            Assert.All(change.Segments, segment =>
            {
                Assert.InRange(segment.MixMillionths - (segment.Mix * 1_000_000d), -1.0001, 1.0001);
                Assert.InRange(segment.RateMillionths - (segment.Rate * 1_000_000d), -1.0001, 1.0001);
            });
        });

    [Fact]
    public void Swapping_the_periods_mirrors_every_part() =>
        PropertyCheck.ForAll(Segments, segments =>
        {
            var change = Between(segments);
            var back = Between([.. segments.Select(pair => (pair.After, pair.Before))]);

            Assert.Equal(change.Segments.Select(segment => -segment.Mix), back.Segments.Select(segment => segment.Mix));
            Assert.Equal(
                change.Segments.Select(segment => -segment.Rate), back.Segments.Select(segment => segment.Rate));
            Assert.Equal(change.AfterAtMixBefore, back.BeforeAtMixAfter);
            Assert.Equal(change.IsReversal, back.IsReversal);
        });

    [Fact]
    public void The_same_segments_twice_as_large_change_nothing() =>
        PropertyCheck.ForAll(Segments, segments =>
        {
            var change = Between([
                .. segments.Select(pair => (
                    pair.Before,
                    Rate.FromCounts(2 * pair.Before.Numerator, 2 * pair.Before.Denominator))),
            ]);

            Assert.All(change.Segments, segment => Assert.Equal((0d, 0d), (segment.Mix, segment.Rate)));
        });

    [Fact]
    public void With_the_same_mix_there_is_only_rate() =>
        PropertyCheck.ForAll(Segments, segments =>
        {
            var change = Between([
                .. segments.Select(pair => (
                    pair.Before,
                    Rate.FromCounts(pair.Before.Denominator - pair.Before.Numerator, pair.Before.Denominator))),
            ]);

            Assert.All(change.Segments, segment => Assert.Equal((0d, 0L), (segment.Mix, segment.MixMillionths)));
            Assert.False(change.IsReversal);
        });

    private static RateDecomposition Between((Rate Before, Rate After)[] segments)
    {
        var (before, after) = (new SortedDictionary<string, Rate>(), new SortedDictionary<string, Rate>());
        foreach (var (number, pair) in segments.Index().Where(item => item.Item.Before.Denominator > 0))
        {
            before.Add($"{number:D3}", pair.Before);
        }

        foreach (var (number, pair) in segments.Index().Where(item => item.Item.After.Denominator > 0))
        {
            after.Add($"{number:D3}", pair.After);
        }

        return RateDecomposition.Between("source", Sum(before), Sum(after), before, after);
    }

    private static Rate Sum(SortedDictionary<string, Rate> rates) =>
        rates.Values.Aggregate(default(Rate), (sum, rate) => sum + rate);
}
