using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>A history in the stages of a newer model, or why there is none.</summary>
/// <remarks>
/// Numbers of two versions of a model compare only through the map between them. A stage that was split has no one
/// stage that stands for it; a history with events in it does not compare.
/// </remarks>
public sealed class HistoryTranslation
{
    internal HistoryTranslation(
        StageHistory? history, ImmutableArray<StageId> splitStages, ImmutableArray<StageId> newStages)
    {
        History = history;
        SplitStages = splitStages;
        NotComparable = newStages;
    }

    /// <summary>Gets the history in the stages of the new model.</summary>
    /// <value>Null when it is not comparable.</value>
    public StageHistory? History { get; }

    /// <summary>Gets a value indicating whether there is such a history.</summary>
    [MemberNotNullWhen(true, nameof(History))]
    public bool IsComparable => History is not null;

    /// <summary>Gets the stages of the old model that were split although events lie in them.</summary>
    /// <value>Empty when the history is comparable.</value>
    public ImmutableArray<StageId> SplitStages { get; }

    /// <summary>
    /// Gets the open stages of the new model whose numbers have nothing before to be compared with.
    /// </summary>
    public ImmutableArray<StageId> NotComparable { get; }

    /// <summary>Says whether the numbers compare, and what prevents it.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The sentence.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var (split, added) = (string.Join(", ", SplitStages), string.Join(", ", NotComparable));
        return (!IsComparable ? LocalizedText.Create($"not comparable: {split} was split", $"不可比：{split} 已拆分")
            : NotComparable.IsEmpty ? LocalizedText.Create("comparable", "可比")
            : LocalizedText.Create($"comparable, but for: {added}", $"可比，但以下阶段除外：{added}")).ToString(language);
    }

    /// <summary>Says it in English.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
