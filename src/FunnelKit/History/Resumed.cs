namespace FunnelKit.History;

/// <summary>A paused opportunity goes on in the stage it was in, and so does its visit there.</summary>
public sealed record Resumed : LifecycleEvent
{
    /// <summary>Creates an event without values.</summary>
    public Resumed()
        : base(TimelineEventKind.Resumed)
    {
    }
}
