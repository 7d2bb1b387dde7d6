using FunnelKit.Stages;

namespace FunnelKit.History;

/// <content>Taking an opportunity over from one model into another.</content>
public sealed partial class OpportunityTimeline
{
    /// <summary>Takes the opportunity over into another model. It does not move: its visit goes on.</summary>
    /// <param name="migration">Says which stage stands for which. Its reverse takes the opportunity back.</param>
    /// <param name="request">Who does it, and when.</param>
    /// <returns>What became of it, and the timeline with the change if it could be made.</returns>
    /// <exception cref="ArgumentException">The request has no event identifier.</exception>
    public OpportunityMigration Migrate(StageModelMigration migration, MigrationRequest request)
    {
        ArgumentNullException.ThrowIfNull(migration);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.EventId, nameof(request));
        var fate = FateOf(migration, StateAt(request.OccurredAt, request.RecordedAt ?? request.OccurredAt));
        if (fate.Code is not (MigrationFateCode.Mapped or MigrationFateCode.NoStage))
        {
            return new(fate, this, null);
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
        };
        return new(fate, Append(made), made);
    }

    internal static MigrationFate FateOf(StageModelMigration migration, OpportunityState state)
    {
        var (id, stage) = (state.OpportunityId, state.Stage);
        if (state.ModelHash is { } hash && !string.Equals(hash, migration.FromHash, StringComparison.Ordinal))
        {
            return string.Equals(hash, migration.ToHash, StringComparison.Ordinal)
                ? new(id, MigrationFateCode.AlreadyThere, stage, stage, null)
                : new(id, MigrationFateCode.OtherModel, stage, StageId.None, null);
        }

        return stage == StageId.None ? new(id, MigrationFateCode.NoStage, stage, StageId.None, null)
            : !migration.From.TryGetStage(stage, out _)
                ? new(id, MigrationFateCode.OutsideModel, stage, StageId.None, null)
            : new(id, MigrationFateCode.Mapped, stage, migration.Map(stage, state), migration.StepOf(stage));
    }
}
