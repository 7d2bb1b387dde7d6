using System.Collections.Immutable;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One fate in a chart of all fates by age.</summary>
public sealed record StackLayer
{
    public required string Name { get; init; }

    /// <summary>Gets the share from each day of the chart on. What is missing or not finite counts as 0.</summary>
    public required ImmutableArray<double> Shares { get; init; }

    public ChartTone Tone { get; init; }

    /// <summary>Gets the address of the cases behind the layer.</summary>
    public string? Link { get; init; }
}
