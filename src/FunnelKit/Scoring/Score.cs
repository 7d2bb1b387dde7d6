using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>A score together with everything that explains it.</summary>
/// <remarks>
/// <see cref="Total"/> is exactly the sum of the points of <see cref="Contributions"/>; every part of the card has one,
/// also with 0 points.
/// </remarks>
public sealed class Score
{
    internal Score(decimal total, ImmutableArray<Contribution> contributions, decimal lowest, decimal highest)
    {
        Total = total;
        Contributions = contributions;
        Lowest = lowest;
        Highest = highest;
    }

    /// <summary>Gets the score, in points.</summary>
    public decimal Total { get; }

    /// <summary>Gets one contribution for each part of the card, in the order of the card.</summary>
    public ImmutableArray<Contribution> Contributions { get; }

    /// <summary>Gets the least that the score can be once what is missing or an interval is known exactly.</summary>
    public decimal Lowest { get; }

    /// <summary>Gets the most that the score can be once what is missing or an interval is known exactly.</summary>
    public decimal Highest { get; }

    /// <summary>Gets the probability that the score stands for, or null when the card has no odds.</summary>
    public Probability? Probability { get; internal init; }

    /// <summary>Gets the contributions whose input is missing, unreadable or out of range.</summary>
    public ImmutableArray<Contribution> MissingInputs =>
        [.. Contributions.Where(item =>
            item.Status is InputStatus.Missing or InputStatus.Unreadable or InputStatus.OutOfRange)];
}
