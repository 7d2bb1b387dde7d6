namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>The ribbon from a node of the flow diagram to one of its exits, in units of the picture.</summary>
public sealed record SankeyBranch
{
    public required SankeyExit Exit { get; init; }

    /// <summary>Gets where the ribbon leaves the node.</summary>
    public required double Left { get; init; }

    /// <summary>Gets the top of the exit.</summary>
    public required double Top { get; init; }

    /// <summary>Gets how wide the ribbon is, which is also how high the exit is.</summary>
    public required double Size { get; init; }
}
