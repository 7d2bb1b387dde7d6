namespace FunnelKit.History;

/// <summary>A lead became an opportunity: the need is verified, and the hand-over is made.</summary>
public sealed record LeadConverted : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public LeadConverted()
        : base(TimelineEventKind.LeadConverted)
    {
    }

    /// <summary>Gets the identifier of the opportunity.</summary>
    public required string OpportunityId { get; init; }

    internal override string? Problem => string.IsNullOrWhiteSpace(OpportunityId) ? "It names no opportunity." : null;

    internal override string Content => OpportunityId;
}
