using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScoreRangeTests
{
    [Fact]
    public void The_range_is_that_of_all_combinations_of_bins() =>
        PropertyCheck.ForAll(Generators.Scorecard.Generator.Where(card => Combinations(card) <= 3_000), card =>
        {
            var totals = All(card, 0, new int[card.Characteristics.Length]).ToList();

            Assert.Equal(totals.Min(), card.Lowest);
            Assert.Equal(totals.Max(), card.Highest);
            Assert.True(card.Range.IsExact);
        });

    [Fact]
    public void Range_OfTooManyCombinations_IsABound()
    {
        var builder = Scorecard.CreateBuilder("wide", "Wide").SetIntercept(1m);
        for (var index = 0; index < 9; index++)
        {
            builder.AddRating($"r{index}", 1, 5, missing: 0m);
        }

        for (var index = 0; index < 8; index++)
        {
            builder.AddInteraction(
                $"i{index}", $"r{index}", $"r{index + 1}", [.. Enumerable.Range(0, 5).Select(bin => (bin, bin, 1m))]);
        }

        var card = builder.Build();

        Assert.False(card.Range.IsExact);
        Assert.Equal(1m, card.Lowest);
        Assert.Equal(1m + 45m + 8m, card.Highest);
    }

    [Fact]
    public void Range_OfGroupsWithLimits_IsLimited()
    {
        var card = Scorecard.CreateBuilder("limited", "Limited")
            .AddGroup("behavior", lowest: -5m, highest: 10m)
            .AddFlag("a", yes: 8m, no: -4m, missing: 0m, group: "behavior")
            .AddFlag("b", yes: 8m, no: -4m, missing: 0m, group: "behavior")
            .AddFlag("c", yes: 0.5m, no: 0m, missing: -0.25m, weight: 2m)
            .Build();

        Assert.Equal(-5.5m, card.Lowest);
        Assert.Equal(11m, card.Highest);
    }

    [Fact]
    public void Range_OfAnInteraction_CountsPointsThatCannotMeetOnce()
    {
        var card = Scorecard.CreateBuilder("pair", "Pair")
            .AddFlag("a", yes: 5m, no: 0m, missing: 0m)
            .AddFlag("b", yes: 5m, no: 0m, missing: 0m)
            .AddInteraction("both", "a", "b", (0, 0, -4m), (1, 0, 2m))
            .Build();

        Assert.Equal(0m, card.Lowest);
        Assert.Equal(7m, card.Highest);
    }

    private static double Combinations(Scorecard card) =>
        card.Characteristics.Aggregate(1d, (product, item) => product * item.Bins.Length);

    private static IEnumerable<decimal> All(Scorecard card, int index, int[] bins)
    {
        if (index == bins.Length)
        {
            yield return Total(card, bins);
            yield break;
        }

        for (bins[index] = 0; bins[index] < card.Characteristics[index].Bins.Length; bins[index]++)
        {
            foreach (var total in All(card, index + 1, bins))
            {
                yield return total;
            }
        }
    }

    private static decimal Total(Scorecard card, int[] bins)
    {
        var points = card.Characteristics
            .Select((item, index) => (item.Id, item.Group, Points: item.Weight * item.Bins[bins[index]].Points))
            .ToList();
        var byGroup = points.GroupBy(item => item.Group).Sum(members =>
        {
            var limits = card.Groups.FirstOrDefault(limits => limits.Id == members.Key);
            var sum = Math.Min(members.Sum(item => item.Points), limits?.Highest ?? decimal.MaxValue);
            return Math.Max(sum, limits?.Lowest ?? decimal.MinValue);
        });
        var together = card.Interactions.Sum(pair => pair.Cells
            .Where(cell => cell.First == BinOf(pair.First) && cell.Second == BinOf(pair.Second))
            .Sum(cell => cell.Points));
        return card.Intercept + byGroup + together;

        int BinOf(string id) => bins[points.FindIndex(item => item.Id == id)];
    }
}
