using System.Collections.Immutable;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>One row of the table below a chart.</summary>
public sealed record ChartTableRow
{
    public required string Name { get; init; }

    /// <summary>Gets the address of the cases behind the row, if there is one.</summary>
    public string? Link { get; init; }

    public required ImmutableArray<string> Cells { get; init; }
}
