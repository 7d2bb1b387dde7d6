using FunnelKit.Flow;
using FunnelKit.History;

namespace FunnelKit.Segments;

/// <summary>Counts deals cell by cell.</summary>
/// <remarks>
/// Deals of one cell lie far apart in the columns of a history. So the columns are read block by block, small enough
/// for the processor's cache, and the deals of a block cell by cell. Many cells are counted some at a time, so that no
/// more tables are in use than fit there too.
/// </remarks>
internal sealed class CellFold(
    StageHistory history, FlowSemantics semantics, long through, long asOf, BusinessClock? clock)
{
    private const int EventsAtOnce = 1 << 15;
    private const int CellsAtOnce = 256;
    private const int CacheLine = 64;

    /// <summary>Counts a range of deals; null where a cell has none of them.</summary>
    /// <param name="cellOf">The cell of each deal of the history.</param>
    /// <param name="cells">How many cells there are.</param>
    /// <param name="firstDeal">The first deal.</param>
    /// <param name="lastDeal">The deal after the last one.</param>
    public FlowCounts?[] Count(int[] cellOf, int cells, int firstDeal, int lastDeal)
    {
        var events = EventsOf(cellOf, cells, firstDeal, lastDeal);
        var counts = new FlowCounts?[cells];
        for (var firstCell = 0; firstCell < cells; firstCell += CellsAtOnce)
        {
            var folds = new IDealFold?[Math.Min(CellsAtOnce, cells - firstCell)];
            for (var i = 0; i < folds.Length; i++)
            {
                folds[i] = events[firstCell + i] == 0
                    ? null
                    : IDealFold.Start(history, semantics, through, asOf, clock, events[firstCell + i]);
            }

            Count(folds, cellOf, firstCell, firstDeal, lastDeal);
            for (var i = 0; i < folds.Length; i++)
            {
                counts[firstCell + i] = folds[i]?.Finish();
            }
        }

        return counts;
    }

    private void Count(IDealFold?[] folds, int[] cellOf, int firstCell, int firstDeal, int lastDeal)
    {
        var starts = history.Columns.DealStarts;
        var ends = new int[folds.Length + 1];
        var sorted = new int[Math.Min(EventsAtOnce, lastDeal - firstDeal)];
        for (var deal = firstDeal; deal < lastDeal;)
        {
            var end = deal + 1;
            while (end < lastDeal && starts[end + 1] - starts[deal] <= EventsAtOnce)
            {
                end++;
            }

            Touch(starts[deal], starts[end]);
            Sort(cellOf.AsSpan(deal..end), deal, firstCell, ends, sorted);
            for (var i = 0; i < folds.Length; i++)
            {
                var first = i == 0 ? 0 : ends[i - 1];
                if (ends[i] > first)
                {
                    folds[i]!.CountDeals(sorted.AsSpan(first..ends[i]));
                }
            }

            deal = end;
        }
    }

    /// <summary>Sorts the deals of some cells by cell; within one they stay in order.</summary>
    private static void Sort(ReadOnlySpan<int> cellOf, int firstDeal, int firstCell, int[] ends, int[] sorted)
    {
        Array.Clear(ends);
        foreach (var cell in cellOf)
        {
            var place = (uint)(cell - firstCell);
            if (place < (uint)ends.Length - 1)
            {
                ends[place + 1]++;
            }
        }

        for (var i = 1; i < ends.Length; i++)
        {
            ends[i] += ends[i - 1];
        }

        // Every place moves on from the beginning to the end of its cell.
        for (var i = 0; i < cellOf.Length; i++)
        {
            var place = (uint)(cellOf[i] - firstCell);
            if (place < (uint)ends.Length - 1)
            {
                sorted[ends[place]++] = firstDeal + i;
            }
        }
    }

    /// <summary>Reads a block once in order, which is quick, before its deals are read in another order.</summary>
    private void Touch(int firstRow, int endRow)
    {
        var (ticks, codes) = (history.Columns.Ticks, history.Columns.Codes);
        for (var row = firstRow; row < endRow; row += CacheLine / sizeof(long))
        {
            _ = Volatile.Read(ref ticks[row]);
        }

        for (var row = firstRow; row < endRow; row += CacheLine)
        {
            _ = Volatile.Read(ref codes[row]);
        }
    }

    private long[] EventsOf(int[] cellOf, int cells, int firstDeal, int lastDeal)
    {
        var starts = history.Columns.DealStarts;
        var events = new long[cells];
        for (var deal = firstDeal; deal < lastDeal; deal++)
        {
            events[cellOf[deal]] += starts[deal + 1] - starts[deal];
        }

        return events;
    }
}
