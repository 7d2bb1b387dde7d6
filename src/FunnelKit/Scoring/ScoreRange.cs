using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>The least and the most that a card can give when each characteristic has one of some bins.</summary>
/// <remarks>
/// <para>
/// Without interactions the ends are exact: the limits of a group never turn more points into fewer. Characteristics
/// that interact, directly or through a group with limits, are tried in all combinations of those bins that matter: the
/// ones in a cell, and of the others the best and the worst. Where there are more than <see cref="MaxCombinations"/>,
/// the ends are bounds: each part is taken at its own best and worst.
/// </para>
/// <para>Complexity: linear in bins and cells, and in the combinations of each set that interacts.</para>
/// </remarks>
internal sealed partial class ScoreRange
{
    public const int MaxCombinations = 65_536;

    private ScoreRange(long lowest, long highest, bool isExact)
    {
        Lowest = lowest;
        Highest = highest;
        IsExact = isExact;
    }

    /// <summary>Gets the least score, in millionths of a point.</summary>
    public long Lowest { get; }

    /// <summary>Gets the most, in millionths of a point.</summary>
    public long Highest { get; }

    /// <summary>Gets a value indicating whether both ends can be reached.</summary>
    public bool IsExact { get; }

    /// <summary>Computes the range over all bins.</summary>
    public static ScoreRange Of(ScorecardContent card) =>
        Of(card, index => Enumerable.Range(0, card.Characteristics[index].Bins.Length));

    /// <summary>Computes the range.</summary>
    /// <param name="card">A valid card.</param>
    /// <param name="binsOf">Gives the positions of the bins, at least one, that a characteristic may have.</param>
    public static ScoreRange Of(ScorecardContent card, Func<int, IEnumerable<int>> binsOf) =>
        new Search(card, binsOf).Run();

    /// <summary>One interaction by positions of characteristics, with its points by pairs of bins.</summary>
    private sealed record Pairing(int First, int Second, ImmutableDictionary<(int First, int Second), long> Cells);
}
