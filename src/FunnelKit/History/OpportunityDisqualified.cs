namespace FunnelKit.History;

/// <summary>The opportunity turned out not to be a valid one. It leaves the denominators of conversion.</summary>
public sealed record OpportunityDisqualified : LifecycleEvent
{
    /// <summary>Creates an event without values.</summary>
    public OpportunityDisqualified()
        : base(TimelineEventKind.Disqualified)
    {
    }
}
