namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One step of a curve: from this day on it has this value.</summary>
public readonly record struct StepPoint
{
    public required double Day { get; init; }

    /// <summary>Gets the share from this day on.</summary>
    public required double Value { get; init; }

    /// <summary>Gets the lower end of the interval, where there is one.</summary>
    public double? Low { get; init; }

    public double? High { get; init; }
}
