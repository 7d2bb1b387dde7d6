namespace FunnelKit.History;

/// <summary>The opportunity was set aside for later, for example because the customer is not ready to buy.</summary>
public sealed record MovedToNurture : LifecycleEvent
{
    /// <summary>Creates an event without values.</summary>
    public MovedToNurture()
        : base(TimelineEventKind.MovedToNurture)
    {
    }
}
