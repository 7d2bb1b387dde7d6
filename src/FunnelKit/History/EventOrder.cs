namespace FunnelKit.History;

/// <summary>The rows of a builder in the order of the history: deal by deal, then by time, repeated events left out.</summary>
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

    public static EventOrder Sort(
        int count,
        int deals,
        Column<int> deal,
        Column<long> ticks,
        Column<long> sequence,
        Column<long> recorded,
        Column<int> eventId,
        TextIndex eventIds,
        Column<byte> code)
    {
        // The order of SEMANTICS S1.2; the funnel's own order settles what is left, so that arrival never matters.
        var compare = new Comparison<int>((left, right) =>
        {
            var result = ticks[left].CompareTo(ticks[right]);
            result = result != 0 ? result : sequence[left].CompareTo(sequence[right]);
            result = result != 0 ? result : Known(left).CompareTo(Known(right));
            result = result != 0 ? result : CompareEventIds(left, right);
            return result != 0 ? result : code[left].CompareTo(code[right]);
        });

        var isSorted = true;
        var starts = new int[deals + 1];
        for (var row = 0; row < count; row++)
        {
            var number = deal[row];
            starts[number + 1]++;
            if (row > 0 && isSorted)
            {
                var previous = deal[row - 1];
                isSorted = previous < number || (previous == number && compare(row - 1, row) <= 0);
            }
        }

        for (var number = 0; number < deals; number++)
        {
            starts[number + 1] += starts[number];
        }

        var rows = isSorted ? null : SortRows(count, deal, starts, compare);
        return eventId.IsEmpty
            ? new EventOrder(count, rows, starts, 0)
            : WithoutRepeats(count, rows, starts, eventId);

        long Known(int row) => recorded[row] == EventColumns.Undated ? ticks[row] : recorded[row];

        int CompareEventIds(int left, int right)
        {
            var (a, b) = (eventId[left], eventId[right]);
            return a == b ? 0 : a < 0 ? -1 : b < 0 ? 1 : string.CompareOrdinal(eventIds[a], eventIds[b]);
        }
    }

    private static int[] SortRows(int count, Column<int> deal, int[] starts, Comparison<int> compare)
    {
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        var rows = new int[count];
        for (var row = 0; row < count; row++)
        {
            rows[next[deal[row]]++] = row;
        }

        for (var number = 0; number + 1 < starts.Length; number++)
        {
            var events = rows.AsSpan(starts[number], starts[number + 1] - starts[number]);
            for (var i = 1; i < events.Length; i++)
            {
                if (compare(events[i - 1], events[i]) > 0)
                {
                    events.Sort(compare);
                    break;
                }
            }
        }

        return rows;
    }

    private static EventOrder WithoutRepeats(int count, int[]? rows, int[] starts, Column<int> eventId)
    {
        var kept = new List<int>(count);
        var keptStarts = new int[starts.Length];
        var seen = new HashSet<int>();
        for (var number = 0; number + 1 < starts.Length; number++)
        {
            seen.Clear();
            for (var i = starts[number]; i < starts[number + 1]; i++)
            {
                var row = rows is null ? i : rows[i];
                if (eventId[row] < 0 || seen.Add(eventId[row]))
                {
                    kept.Add(row);
                }
            }

            keptStarts[number + 1] = kept.Count;
        }

        return kept.Count == count
            ? new EventOrder(count, rows, starts, 0)
            : new EventOrder(kept.Count, [.. kept], keptStarts, count - kept.Count);
    }
}
