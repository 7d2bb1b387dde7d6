using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>The stage models that come with FunnelKit.</summary>
public static class StageModels
{
    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<StageModel> All => [];
}
