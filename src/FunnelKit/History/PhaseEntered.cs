using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>
/// A closed opportunity entered a phase after the close, such as payment or a retrospective. It stays closed.
/// </summary>
public sealed record PhaseEntered : LifecycleEvent
{
    /// <summary>Creates an event without values.</summary>
    public PhaseEntered()
        : base(TimelineEventKind.PhaseEntered)
    {
    }

    internal override string? Problem => Stage == StageId.None ? "It names no phase." : null;
}
