using FunnelKit.History;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>What somebody wants to add to a timeline, judged against one version of it.</summary>
public sealed record Edit
{
    public EditOutcome Outcome { get; init; } = EditOutcome.Done;

    public IReadOnlyList<TimelineEvent> Events { get; init; } = [];

    public GateResult? Gate { get; init; }

    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    public IReadOnlyList<EditProblem> Problems { get; init; } = [];
}
