namespace FunnelKit.History;

/// <summary>An opportunity that was closed or set aside is open again: a new episode begins.</summary>
/// <remarks>
/// What it was closed as stays in its history. Without a stage it is taken to be in the open stage it was in last,
/// and the state says that this stage is imputed. If it never was in an open stage, nothing changes.
/// </remarks>
public sealed record Reactivated : LifecycleEvent
{
    /// <summary>Creates an event without values.</summary>
    public Reactivated()
        : base(TimelineEventKind.Reactivated)
    {
    }
}
