using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>A score together with everything that explains it.</summary>
/// <remarks>
/// <see cref="Total"/> is exactly the sum of the points of <see cref="Contributions"/>; every part of the card has one,
/// also with 0 points. Instances are immutable and thread-safe.
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

    /// <summary>Gets the least that the score can become when inputs become known exactly.</summary>
    /// <value>
    /// At most <see cref="Total"/>: inputs that are missing, unreadable, out of range or intervals over several bins may
    /// become known, each or not. It is exact, unless the open inputs that interact have more than 65,536
    /// combinations: then it is a bound below it.
    /// </value>
    public decimal Lowest { get; }

    /// <summary>Gets the most that the score can become when inputs become known exactly.</summary>
    /// <value>At least <see cref="Total"/>; exact or a bound above it as <see cref="Lowest"/> is.</value>
    public decimal Highest { get; }

    /// <summary>Gets the probability that the score stands for, or null when the card has no odds.</summary>
    public Probability? Probability { get; internal init; }

    /// <summary>Gets the contributions whose input is missing, unreadable or out of range.</summary>
    public ImmutableArray<Contribution> MissingInputs =>
        [.. Contributions.Where(item =>
            item.Status is InputStatus.Missing or InputStatus.Unreadable or InputStatus.OutOfRange)];

    /// <summary>Explains the score in English.</summary>
    /// <returns>Such as <c>21 points: Industry medical +5; Employees 800 +6</c>.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>Explains the score: the total, and the contributions that moved it most.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>A sentence; the wording may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ScoreTexts.Explain(this, language);
    }
}
