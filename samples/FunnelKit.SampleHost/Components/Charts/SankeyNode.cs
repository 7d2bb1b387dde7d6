using System.Collections.Immutable;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>
/// One stage of a process with what became of all who reached it. The last is where the process ends.
/// </summary>
public sealed record SankeyNode
{
    public required string Name { get; init; }

    /// <summary>Gets who reached the stage; the text says the number in words.</summary>
    public required SankeyPath Reached { get; init; }

    /// <summary>Gets who went on to a later stage.</summary>
    public SankeyPath Advanced { get; init; }

    /// <summary>Gets who are counted as reached although they passed the stage without a stop.</summary>
    public SankeyPath Skipped { get; init; }

    /// <summary>Gets who went back to an earlier stage.</summary>
    public SankeyPath Returned { get; init; }

    public ImmutableArray<SankeyExit> Exits { get; init; } = [];
}
