using FunnelKit.Segments;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Segments;

public sealed class RateSpreadTests
{
    [Fact]
    public void FromRates_OfLargeSegments_TestsByChiSquare()
    {
        // By hand: pooled 0.5, distances ±10 of 50 each way: 4 · 100/25 = 16 with one degree of freedom.
        var spread = Of((60, 100), (40, 100));

        Assert.Equal(ChiSquareDistribution.SurvivalFunction(8d, 1d), spread.PValue!.Value, 12);
        Assert.True(spread.IsHeterogeneous);
        Assert.Equal(Rate.FromCounts(100, 200), spread.Pooled);
    }

    [Fact]
    public void FromRates_OfManySmallSegmentsAlike_SeesOnlyChance()
    {
        var spread = RateSpread.FromRates(Enumerable.Range(0, 40).Select(i => Rate.FromCounts(i % 3, 4)));

        Assert.False(spread.IsHeterogeneous);
        Assert.Equal(spread.Pooled.Value, spread.Shrink(Rate.FromCounts(4, 4)));
        Assert.True(spread.ShrunkenInterval(Rate.FromCounts(4, 4))!.Value.Contains(spread.Pooled.Value!.Value));
    }

    [Fact]
    public void FromRates_OfManySmallSegmentsApart_SeesTheSpread()
    {
        // Half of them nearly always, half of them hardly ever.
        var spread = RateSpread.FromRates(Enumerable.Range(0, 40).Select(i => Rate.FromCounts(
            i % 2 == 0 ? 4 - (i % 4 / 2) : i % 4 / 2, 4)));

        Assert.True(spread.IsHeterogeneous);
        Assert.InRange(spread.Shrink(Rate.FromCounts(4, 4))!.Value, 0.75, 0.99);
    }

    [Fact]
    public void FromRates_AllOrNothing_IsAsApartAsCanBe()
    {
        var spread = RateSpread.FromRates(Enumerable.Range(0, 20).Select(i => Rate.FromCounts(i % 2 * 3, 3)));

        Assert.Equal(BetaBinomialStatus.Extreme, spread.Prior.Status);
        Assert.True(spread.IsHeterogeneous);
        Assert.Null(spread.Shrink(Rate.FromCounts(3, 3)));
    }

    [Fact]
    public void FromRates_NothingToCompare_IsNoAnswer() =>
        Assert.All(
            [Of(), Of((0, 0), (0, 0)), Of((3, 10)), Of((10, 10), (20, 20)), Of((0, 10), (0, 20))],
            spread =>
            {
                Assert.Null(spread.PValue);
                Assert.False(spread.IsHeterogeneous);
                Assert.Null(spread.Shrink(Rate.FromCounts(1, 2)));
                Assert.Null(spread.ShrunkenInterval(Rate.FromCounts(1, 2)));
            });

    [Fact]
    public void FromRates_SegmentsWithoutCases_ChangeNothing() =>
        Assert.Equal(Of((60, 100), (40, 100)).PValue, Of((60, 100), (0, 0), (40, 100)).PValue);

    [Fact]
    public void FromRates_ASmallSegmentApartFromAVeryLargeOne_IsNotDrawnAllTheWay()
    {
        // The likelihood of the large one hides the small one; by hand χ² = 36/3 + 36/2,494.9… > 11.98.
        var spread = Of((12, 12), (5_000, 10_000));

        Assert.InRange(spread.PValue!.Value, 0.0001, 0.001);
        Assert.True(spread.IsHeterogeneous);
        Assert.InRange(spread.Shrink(Rate.FromCounts(12, 12))!.Value, 0.6, 0.999);
    }

    [Fact]
    public void FromRates_ASignificantTest_AlwaysMeansASpread()
    {
        for (var large = 10; large <= 10_000; large *= 10)
        {
            for (var successes = 0; successes <= 12; successes++)
            {
                var spread = Of((successes, 12), (large / 2, large), (large / 5, large));

                Assert.Equal(spread.PValue <= RateSpread.SignificanceLevel, spread.IsHeterogeneous);
            }
        }
    }

    private static RateSpread Of(params (long Successes, long Trials)[] rates) =>
        RateSpread.FromRates(rates.Select(rate => Rate.FromCounts(rate.Successes, rate.Trials)));
}
