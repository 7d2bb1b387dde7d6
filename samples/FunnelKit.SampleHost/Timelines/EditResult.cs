using FunnelKit.History;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>What became of an edit, and the opportunity as it is now.</summary>
public sealed record EditResult
{
    public required EditOutcome Outcome { get; init; }

    public required OpportunityFile File { get; init; }

    public GateRecord? Gate { get; init; }

    public IReadOnlyList<EditProblem> Problems { get; init; } = [];

    /// <summary>After a conflict: what others added meanwhile.</summary>
    public IReadOnlyList<TimelineEvent> Changes { get; init; } = [];
}
