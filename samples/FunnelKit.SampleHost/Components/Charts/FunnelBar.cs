using FunnelKit.Flow;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One bar of the funnel chart, in units of the picture.</summary>
public sealed record FunnelBar
{
    /// <summary>The stage, or null for the bar of the won deals.</summary>
    public StageConversion? Stage { get; init; }

    public required string Name { get; init; }

    public required long Count { get; init; }

    /// <summary>The deals that are in the stage now; 0 for the bar of the won deals.</summary>
    public required long Now { get; init; }

    public required AmountTotal? Value { get; init; }

    public required double Top { get; init; }

    public required double Width { get; init; }

    public required double NowWidth { get; init; }

    public bool IsWon => Stage is null;
}
