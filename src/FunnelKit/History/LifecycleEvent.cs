using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>An event that changes where an opportunity stands: it enters a stage, closes, rests or comes back.</summary>
public abstract record LifecycleEvent : TimelineEvent
{
    private protected LifecycleEvent(TimelineEventKind kind)
        : base(kind)
    {
    }

    /// <summary>Gets the stage of the model that is entered.</summary>
    /// <value>
    /// An open stage for <see cref="StageEntered"/> and <see cref="Reactivated"/>, a stage of the kind of the event
    /// otherwise. <see cref="StageId.None"/> means the first stage of that kind, and for <see cref="Reactivated"/> the
    /// open stage that the opportunity was in last.
    /// </value>
    public StageId Stage { get; init; }

    /// <summary>Gets why.</summary>
    /// <value>Null when no reason was given.</value>
    public string? Reason { get; init; }

    /// <summary>Gets the verdict of the gate that judged the move.</summary>
    /// <value>Null when the event was recorded without asking a gate.</value>
    public GateResult? Gate { get; init; }

    internal override string Content => $"{Stage}|{Reason}|{Gate?.Decision}";
}
