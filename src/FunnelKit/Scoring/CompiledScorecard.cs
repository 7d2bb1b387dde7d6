namespace FunnelKit.Scoring;

/// <summary>A card made ready to score: identifiers resolved, points as millionths. It is made once for a card.</summary>
internal sealed class CompiledScorecard
{
    public CompiledScorecard(Scorecard card)
    {
        Card = card;
        Intercept = PointUnits.From(card.Intercept);
        var groups = PlacesOf(card.Groups.Select(group => group.Id));
        Characteristics =
        [
            .. card.Characteristics.Select(item => new CompiledCharacteristic(
                item, groups.TryGetValue(item.Group, out var group) ? group : -1)),
        ];
        Lowest = [.. card.Groups.Select(group => group.Lowest is { } limit ? PointUnits.From(limit) : long.MinValue)];
        Highest = [.. card.Groups.Select(group => group.Highest is { } limit ? PointUnits.From(limit) : long.MaxValue)];
        var places = PlacesOf(card.Characteristics.Select(item => item.Id));
        Interactions =
        [
            .. card.Interactions.Select(item => new CompiledInteraction(item, places[item.First], places[item.Second])),
        ];
    }

    public Scorecard Card { get; }

    public long Intercept { get; }

    public CompiledCharacteristic[] Characteristics { get; }

    public CompiledInteraction[] Interactions { get; }

    /// <summary>Gets the least that each group counts, in millionths.</summary>
    public long[] Lowest { get; }

    /// <summary>Gets the most that each group counts, in millionths.</summary>
    public long[] Highest { get; }

    /// <summary>Sums what the groups count before their limits.</summary>
    /// <returns>What counts outside the groups, with the intercept and the interactions.</returns>
    public long Sum(ReadOnlySpan<int> bins, Span<long> groupSums)
    {
        groupSums.Clear();
        var sum = Intercept;
        for (var i = 0; i < bins.Length; i++)
        {
            var item = Characteristics[i];
            if (item.Group < 0)
            {
                sum += item.Points[bins[i]];
            }
            else
            {
                groupSums[item.Group] += item.Points[bins[i]];
            }
        }

        foreach (var interaction in Interactions)
        {
            sum += interaction.PointsOf(bins[interaction.First], bins[interaction.Second]);
        }

        return sum;
    }

    /// <summary>Computes the score of a lead from the bins it hits, in millionths.</summary>
    public long Total(ReadOnlySpan<int> bins, Span<long> groupSums)
    {
        var total = Sum(bins, groupSums);
        for (var group = 0; group < groupSums.Length; group++)
        {
            total += Limit(group, groupSums[group]);
        }

        return total;
    }

    /// <summary>Holds the sum of a group within its limits.</summary>
    public long Limit(int group, long sum) => Math.Clamp(sum, Lowest[group], Highest[group]);

    private static Dictionary<string, int> PlacesOf(IEnumerable<string> ids) =>
        ids.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
}
