namespace FunnelKit.History;

/// <summary>What came of a move that somebody asked for.</summary>
public sealed class StageMove
{
    internal StageMove(GateResult gate, OpportunityTimeline timeline, TimelineEvent? made)
    {
        Gate = gate;
        Timeline = timeline;
        Event = made;
    }

    /// <summary>Gets the verdict, which <see cref="Event"/> carries as well.</summary>
    public GateResult Gate { get; }

    /// <summary>Gets the timeline after the move; the very same as before when the move was not made.</summary>
    public OpportunityTimeline Timeline { get; }

    /// <summary>Gets the event to be stored; the one that is stored already when the move is repeated.</summary>
    /// <value>Null when the move was not made.</value>
    public TimelineEvent? Event { get; }

    /// <summary>Gets a value indicating whether the move was made.</summary>
    public bool IsMade => Event is not null;

    /// <summary>
    /// Gets a value indicating whether the move had been made before, so that there is nothing left to be stored.
    /// </summary>
    /// <value>
    /// True for a request that arrives again, for example because the first answer was lost: verdict and event are
    /// those of the first time. An event that was read back without its verdict gives no such answer; the move is then
    /// blocked as <see cref="GateObstacleCode.AlreadyRecorded"/>.
    /// </value>
    public bool IsRepeated { get; internal init; }
}
