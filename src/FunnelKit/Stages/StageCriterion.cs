namespace FunnelKit.Stages;

/// <summary>A condition for entering or leaving a stage, in the words of the business and as data to judge.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record StageCriterion
{
    /// <summary>Gets the identity of the criterion, unique among the criteria of its stage.</summary>
    /// <value>As a <see cref="StageId"/>: 1 to 128 characters. Empty until set, with which no model builds.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the sentence of the business, word for word, such as 已完成首次电话沟通并确认预算.</summary>
    /// <value>Null when there is none; then the description of the condition is shown.</value>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets what the criterion asks.</summary>
    /// <value>Null until set, with which no model builds.</value>
    public Criterion? Condition { get; init; }

    /// <summary>Gets the sentence in a language, or the description of the condition when there is none.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <param name="names">The model whose names of facts are used; null for their identifiers.</param>
    /// <returns>The sentence, or the identifier when there is no condition either.</returns>
    public string DisplayName(string language, StageModel? names = null) =>
        Name?.ToString(language) ?? Condition?.Describe(language, names) ?? Id;

    /// <summary>Gets the English sentence.</summary>
    /// <returns>The sentence, or the description of the condition when there is none.</returns>
    public override string ToString() => DisplayName(LocalizedText.English);
}
