namespace FunnelKit.Stages;

/// <summary>One difference between two stage models.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record StageModelChange
{
    internal StageModelChange(
        StageModelChangeKind kind,
        StageId stage,
        LocalizedText? stageName,
        string subject,
        LocalizedText? before,
        LocalizedText? after)
    {
        Kind = kind;
        Stage = stage;
        StageName = stageName;
        Subject = subject;
        Before = before;
        After = after;
    }

    /// <summary>Gets what differs.</summary>
    /// <value>Never <see cref="StageModelChangeKind.None"/>.</value>
    public StageModelChangeKind Kind { get; }

    /// <summary>Gets the stage concerned.</summary>
    /// <value><see cref="StageId.None"/> when the model itself differs.</value>
    public StageId Stage { get; }

    /// <summary>Gets the part concerned, as it is called in JSON.</summary>
    /// <value>Such as <c>dwellLimitDays</c>, or <c>entryCriteria.first-call</c> for an item of a list.</value>
    public string Subject { get; }

    /// <summary>Gets what it was before, for people.</summary>
    /// <value>Null when it was not there, or when only places differ.</value>
    public LocalizedText? Before { get; }

    /// <summary>Gets what it is now, for people.</summary>
    /// <value>Null when it is not there, or when only places differ.</value>
    public LocalizedText? After { get; }

    internal LocalizedText? StageName { get; }

    /// <summary>Says the difference in a sentence.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>Such as <c>Proposal: conversion target 40 % → 50 %</c>. The wording may change.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ChangeTexts.Sentence(this).ToString(language);
    }

    /// <summary>Says the difference in English.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
