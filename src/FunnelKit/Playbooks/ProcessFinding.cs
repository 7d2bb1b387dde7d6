using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>What was measured about one problem of a sales process.</summary>
/// <remarks>
/// A finding states measurements; whether they are bad is for people to say. Instances are immutable and thread-safe.
/// </remarks>
public sealed class ProcessFinding
{
    internal ProcessFinding()
    {
    }

    /// <summary>Gets the problem.</summary>
    public required ProcessProblem Problem { get; init; }

    /// <summary>Gets a value indicating whether there is any sign of the problem.</summary>
    public bool IsPresent => !Stages.IsEmpty || Cases.Numerator > 0;

    /// <summary>Gets the stages whose definition shows the problem.</summary>
    /// <value>
    /// For vague stages, those after the first without entry criteria; for missing monitoring, those without a dwell
    /// limit. Empty for arbitrary execution.
    /// </value>
    public required ImmutableArray<StageId> Stages { get; init; }

    /// <summary>Gets the cases that show the problem, of those that could.</summary>
    /// <value>
    /// For vague stages, open opportunities in such a stage; for arbitrary execution, tasks that are overdue, were late
    /// or were done without their preparation, and moves against the gate's verdict, of all that were due or done or
    /// judged; for missing monitoring, open opportunities with stale data.
    /// </value>
    public required Rate Cases { get; init; }

    /// <summary>Gets one sentence that says what was measured. The wording may change between versions.</summary>
    public required LocalizedText Message { get; init; }
}
