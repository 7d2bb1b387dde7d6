using System.Collections.Immutable;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One cohort of a triangle.</summary>
public sealed record TriangleRow
{
    public required string Name { get; init; }

    /// <summary>Gets how many belong to the cohort, in words.</summary>
    public required string Size { get; init; }

    public string? Link { get; init; }

    /// <summary>Gets the cells from the left; what is null or missing has not begun.</summary>
    public required ImmutableArray<TriangleCell?> Cells { get; init; }
}
