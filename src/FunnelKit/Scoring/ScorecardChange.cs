namespace FunnelKit.Scoring;

/// <summary>One difference between two scorecards.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record ScorecardChange
{
    internal ScorecardChange(
        ScorecardChangeKind kind, string part, string subject, LocalizedText? before, LocalizedText? after)
    {
        Kind = kind;
        Part = part;
        Subject = subject;
        Before = before;
        After = after;
    }

    /// <summary>Gets what differs.</summary>
    /// <value>Never <see cref="ScorecardChangeKind.None"/>.</value>
    public ScorecardChangeKind Kind { get; }

    /// <summary>Gets the identifier of the characteristic, group or interaction concerned.</summary>
    /// <value>Empty when the card itself differs.</value>
    public string Part { get; }

    /// <summary>Gets what differs there, as it is called in JSON.</summary>
    /// <value>Such as <c>weight</c> or <c>bins</c>.</value>
    public string Subject { get; }

    /// <summary>Gets what it was before, for people.</summary>
    /// <value>Null when it was not there, or when only places differ.</value>
    public LocalizedText? Before { get; }

    /// <summary>Gets what it is now, for people.</summary>
    /// <value>Null when it is not there, or when only places differ.</value>
    public LocalizedText? After { get; }

    internal LocalizedText? PartName { get; init; }

    /// <summary>Gets what the bin concerned holds now, or held before when it is gone; otherwise null.</summary>
    internal LocalizedText? BinName { get; init; }

    /// <summary>Says the difference in a sentence.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>Such as <c>Employees: points of 50 to below 5000: 6 → 8</c>. The wording may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ScorecardTexts.Sentence(this).ToString(language);
    }

    /// <summary>Says the difference in English.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
