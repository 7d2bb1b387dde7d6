using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>The opportunity entered an open stage; the first time, it was created there.</summary>
/// <remarks>
/// Entering a stage ends a hold and reopens what was closed; <see cref="Reactivated"/> says the latter more plainly.
/// <example>
/// <code>
/// var created = new StageEntered { EventId = "1", OccurredAt = monday, Stage = StageId.Create("proposal") };
/// </code>
/// </example>
/// </remarks>
public sealed record StageEntered : LifecycleEvent
{
    /// <summary>Creates an event without values.</summary>
    public StageEntered()
        : base(TimelineEventKind.StageEntered)
    {
    }

    internal override string? Problem => Stage == StageId.None ? "It names no stage." : null;
}
