namespace FunnelKit.Scoring;

/// <summary>Something that calls for a revision of a scorecard, and when it happened.</summary>
/// <remarks>Equality compares all members.</remarks>
public sealed record ReviewTrigger
{
    /// <summary>Gets what happened.</summary>
    public required ReviewTriggerKind Kind { get; init; }

    /// <summary>Gets the day on which it happened.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Gets a remark of the user's, or null.</summary>
    public string? Remark { get; init; }
}
