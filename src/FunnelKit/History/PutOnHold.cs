namespace FunnelKit.History;

/// <summary>
/// The opportunity was paused: it stays in its stage, and the clock that measures the time there stops.
/// </summary>
public sealed record PutOnHold : LifecycleEvent
{
    /// <summary>Creates an event without values.</summary>
    public PutOnHold()
        : base(TimelineEventKind.PutOnHold)
    {
    }
}
