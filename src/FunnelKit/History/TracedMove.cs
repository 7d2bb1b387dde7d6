using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>A move as it counted, with the amount that the opportunity had until the next.</summary>
internal readonly record struct TracedMove(
    LifecycleEvent Event, StageKind Kind, StageId Stage, long At, TimelineEvent? Amount)
{
    /// <summary>The names of the same place in other models; default when there are none.</summary>
    public ImmutableArray<(string Model, StageId Stage)> Names { get; init; }

    public TracedMove Renamed(ModelMigrated migration)
    {
        var names = Names.IsDefault ? [(migration.FromModel, Stage)] : Names;
        return this with { Names = names.Add((migration.ToModel, migration.Stage)) };
    }

    /// <summary>Gets the name of the place in a model: the one it was last taken over into, if in several.</summary>
    public StageId StageIn(StageModel model)
    {
        if (!Names.IsDefault)
        {
            foreach (var (hash, stage) in Names.Reverse())
            {
                if (string.Equals(hash, model.ContentHash, StringComparison.Ordinal))
                {
                    return stage;
                }
            }
        }

        return Stage;
    }
}
