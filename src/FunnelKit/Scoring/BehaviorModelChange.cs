namespace FunnelKit.Scoring;

/// <summary>One difference between two behavior models.</summary>
/// <remarks>Equality compares all properties. Instances are immutable and thread-safe.</remarks>
public sealed record BehaviorModelChange
{
    internal BehaviorModelChange()
    {
    }

    /// <summary>Gets what differs.</summary>
    public required BehaviorModelChangeKind Kind { get; init; }

    /// <summary>Gets the identifier of the type or group; empty when the model itself differs.</summary>
    public string Part { get; init; } = string.Empty;

    /// <summary>Gets the member that differs, as it is called in JSON.</summary>
    /// <value>
    /// Such as <c>points</c>; <c>types</c> or <c>groups</c> when one was added or removed, or the order differs.
    /// </value>
    public required string Member { get; init; }

    /// <summary>Gets what it was before, for people; null when it was not there, or when the order differs.</summary>
    public LocalizedText? Before { get; init; }

    /// <summary>Gets what it is now, for people; null when it is not there, or when the order differs.</summary>
    public LocalizedText? After { get; init; }

    /// <summary>Says the difference in English.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>Says the difference in a sentence.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>Such as <c>page-view: points 1 → 2</c>. The wording may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return BehaviorChangeTexts.Of(this, language);
    }
}
