namespace FunnelKit.Scoring;

/// <summary>The least and the most that a score can become while inputs that are not known exactly become known.</summary>
/// <remarks>
/// Each such input ranges over the bins it may turn out to hit, and may also stay as it is. Limits of groups rise with
/// their sums, so without interactions the ends are reached by the ends of each input. Inputs that interact are tried
/// in every combination while there are few; beyond that the ends are bounds that may not be reached.
/// </remarks>
internal sealed class ScoreReach
{
    private const int MaxCombinations = 4_096;

    private readonly CompiledScorecard _card;
    private readonly int[] _bins;
    private readonly int[]?[] _candidates;

    private ScoreReach(CompiledScorecard card, ReadOnlySpan<InputReading> readings)
    {
        _card = card;
        _bins = new int[readings.Length];
        _candidates = new int[readings.Length][];
        for (var i = 0; i < readings.Length; i++)
        {
            _bins[i] = readings[i].Bin;
            _candidates[i] = CandidatesOf(card.Characteristics[i], readings[i]);
        }
    }

    public static (long Lowest, long Highest) Of(CompiledScorecard card, ReadOnlySpan<InputReading> readings)
    {
        var reach = new ScoreReach(card, readings);
        int[] interacting =
        [
            .. card.Interactions
                .SelectMany(item => new[] { item.First, item.Second })
                .Distinct()
                .Where(place => reach._candidates[place] is not null),
        ];
        var combinations = 1L;
        foreach (var place in interacting)
        {
            combinations = Math.Min(MaxCombinations + 1L, combinations * reach._candidates[place]!.Length);
        }

        return combinations <= MaxCombinations ? reach.Combine(interacting) : reach.Bound();
    }

    private static int[]? CandidatesOf(CompiledCharacteristic item, InputReading reading) =>
        reading.IsMissing ? [.. Enumerable.Range(0, item.Points.Length)]
        : reading.Status == InputStatus.Interval ? item.Rising[reading.First..(reading.Last + 1)].ToArray()
        : null;

    private (long Lowest, long Highest) Combine(int[] interacting)
    {
        var (lowest, highest) = (long.MaxValue, long.MinValue);
        var isFree = new bool[_bins.Length];
        for (var i = 0; i < isFree.Length; i++)
        {
            isFree[i] = _candidates[i] is not null && !interacting.Contains(i);
        }

        Try(0);
        return (lowest, highest);

        void Try(int depth)
        {
            if (depth == interacting.Length)
            {
                var (low, high) = Ends(isFree);
                var points = _card.Interactions.Sum(item => item.PointsOf(_bins[item.First], _bins[item.Second]));
                lowest = Math.Min(lowest, low + points);
                highest = Math.Max(highest, high + points);
                return;
            }

            var place = interacting[depth];
            foreach (var bin in _candidates[place]!)
            {
                _bins[place] = bin;
                Try(depth + 1);
            }
        }
    }

    private (long Lowest, long Highest) Bound()
    {
        var (lowest, highest) = Ends([.. _candidates.Select(bins => bins is not null)]);
        foreach (var interaction in _card.Interactions)
        {
            var first = _candidates[interaction.First] ?? [_bins[interaction.First]];
            var second = _candidates[interaction.Second] ?? [_bins[interaction.Second]];
            var cells = interaction.Cells
                .Where(cell => first.Contains(cell.Key.First) && second.Contains(cell.Key.Second))
                .Select(cell => cell.Value)
                .ToList();
            if (cells.Count < (long)first.Length * second.Length)
            {
                cells.Add(0L);
            }

            lowest += cells.Min();
            highest += cells.Max();
        }

        return (lowest, highest);
    }

    /// <summary>Sums the ends without interactions, where free inputs take any of their bins.</summary>
    private (long Lowest, long Highest) Ends(bool[] isFree)
    {
        var (lowest, highest) = (_card.Intercept, _card.Intercept);
        var lowestOf = new long[_card.Lowest.Length];
        var highestOf = new long[_card.Lowest.Length];
        for (var i = 0; i < _bins.Length; i++)
        {
            var item = _card.Characteristics[i];
            var low = isFree[i] ? _candidates[i]!.Min(bin => item.Points[bin]) : item.Points[_bins[i]];
            var high = isFree[i] ? _candidates[i]!.Max(bin => item.Points[bin]) : item.Points[_bins[i]];
            if (item.Group < 0)
            {
                lowest += low;
                highest += high;
            }
            else
            {
                lowestOf[item.Group] += low;
                highestOf[item.Group] += high;
            }
        }

        for (var group = 0; group < lowestOf.Length; group++)
        {
            lowest += _card.Limit(group, lowestOf[group]);
            highest += _card.Limit(group, highestOf[group]);
        }

        return (lowest, highest);
    }
}
