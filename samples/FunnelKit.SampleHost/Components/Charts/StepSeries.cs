using System.Collections.Immutable;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>A curve of shares that moves in steps: what still stays, or what has happened by an age.</summary>
public sealed record StepSeries
{
    public required string Name { get; init; }

    /// <summary>Gets the share at age 0: 1 for what still stays, 0 for what has happened.</summary>
    public required double Start { get; init; }

    /// <summary>Gets the steps by ascending day. Steps that are not finite are left out.</summary>
    public required ImmutableArray<StepPoint> Points { get; init; }

    /// <summary>Gets the last day that the curve speaks of; its last step where this is not given.</summary>
    public double? LastDay { get; init; }

    public ChartTone Tone { get; init; }

    /// <summary>Gets the days at which cases were last seen undecided.</summary>
    public ImmutableArray<double> Censored { get; init; } = [];

    /// <summary>Gets how many cases are under observation at an age, where that is to be shown.</summary>
    public Func<double, long>? AtRisk { get; init; }

    /// <summary>Gets the address of the cases behind the curve.</summary>
    public string? Link { get; init; }
}
