using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Segments;
using static FunnelKit.Tests.Segments.SegmentFixtures;

namespace FunnelKit.Tests.Segments;

public sealed class SplitAmountsTests
{
    [Fact]
    public void FromDeals_ThreeEqualShares_AddUpToTheDeal()
    {
        var credits = Split((100m, [Share("Li"), Share("Wu"), Share("Xu")]));

        Assert.Equal(
            [("Li", 33.34m), ("Wu", 33.33m), ("Xu", 33.33m)],
            credits.Credits.Select(credit => (credit.Label, credit.Split.Amount)));
        Assert.False(credits.HasOverlays);
    }

    [Fact]
    public void FromDeals_WeightsThatDoNotAddUpToOne_AreRelative() =>
        Assert.Equal(
            [60m, 40m],
            Split((100m, [Share("Li", 0.3m), Share("Wu", 0.2m)])).Credits.Select(credit => credit.Split.Amount));

    [Fact]
    public void FromDeals_AnOverlay_TakesNothingAway()
    {
        var credits = Split((100m, [Share("Li"), Share("Expert", 0.25m, true)]), (50m, [Share("Expert", 1m, true)]));

        Assert.Equal(Money.FromAmount(150m, Yuan), credits.Total);
        Assert.Equal(
            [("", 50m, 0m), ("Expert", 0m, 75m), ("Li", 100m, 0m)],
            credits.Credits.Select(credit => (credit.Label, credit.Split.Amount, credit.Overlay.Amount)));
        Assert.True(credits.HasOverlays);
    }

    [Fact]
    public void FromDeals_TheLargestAmountAndFinestWeights_StayExact()
    {
        var credits = SplitAmounts.FromDeals(Yuan, [(
            Money.FromMinorUnits(long.MaxValue, Yuan),
            [Share("Li", decimal.MaxValue), Share("Wu", 0.0000000000000000000000000001m)])]);

        Assert.Equal([long.MaxValue, 0L], credits.Credits.Select(credit => credit.Split.ToMinorUnits()));
    }

    [Fact]
    public void FromDeals_Nothing_IsZero() => Assert.Equal(Money.FromAmount(0m, Yuan), Split().Total);

    [Fact]
    public void FromDeals_WrongDeals_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Share("Li", 0m));
        Assert.Throws<ArgumentException>(() => Share(" "));
        Assert.Throws<ArgumentException>(() =>
            SplitAmounts.FromDeals(Yuan, [(Money.FromAmount(1m, Currency.FromCode("USD")), [])]));
        Assert.Throws<ArgumentException>(() => SplitAmounts.FromDeals(Yuan, [(Money.FromAmount(1m, Yuan), default)]));
    }

    [Fact]
    public void Splits_always_add_up_to_the_deals() =>
        PropertyCheck.ForAll(
            Arb.From(
                (from units in Gen.Choose(-1_000_000, 1_000_000)
                 from weights in Gen.Choose(1, 9_999).ArrayOf()
                 select (units, weights)).ArrayOf()),
            deals =>
            {
                var credits = SplitAmounts.FromDeals(Yuan, deals.Select(deal => (
                    Money.FromMinorUnits(deal.units, Yuan),
                    deal.weights
                        .Select((weight, place) => Share($"p{place % 4}", weight / 1000m))
                        .ToImmutableArray())));

                Assert.Equal(deals.Sum(deal => (long)deal.units), credits.Total.ToMinorUnits());
                Assert.Equal(
                    credits.Total.ToMinorUnits(), credits.Credits.Sum(credit => credit.Split.ToMinorUnits()));
            });

    private static DealShare Share(string label, decimal weight = 1m, bool isOverlay = false) => new()
    {
        Label = label,
        Weight = weight,
        IsOverlay = isOverlay,
    };

    private static SplitAmounts Split(params (decimal Amount, DealShare[] Shares)[] deals) => SplitAmounts.FromDeals(
        Yuan, deals.Select(deal => (Money.FromAmount(deal.Amount, Yuan), deal.Shares.ToImmutableArray())));
}
