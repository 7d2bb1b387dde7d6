using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>
/// An event that changes where an opportunity stands: it enters a stage, closes, rests or comes back.
/// </summary>
public abstract record LifecycleEvent : TimelineEvent
{
    private readonly string? _modelHash;

    private protected LifecycleEvent(TimelineEventKind kind)
        : base(kind)
    {
    }

    /// <summary>Gets the stage of the model that is entered.</summary>
    /// <value>
    /// An open stage for <see cref="StageEntered"/> and <see cref="Reactivated"/>, a stage of the kind of the event
    /// otherwise. <see cref="StageId.None"/> means the first stage of that kind, and for <see cref="Reactivated"/>
    /// the open stage that the opportunity was in last.
    /// </value>
    public StageId Stage { get; init; }

    /// <summary>Gets why.</summary>
    /// <value>Null when no reason was given.</value>
    public string? Reason { get; init; }

    /// <summary>Gets the amount of the opportunity from this event on, such as that of the contract.</summary>
    /// <value>Null when this event says nothing about it.</value>
    public Money? Amount { get; init; }

    /// <summary>Gets the verdict of the gate that judged the move.</summary>
    /// <value>Null when the event was recorded without asking a gate.</value>
    public GateResult? Gate { get; init; }

    /// <summary>Gets the content hash of the version of the model that the stage is of.</summary>
    /// <value>
    /// That of <see cref="Gate"/> unless it is set, as when an event is read back without its verdict. Null when it is
    /// not known.
    /// </value>
    public string? ModelHash
    {
        get => _modelHash ?? Gate?.ModelHash;
        init => _modelHash = value;
    }

    internal bool NamesModel => _modelHash is not null || Gate is not null;

    /// <summary>Creates the event of entering a stage of a kind.</summary>
    internal static LifecycleEvent Into(StageKind kind, string id, DateTimeOffset at) => kind switch
    {
        StageKind.Won => new OpportunityWon { EventId = id, OccurredAt = at },
        StageKind.Lost => new OpportunityLost { EventId = id, OccurredAt = at },
        StageKind.Disqualified => new OpportunityDisqualified { EventId = id, OccurredAt = at },
        StageKind.Nurture => new MovedToNurture { EventId = id, OccurredAt = at },
        StageKind.TransferredOut => new TransferredOut { EventId = id, OccurredAt = at },
        StageKind.OnHold => new PutOnHold { EventId = id, OccurredAt = at },
        StageKind.PostClose => new PhaseEntered { EventId = id, OccurredAt = at },
        _ => new StageEntered { EventId = id, OccurredAt = at },
    };

    internal override string Content =>
        $"{Stage}|{Reason}|{Amount}|{Gate?.Decision}|{ModelHash}|{Gate?.OverrideReason}";
}
