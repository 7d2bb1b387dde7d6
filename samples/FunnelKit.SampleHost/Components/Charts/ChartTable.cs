using System.Collections.Immutable;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>The numbers of a chart as a table, for readers who do not see the picture and for paper.</summary>
public sealed record ChartTable
{
    public static ChartTable Empty { get; } = new();

    /// <summary>Gets the titles of the columns, the one of the row heads first.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    public ImmutableArray<ChartTableRow> Rows { get; init; } = [];
}
