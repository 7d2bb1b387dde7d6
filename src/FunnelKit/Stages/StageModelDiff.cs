using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>In what two stage models differ, by meaning and not by text.</summary>
/// <remarks>
/// Stages are matched by identifier, criteria, activities, deliverables, facts and roles likewise. There is no change
/// exactly when the models are equal. Instances are immutable and thread-safe.
/// <example>
/// <code>
/// StageModelDiff diff = StageModelDiff.Between(before, after);
/// foreach (StageModelChange change in diff.Changes)
/// {
///     Console.WriteLine(change.ToString("zh-Hans"));
/// }
/// </code>
/// </example>
/// </remarks>
public sealed class StageModelDiff
{
    private StageModelDiff(StageModel before, StageModel after, ImmutableArray<StageModelChange> changes)
    {
        Before = before;
        After = after;
        Changes = changes;
    }

    /// <summary>Gets the model before.</summary>
    public StageModel Before { get; }

    /// <summary>Gets the model after.</summary>
    public StageModel After { get; }

    /// <summary>Gets the differences.</summary>
    /// <value>
    /// Those of the model first, then stage by stage: the stages of the new model in its order, then removed ones.
    /// Empty when the models are equal.
    /// </value>
    public ImmutableArray<StageModelChange> Changes { get; }

    /// <summary>Gets a value indicating whether the models are equal.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>Compares two models.</summary>
    /// <param name="before">The model before.</param>
    /// <param name="after">The model after.</param>
    /// <returns>The differences.</returns>
    public static StageModelDiff Between(StageModel before, StageModel after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(before, after, new StageModelComparison(before, after).Compare());
    }

    /// <summary>Says the differences in English, line by line.</summary>
    /// <returns>The sentences; empty when the models are equal.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>Says the differences, line by line.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The sentences, with line feeds between them; empty when the models are equal.</returns>
    public string ToString(string language) =>
        string.Join('\n', Changes.Select(change => change.ToString(language)));
}
