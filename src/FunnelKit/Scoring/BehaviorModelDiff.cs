using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>In what two behavior models differ, by meaning and not by text.</summary>
/// <remarks>
/// Types and groups are matched by identifier. There is no change exactly when the models are equal but for their
/// versions. Instances are immutable and thread-safe.
/// </remarks>
public sealed class BehaviorModelDiff
{
    private BehaviorModelDiff(BehaviorModel before, BehaviorModel after)
    {
        Before = before;
        After = after;
        Changes = BehaviorModelComparison.Compare(before, after);
    }

    /// <summary>Gets the model before.</summary>
    public BehaviorModel Before { get; }

    /// <summary>Gets the model after.</summary>
    public BehaviorModel After { get; }

    /// <summary>Gets the differences: those of the model, then type by type, then group by group.</summary>
    /// <value>Empty when the models are equal but for their versions.</value>
    public ImmutableArray<BehaviorModelChange> Changes { get; }

    /// <summary>Gets a value indicating whether the models are equal but for their versions.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>Compares two models.</summary>
    /// <param name="before">The model before.</param>
    /// <param name="after">The model after.</param>
    /// <returns>The differences.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BehaviorModelDiff Between(BehaviorModel before, BehaviorModel after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(before, after);
    }

    /// <summary>Says the differences in English, line by line.</summary>
    /// <returns>The sentences; empty when there are none.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>Says the differences, line by line.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The sentences, with line feeds between them; empty when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return string.Join('\n', Changes.Select(change => change.ToString(language)));
    }
}
