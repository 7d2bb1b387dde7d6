namespace FunnelKit.Stages;

/// <summary>One way out of a stage that is split: when a criterion is met, an opportunity goes to a stage.</summary>
/// <remarks>Equality compares both properties. Instances are immutable and thread-safe.</remarks>
public sealed record MigrationBranch
{
    /// <summary>Gets the criterion.</summary>
    public required Criterion When { get; init; }

    /// <summary>Gets the new stage of opportunities that meet the criterion.</summary>
    public required StageId Stage { get; init; }
}
