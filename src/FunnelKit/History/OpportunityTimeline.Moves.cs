using FunnelKit.Stages;

namespace FunnelKit.History;

/// <content>Moves that a gate judges.</content>
public sealed partial class OpportunityTimeline
{
    /// <summary>Moves the opportunity if the gate of a model lets it.</summary>
    /// <param name="move">The move.</param>
    /// <param name="model">The model.</param>
    /// <returns>
    /// The verdict, and the timeline with the move if it was made. Asked again under the same identifier for the same
    /// stage, the answer is that of the first time, whatever happened since, and nothing is moved.
    /// </returns>
    /// <exception cref="ArgumentException">The move has no event identifier.</exception>
    public StageMove Move(MoveRequest move, StageModel model) => Move(move, model, new StageGate(model));

    /// <summary>Moves the opportunity if a gate lets it.</summary>
    /// <param name="move">The move.</param>
    /// <param name="model">The model, which says what kind of stage is entered.</param>
    /// <param name="gate">The gate.</param>
    /// <returns>
    /// The verdict, and the timeline with the move if it was made. Asked again under the same identifier for the same
    /// stage, the answer is that of the first time, whatever happened since, and nothing is moved.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The move has no event identifier, or the gate allows a stage that is none of the model, or judges by another.
    /// </exception>
    public StageMove Move(MoveRequest move, StageModel model, IStageGate gate)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentException.ThrowIfNullOrWhiteSpace(move.EventId, nameof(move));
        if (Log.Find(move.EventId) is LifecycleEvent { Gate: { } given } earlier && earlier.Stage == move.To)
        {
            return new StageMove(given, this, earlier) { IsRepeated = true };
        }

        var verdict = gate.Judge(this, move);
        if (!verdict.IsAllowed)
        {
            return new StageMove(verdict, this, null);
        }

        if (!model.Equals(verdict.Model))
        {
            throw new ArgumentException(
                $"The gate judges by another model than '{model.Id}' ({model.ContentHash}).", nameof(gate));
        }

        if (!model.TryGetStage(move.To, out var target))
        {
            throw new ArgumentException(
                $"The gate allows '{move.To}', but the model '{model.Id}' has no such stage.", nameof(gate));
        }

        var made = EventOf(move, target, StateAt(move.OccurredAt, move.KnownAt)) with
        {
            RecordedAt = move.RecordedAt,
            Actor = move.Actor,
            Sequence = Log.NextSequenceAt(move.OccurredAt.UtcTicks),
            Stage = target.Id,
            Reason = move.Reason,
            Gate = verdict,
        };
        return new StageMove(verdict, Append(made), made);
    }

    private static LifecycleEvent EventOf(MoveRequest move, Stage target, OpportunityState state)
    {
        var (id, at) = (move.EventId, move.OccurredAt);
        return target.Kind switch
        {
            StageKind.Lost => new OpportunityLost { EventId = id, OccurredAt = at, Competitor = move.Competitor },
            StageKind.Open when state.Status == StageKind.OnHold && state.Stage == target.Id =>
                new Resumed { EventId = id, OccurredAt = at },
            StageKind.Open when state.Status != StageKind.None && !state.IsOpen =>
                new Reactivated { EventId = id, OccurredAt = at },
            _ => LifecycleEvent.Into(target.Kind, id, at),
        };
    }
}
