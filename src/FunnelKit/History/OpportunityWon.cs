namespace FunnelKit.History;

/// <summary>The opportunity was won.</summary>
public sealed record OpportunityWon : LifecycleEvent
{
    /// <summary>Creates an event without values.</summary>
    public OpportunityWon()
        : base(TimelineEventKind.Won)
    {
    }
}
