using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.History;

namespace FunnelKit.Segments;

/// <summary>Folds the deals of a history cell by cell, and adds the cells up to segments.</summary>
/// <remarks>
/// A cell is a set of deals that count alike in every dimension, so that the flow of a segment is the sum of cells. All
/// counts are whole numbers: the sums do not depend on their order.
/// </remarks>
internal sealed class SegmentFold(
    StageHistory history, FlowSemantics semantics, DateTimeOffset through, DateTimeOffset asOf, int threads)
{
    /// <summary>So many deals on the average make a cell of several dimensions worth its own fold.</summary>
    private const int DealsWorthACell = 64;

    /// <summary>So many parts for each thread level out that cells differ in size.</summary>
    private const int PartsForAThread = 4;

    private readonly BusinessClock? _clock =
        BusinessClock.For(history, semantics.BusinessCalendar, through.UtcTicks);

    public SegmentedFlow FoldBy(ImmutableArray<string> dimensions)
    {
        var labels = new DealLabels(history, through.UtcTicks, asOf.UtcTicks, semantics.Outcome);
        var grouped = new Grouping[dimensions.Length];
        for (var i = 0; i < grouped.Length; i++)
        {
            grouped[i] = GroupBy(dimensions[i], labels);
        }

        if (history.DealCount == 0 || grouped.Length == 0)
        {
            var total = history.Fold(through, asOf, semantics, threads);
            return new(total, [.. grouped.Select(grouping => Segments(grouping, [], [], total))]);
        }

        if (TryCombine(grouped) is not { } combined)
        {
            StageFlow? total = null;
            var results = ImmutableArray.CreateBuilder<FlowSegments>(grouped.Length);
            foreach (var grouping in grouped)
            {
                var flows = FoldCells(grouping.Groups.GroupOf, grouping.Groups.Count);
                total ??= Sum([.. flows.OfType<StageFlow>()]);
                results.Add(Segments(grouping, flows, [.. Enumerable.Range(0, flows.Length)], total));
            }

            return new(total!, results.MoveToImmutable());
        }

        var cells = FoldCells(combined.CellOf, combined.GroupsOf.Length);
        var all = Sum([.. cells.OfType<StageFlow>()]);
        return new(
            all,
            [
                .. grouped.Select((grouping, place) =>
                    Segments(grouping, cells, [.. combined.GroupsOf.Select(groups => groups[place])], all)),
            ]);
    }

    private Grouping GroupBy(string dimension, DealLabels labels)
    {
        if (!history.Dimensions.Contains(dimension, StringComparer.Ordinal)
            && CreationPeriods.Find(dimension) is { } period)
        {
            var (periods, periodLabels) = labels.ByCreation(period);
            return new(dimension, AttributionRule.AtEntry, periods, periodLabels);
        }

        var attribution = semantics.Attribution;
        var (groups, texts) = labels.ByMapped(history.DimensionOf(dimension), attribution);
        return new(dimension, attribution, groups, texts);
    }

    /// <summary>
    /// Gives every deal the cell of its groups in all dimensions; null when there are too many cells.
    /// </summary>
    private static (int[] CellOf, int[][] GroupsOf)? TryCombine(Grouping[] grouped)
    {
        var cellOf = grouped[0].Groups.GroupOf;
        int[][] groupsOf = [.. Enumerable.Range(0, grouped[0].Groups.Count).Select(group => new[] { group })];
        foreach (var next in grouped.Skip(1))
        {
            var cells = new Dictionary<(int Cell, int Group), int>();
            var combined = new int[cellOf.Length];
            for (var deal = 0; deal < combined.Length; deal++)
            {
                var key = (cellOf[deal], next.Groups.GroupOf[deal]);
                if (!cells.TryGetValue(key, out var cell))
                {
                    if ((cells.Count + 1L) * DealsWorthACell > combined.Length)
                    {
                        return null;
                    }

                    cell = cells.Count;
                    cells.Add(key, cell);
                }

                combined[deal] = cell;
            }

            groupsOf =
            [
                .. cells.OrderBy(pair => pair.Value)
                    .Select(pair => (int[])[.. groupsOf[pair.Key.Cell], pair.Key.Group]),
            ];
            cellOf = combined;
        }

        return (cellOf, groupsOf);
    }

    /// <summary>Folds the deals of each cell; null where a cell has none.</summary>
    private StageFlow?[] FoldCells(int[] cellOf, int cells)
    {
        var starts = history.Columns.DealStarts;
        var (ends, deals) = Sorted(cellOf, cells);
        var largest = threads == 1 ? int.MaxValue : (history.EventCount / (threads * PartsForAThread)) + 1;
        var parts = new List<(int Cell, int First, int End)>();
        for (var cell = 0; cell < cells; cell++)
        {
            var (first, events) = (cell == 0 ? 0 : ends[cell - 1], 0);
            for (var i = first; i < ends[cell]; i++)
            {
                events += starts[deals[i] + 1] - starts[deals[i]];
                if (events >= largest || i + 1 == ends[cell])
                {
                    parts.Add((cell, first, i + 1));
                    (first, events) = (i + 1, 0);
                }
            }
        }

        var flows = new StageFlow[parts.Count];
        Parallel.For(
            0,
            parts.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i => flows[i] = Fold(deals.AsSpan(parts[i].First, parts[i].End - parts[i].First)));
        var sums = new StageFlow?[cells];
        foreach (var cell in parts.Zip(flows).GroupBy(pair => pair.First.Cell, pair => pair.Second))
        {
            sums[cell.Key] = Sum([.. cell]);
        }

        return sums;
    }

    private StageFlow Fold(ReadOnlySpan<int> deals) => new(
        history.Model,
        semantics,
        through.ToUniversalTime(),
        asOf.ToUniversalTime(),
        history.Currency,
        semantics.IsQuick
            ? FlowFold.Count(history, semantics, through.UtcTicks, asOf.UtcTicks, deals)
            : PathFold.Count(history, semantics, through.UtcTicks, asOf.UtcTicks, _clock, deals));

    /// <summary>Sorts the deals by cell; within one they stay in order.</summary>
    private static (int[] Ends, int[] Deals) Sorted(int[] cellOf, int cells)
    {
        var next = new int[cells + 1];
        foreach (var cell in cellOf)
        {
            next[cell + 1]++;
        }

        for (var cell = 1; cell <= cells; cell++)
        {
            next[cell] += next[cell - 1];
        }

        var deals = new int[cellOf.Length];
        for (var deal = 0; deal < cellOf.Length; deal++)
        {
            deals[next[cellOf[deal]]++] = deal;
        }

        // Every place has moved on to the end of its cell.
        return (next, deals);
    }

    private static FlowSegments Segments(Grouping grouping, StageFlow?[] flows, int[] groupOf, StageFlow total)
    {
        var parts = new List<StageFlow>?[grouping.Labels.Length];
        for (var cell = 0; cell < flows.Length; cell++)
        {
            if (flows[cell] is { } flow)
            {
                foreach (var label in grouping.Groups.LabelsOf(groupOf[cell]))
                {
                    (parts[label] ??= []).Add(flow);
                }
            }
        }

        return new(
            grouping.Dimension,
            grouping.Attribution,
            [
                .. parts.Index()
                    .Where(part => part.Item is not null)
                    .Select(part => new FlowSegment(grouping.Labels[part.Index], Sum(part.Item!)))
                    .OrderBy(segment => segment.Label, StringComparer.Ordinal),
            ],
            total);
    }

    /// <summary>Adds neighbors up until one is left, so that no sum is walked through again and again.</summary>
    private static StageFlow Sum(List<StageFlow> flows)
    {
        while (flows.Count > 1)
        {
            flows =
            [
                .. flows.Chunk(2).Select(pair => pair.Length == 2 ? pair[0] + pair[1] : pair[0]),
            ];
        }

        return flows[0];
    }

    private sealed record Grouping(string Dimension, AttributionRule Attribution, DealGroups Groups, string[] Labels);
}
