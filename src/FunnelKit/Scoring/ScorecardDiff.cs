using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>In what two scorecards differ, by meaning and not by text.</summary>
/// <remarks>
/// Characteristics, groups and interactions are matched by identifier, and bins by what they hold; a bin whose cut-off
/// moved or whose set of categories changed is matched by an end or a category that stayed. The version is not compared:
/// there is no change exactly when the cards are equal but for their versions. Instances are immutable and thread-safe.
/// <example>
/// <code>
/// ScorecardDiff diff = ScorecardDiff.Between(before, after);
/// foreach (ScorecardChange change in diff.Changes)
/// {
///     Console.WriteLine(change.ToString("zh-Hans"));
/// }
/// </code>
/// </example>
/// </remarks>
public sealed class ScorecardDiff
{
    private ScorecardDiff(Scorecard before, Scorecard after, ImmutableArray<ScorecardChange> changes)
    {
        Before = before;
        After = after;
        Changes = changes;
    }

    /// <summary>Gets the card before.</summary>
    public Scorecard Before { get; }

    /// <summary>Gets the card after.</summary>
    public Scorecard After { get; }

    /// <summary>Gets the differences.</summary>
    /// <value>
    /// Those of the card first, then of characteristics, groups and interactions: those of the new card in its order,
    /// then removed ones. Empty when the cards differ in their versions at most.
    /// </value>
    public ImmutableArray<ScorecardChange> Changes { get; }

    /// <summary>Gets a value indicating whether the cards differ in their versions at most.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>Compares two cards.</summary>
    /// <param name="before">The card before.</param>
    /// <param name="after">The card after.</param>
    /// <returns>The differences.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ScorecardDiff Between(Scorecard before, Scorecard after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(before, after, new ScorecardChanges(before.Content, after.Content).Compare());
    }

    /// <summary>Says the differences in English, line by line.</summary>
    /// <returns>The sentences; empty when there is no difference.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>Says the differences, line by line.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The sentences, with line feeds between them; empty when there is no difference.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return string.Join('\n', Changes.Select(change => change.ToString(language)));
    }
}
