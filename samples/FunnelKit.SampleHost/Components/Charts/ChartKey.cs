namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One entry of a legend.</summary>
public sealed record ChartKey
{
    public required string Name { get; init; }

    public required ChartTone Tone { get; init; }

    public ChartKeyShape Shape { get; init; } = ChartKeyShape.Area;

    public string? Link { get; init; }
}
