using System.Collections.Immutable;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One node of the flow diagram in units of the picture.</summary>
public sealed record SankeyBar
{
    public required SankeyNode Node { get; init; }

    public required double Top { get; init; }

    public required double Width { get; init; }

    /// <summary>Gets the width of what went on.</summary>
    public required double Advanced { get; init; }

    public required ImmutableArray<SankeyBranch> Branches { get; init; }

    public double Bottom => Top + SankeyPicture.BarHeight;

    public double Middle => Top + (SankeyPicture.BarHeight / 2);
}
