using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>Makes the table of a survival estimate from counts by age.</summary>
internal static class AgeTable
{
    /// <summary>Makes a table in days.</summary>
    /// <param name="causes">Ended, cause by cause.</param>
    /// <param name="open">Not ended, by age.</param>
    /// <param name="entered">
    /// Those of them that were already going on when the watch began, by their age then. Ages are rounded down, so they
    /// enter half a unit early: somebody may be seen to leave within the unit of the entry.
    /// </param>
    /// <param name="ticksPerUnit">How long a unit of age is.</param>
    public static RiskTable Create(
        ReadOnlySpan<CountedValues> causes, CountedValues open, CountedValues entered, long ticksPerUnit)
    {
        // In half units: ages at even places, entries at odd ones. Who enters at age 0 is watched from the beginning.
        CountedValues[] columns = [.. causes, open];
        long[] halves =
        [
            .. columns.SelectMany(column => column.Values, (_, value) => 2L * value)
                .Concat(entered.Values.Where(value => value > 0).Select(value => (2L * value) - 1L))
                .Distinct()
                .Order(),
        ];
        var width = Math.Max(1, causes.Length);
        var events = new long[halves.Length * width];
        var censored = new long[halves.Length];
        var entries = new long[halves.Length];
        for (var cause = 0; cause < causes.Length; cause++)
        {
            Spread(causes[cause], halves, 0L, events, cause, width);
        }

        Spread(open, halves, 0L, censored, 0, 1);
        Spread(entered, halves, 1L, entries, 0, 1);
        double[] days = [.. halves.Select(place => (double)place * ticksPerUnit / (2d * TimeSpan.TicksPerDay))];
        return RiskTable.FromCounts(days, events, censored, entries, width);
    }

    /// <summary>Writes counts to the places of their ages, which ascend as the ages do.</summary>
    private static void Spread(
        CountedValues counts, long[] halves, long offset, long[] target, int column, int width)
    {
        var row = 0;
        for (var i = 0; i < counts.Values.Length; i++)
        {
            var place = (2L * counts.Values[i]) - offset;
            if (place < 0)
            {
                continue;
            }

            while (halves[row] < place)
            {
                row++;
            }

            target[(row * width) + column] = counts.Counts[i];
        }
    }
}
