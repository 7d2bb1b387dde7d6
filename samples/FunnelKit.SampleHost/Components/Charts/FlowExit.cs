namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One way out of the funnel from one stage: lost, set aside, not valid or handed to others.</summary>
public sealed record FlowExit
{
    public required string Name { get; init; }

    /// <summary>The style of the node and of the path to it.</summary>
    public required string Style { get; init; }

    public required long Count { get; init; }

    /// <summary>The most frequent reasons, or nothing.</summary>
    public required string Reasons { get; init; }

    public required double Top { get; init; }
}
