namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One row of the forecast chart, in units of the picture.</summary>
public sealed record ForecastBar
{
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required double Top { get; init; }

    public required double Won { get; init; }

    public required double Weighted { get; init; }

    /// <summary>The length of the part of the open amount that the weighting takes off.</summary>
    public required double Rest { get; init; }
}
