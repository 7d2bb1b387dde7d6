using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>A move as it counted, with the amount that the opportunity had until the next.</summary>
internal readonly record struct TracedMove(
    LifecycleEvent Event, StageKind Kind, StageId Stage, long At, TimelineEvent? Amount)
{
    /// <summary>The model that the stage is of, where the opportunity was taken over into another since.</summary>
    public string? Model { get; init; }

    /// <summary>The names of the same place in other models; default when there are none.</summary>
    public ImmutableArray<(string Model, StageId Stage)> Names { get; init; }

    public TracedMove Renamed(ModelMigrated migration, StageId stage)
    {
        var names = Names.IsDefault ? [(migration.FromModel, Stage)] : Names;
        return this with { Names = names.Add((migration.ToModel, stage)) };
    }

    /// <summary>
    /// Gets the name of the place in a model, if the opportunity was taken over into it while there.
    /// </summary>
    public StageId? StageIn(StageModel model)
    {
        if (Names.IsDefault)
        {
            return null;
        }

        var found = Names.LastOrDefault(name => string.Equals(name.Model, model.ContentHash, StringComparison.Ordinal));
        return found.Model is null ? null : found.Stage;
    }
}
