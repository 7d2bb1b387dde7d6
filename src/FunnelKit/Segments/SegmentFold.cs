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
    private const int DealsWorthACell = 512;

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
                total ??= StageFlow.Sum([.. flows.OfType<StageFlow>()]);
                results.Add(Segments(grouping, flows, [.. Enumerable.Range(0, flows.Length)], total));
            }

            return new(total!, results.MoveToImmutable());
        }

        var cells = FoldCells(combined.CellOf, combined.GroupsOf.Length);
        var all = StageFlow.Sum([.. cells.OfType<StageFlow>()]);
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
        foreach (var next in grouped.Skip(1).Select(grouping => grouping.Groups))
        {
            var pairs = (long)groupsOf.Length * next.Count;
            if (pairs > cellOf.Length)
            {
                return null;
            }

            var cells = new int[pairs];
            var combinations = new List<int[]>();
            var combined = new int[cellOf.Length];
            for (var deal = 0; deal < combined.Length; deal++)
            {
                // The number of the cell, plus 1; 0 where no deal has been yet.
                var (first, second) = (cellOf[deal], next.GroupOf[deal]);
                ref var cell = ref cells[(first * next.Count) + second];
                if (cell == 0)
                {
                    combinations.Add([.. groupsOf[first], second]);
                    cell = combinations.Count;
                    if ((long)cell * DealsWorthACell > combined.Length)
                    {
                        return null;
                    }
                }

                combined[deal] = cell - 1;
            }

            (cellOf, groupsOf) = (combined, [.. combinations]);
        }

        return (cellOf, groupsOf);
    }

    /// <summary>Folds the deals of each cell; null where a cell has none.</summary>
    private StageFlow?[] FoldCells(int[] cellOf, int cells)
    {
        var parts = Math.Min(threads, history.DealCount);
        var bounds = StageHistoryFlowExtensions.PartsOf(history, parts);
        var counts = new FlowCounts?[parts][];
        Parallel.For(
            0,
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            part => counts[part] = new CellFold(history, semantics, through.UtcTicks, asOf.UtcTicks, _clock)
                .Count(cellOf, cells, bounds[part], bounds[part + 1]));
        return
        [
            .. Enumerable.Range(0, cells)
                .Select(cell => counts.Select(part => part[cell]).OfType<FlowCounts>().ToList())
                .Select(known => known.Count == 0 ? null : FlowOf(FlowCounts.Sum(known))),
        ];
    }

    private StageFlow FlowOf(FlowCounts counts) => new(
        history.Model,
        semantics,
        through.ToUniversalTime(),
        asOf.ToUniversalTime(),
        history.Currency,
        counts);

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
                    .Select(part => new FlowSegment(grouping.Labels[part.Index], StageFlow.Sum(part.Item!)))
                    .OrderBy(segment => segment.Label, StringComparer.Ordinal),
            ],
            total);
    }

    private sealed record Grouping(string Dimension, AttributionRule Attribution, DealGroups Groups, string[] Labels);
}
