using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Something that a stage builds on and that does not exist yet.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record PreparationGap
{
    internal PreparationGap(string fact, StageId stage, string? activity)
    {
        Fact = fact;
        Stage = stage;
        Activity = activity;
    }

    /// <summary>Gets the identifier of the document or fact that is missing.</summary>
    public string Fact { get; }

    /// <summary>Gets the stage that should have produced it, or whose activity needs it.</summary>
    public StageId Stage { get; }

    /// <summary>Gets the identifier of the activity that needs it.</summary>
    /// <value>Null when it is a required deliverable of an earlier stage.</value>
    public string? Activity { get; }
}
