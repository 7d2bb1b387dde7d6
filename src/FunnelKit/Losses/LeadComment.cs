namespace FunnelKit.Losses;

/// <summary>What somebody noted about a lead when following it up.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record LeadComment
{
    /// <summary>Gets the identifier of the deal.</summary>
    public required string DealId { get; init; }

    /// <summary>Gets what was noted.</summary>
    public required string Text { get; init; }
}
