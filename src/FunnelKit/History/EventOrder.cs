namespace FunnelKit.History;

/// <summary>
/// The rows of a table in the order of the history: deal by deal, then by time, repeated events left out.
/// </summary>
internal sealed class EventOrder
{
    private EventOrder(int count, int[]? rows, int[] dealStarts, long repeated)
    {
        Count = count;
        Rows = rows;
        DealStarts = dealStarts;
        Repeated = repeated;
    }

    public int Count { get; }

    /// <summary>The rows in order; null when the rows already were in order.</summary>
    public int[]? Rows { get; }

    public int[] DealStarts { get; }

    public long Repeated { get; }

    public static EventOrder Of(EventTable table)
    {
        var (starts, isSorted) = CountDeals(table);
        var rows = isSorted ? null : SortRows(table, starts);
        return table.HasEventIds ? WithoutRepeats(table, rows, starts) : new EventOrder(table.Count, rows, starts, 0);
    }

    private static (int[] Starts, bool IsSorted) CountDeals(EventTable table)
    {
        var isSorted = true;
        var starts = new int[table.DealTexts.Count + 1];
        var previous = -1;
        for (var row = 0; row < table.Count; row++)
        {
            var deal = table.DealOf(row);
            starts[deal + 1]++;
            isSorted = isSorted && (previous < deal || (previous == deal && table.Compare(row - 1, row) <= 0));
            previous = deal;
        }

        for (var deal = 1; deal < starts.Length; deal++)
        {
            starts[deal] += starts[deal - 1];
        }

        return (starts, isSorted);
    }

    private static int[] SortRows(EventTable table, int[] starts)
    {
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        var rows = new int[table.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[next[table.DealOf(row)]++] = row;
        }

        for (var deal = 0; deal + 1 < starts.Length; deal++)
        {
            var events = rows.AsSpan(starts[deal], starts[deal + 1] - starts[deal]);
            for (var i = 1; i < events.Length; i++)
            {
                if (table.Compare(events[i - 1], events[i]) > 0)
                {
                    events.Sort(table.Compare);
                    break;
                }
            }
        }

        return rows;
    }

    /// <summary>Keeps, of the events of a deal with the same identifier, the one that was known first.</summary>
    private static EventOrder WithoutRepeats(EventTable table, int[]? rows, int[] starts)
    {
        var kept = new List<int>(table.Count);
        var keptStarts = new int[starts.Length];
        var first = new Dictionary<int, int>();
        for (var deal = 0; deal + 1 < starts.Length; deal++)
        {
            first.Clear();
            for (var i = starts[deal]; i < starts[deal + 1]; i++)
            {
                var (row, eventId) = RowAndId(i);
                if (eventId >= 0
                    && (!first.TryGetValue(eventId, out var known) || table.KnownAt(row) < table.KnownAt(known)))
                {
                    first[eventId] = row;
                }
            }

            for (var i = starts[deal]; i < starts[deal + 1]; i++)
            {
                var (row, eventId) = RowAndId(i);
                if (eventId < 0 || first[eventId] == row)
                {
                    kept.Add(row);
                }
            }

            keptStarts[deal + 1] = kept.Count;
        }

        return kept.Count == table.Count
            ? new EventOrder(table.Count, rows, starts, 0)
            : new EventOrder(kept.Count, [.. kept], keptStarts, table.Count - kept.Count);

        (int Row, int EventId) RowAndId(int place)
        {
            var row = rows is null ? place : rows[place];
            return (row, table.EventIdOf(row));
        }
    }
}
