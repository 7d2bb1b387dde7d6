using FunnelKit.Stages;

namespace FunnelKit.History;

/// <content>Taking an opportunity over from one model into another.</content>
public sealed partial class OpportunityTimeline
{
    /// <summary>Takes the opportunity over into another model. It does not move: its visit goes on.</summary>
    /// <param name="migration">Says which stage stands for which. Its reverse takes the opportunity back.</param>
    /// <param name="request">Who does it, and when.</param>
    /// <returns>
    /// What became of it, and the timeline with the change if it could be made. Asked again, nothing is changed: it is
    /// there already.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The request has no event identifier, or that of another event of the opportunity.
    /// </exception>
    public OpportunityMigration Migrate(StageModelMigration migration, MigrationRequest request)
    {
        ArgumentNullException.ThrowIfNull(migration);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.EventId, nameof(request));
        var fate = FateOf(migration, request.OccurredAt, request.RecordedAt ?? request.OccurredAt);
        if (fate.Code is not (MigrationFateCode.Mapped or MigrationFateCode.NoStage))
        {
            return new(fate, this, null);
        }

        if (Log.Find(request.EventId) is { } used)
        {
            throw new ArgumentException(
                $"'{request.EventId}' is an event of kind {used.Kind} of '{OpportunityId}' already.",
                nameof(request));
        }

        var made = new ModelMigrated
        {
            EventId = request.EventId,
            OccurredAt = request.OccurredAt,
            RecordedAt = request.RecordedAt,
            Actor = request.Actor,
            Sequence = Log.NextSequenceAt(request.OccurredAt.UtcTicks),
            FromModel = migration.FromHash,
            ToModel = migration.ToHash,
            Stage = fate.To,
            ClosingStage = fate.ClosingTo,
            Phase = fate.PhaseTo,
        };
        return new(fate, Append(made), made);
    }

    internal MigrationFate FateOf(StageModelMigration migration, DateTimeOffset through, DateTimeOffset asOf)
    {
        var state = StateAt(through, asOf);
        var stage = state.Stage;
        if (state.ModelHash is { } hash && !string.Equals(hash, migration.FromHash, StringComparison.Ordinal))
        {
            return string.Equals(hash, migration.ToHash, StringComparison.Ordinal)
                ? new(OpportunityId, MigrationFateCode.AlreadyThere, stage, stage, null)
                {
                    ClosingTo = state.ClosingStage,
                    PhaseTo = state.Phase,
                }
                : new(OpportunityId, MigrationFateCode.OtherModel, stage, StageId.None, null);
        }

        foreach (var place in (ReadOnlySpan<StageId>)[stage, state.ClosingStage, state.Phase])
        {
            if (place != StageId.None && !migration.From.TryGetStage(place, out _))
            {
                return new(OpportunityId, MigrationFateCode.OutsideModel, place, StageId.None, null);
            }
        }

        if (Log.MovesAfter(state.Through.UtcTicks))
        {
            // What it did since is named by the old model, and would be taken for the new one.
            return new(OpportunityId, MigrationFateCode.MovedLater, stage, StageId.None, null);
        }

        return new(
            OpportunityId,
            stage == StageId.None ? MigrationFateCode.NoStage : MigrationFateCode.Mapped,
            stage,
            Mapped(stage),
            stage == StageId.None ? null : migration.StepOf(stage))
        {
            ClosingTo = Mapped(state.ClosingStage),
            PhaseTo = PhaseOf(Mapped(state.Phase)),
        };

        StageId Mapped(StageId place) => place == StageId.None ? StageId.None : migration.Map(place, state);

        // A phase may be given up into the won stage itself.
        StageId PhaseOf(StageId place) =>
            migration.To.TryGetStage(place, out var found) && found.Kind == StageKind.PostClose ? place : StageId.None;
    }
}
