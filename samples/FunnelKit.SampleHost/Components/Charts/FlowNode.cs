using System.Collections.Immutable;
using FunnelKit.Flow;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One stage of the flow chart, or the node of the won deals, with the nodes of what left it.</summary>
public sealed record FlowNode
{
    /// <summary>The stage, or null for the node of the won deals.</summary>
    public StageConversion? Stage { get; init; }

    public required string Name { get; init; }

    public required long Count { get; init; }

    public required double Top { get; init; }

    public ImmutableArray<FlowExit> Exits { get; init; } = [];

    public double Middle => Top + (FlowPicture.NodeHeight / 2);
}
