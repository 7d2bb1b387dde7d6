namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One way out of the process from one stage: lost, set aside, not valid or handed to others.</summary>
public sealed record SankeyExit
{
    public required string Name { get; init; }

    public required ChartTone Tone { get; init; }

    public required SankeyPath Path { get; init; }

    /// <summary>Gets what else is to be said, such as the most frequent reasons.</summary>
    public string Note { get; init; } = string.Empty;
}
