using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Segments;

namespace FunnelKit.Tool;

/// <summary>The segments of one dimension as they are shown: compared where there are not too many.</summary>
internal sealed class SegmentTable
{
    /// <summary>So many segments are compared pair by pair at the most.</summary>
    public const int MostCompared = 500;

    public SegmentTable(FlowSegments segments)
    {
        Segments = segments;
        Persons = segments.Segments.Length <= MostCompared ? PersonTable.From(segments, flow => flow.WinRate) : null;
        Concentration = segments.IsAdditive
            ? Concentration.FromCounts(segments.Segments.Select(
                segment => KeyValuePair.Create(segment.Label, segment.Flow.Deals)))
            : null;
        Lines = LinesOf(segments);
    }

    public FlowSegments Segments { get; }

    /// <summary>Gets a value indicating whether the segments are periods of creation.</summary>
    public bool IsPeriod => Segments.Dimension is FlowDimension.CreatedYear or FlowDimension.CreatedQuarter
        or FlowDimension.CreatedMonth or FlowDimension.CreatedWeek;

    /// <summary>Gets the win rates compared; null when there are too many segments.</summary>
    public PersonTable? Persons { get; }

    /// <summary>Gets how much depends on few segments; null when a deal may be in several.</summary>
    public Concentration? Concentration { get; }

    /// <summary>
    /// Gets the segments: periods in their order, others by the shrunken win rate, or else by their deals; the deals
    /// without a label come last.
    /// </summary>
    public ImmutableArray<SegmentLine> Lines { get; }

    private ImmutableArray<SegmentLine> LinesOf(FlowSegments segments)
    {
        var rows = Persons?.Rows.ToDictionary(row => row.Label, StringComparer.Ordinal);
        var lines = segments.Segments.Select(
            segment => new SegmentLine(segment.Label, segment.Flow, rows?.GetValueOrDefault(segment.Label)));
        var ordered = lines.OrderBy(line => line.Label.Length == 0);
        if (!IsPeriod)
        {
            var places = Persons?.Rows.Index().ToDictionary(
                row => row.Item.Label, row => row.Index, StringComparer.Ordinal);
            ordered = places is null
                ? ordered.ThenByDescending(line => line.Flow.Deals)
                : ordered.ThenBy(line => places.GetValueOrDefault(line.Label, int.MaxValue));
        }

        return [.. ordered.ThenBy(line => line.Label, StringComparer.Ordinal)];
    }
}
