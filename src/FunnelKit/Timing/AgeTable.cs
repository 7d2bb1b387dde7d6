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
        var halves = Merge(CountedValues.Sum([.. causes, open]).Values, entered.Values);
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
        var days = new double[halves.Length];
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = (double)halves[i] * ticksPerUnit / (2d * TimeSpan.TicksPerDay);
        }

        return RiskTable.FromCounts(days, events, censored, entries, width);
    }

    /// <summary>Merges the places of ages and of entries, which both ascend and are never the same.</summary>
    private static long[] Merge(int[] ages, int[] entered)
    {
        var (skipped, next) = (entered is [0, ..] ? 1 : 0, 0);
        var halves = new long[ages.Length + entered.Length - skipped];
        foreach (var age in ages)
        {
            while (skipped < entered.Length && entered[skipped] <= age)
            {
                halves[next++] = (2L * entered[skipped++]) - 1L;
            }

            halves[next++] = 2L * age;
        }

        while (skipped < entered.Length)
        {
            halves[next++] = (2L * entered[skipped++]) - 1L;
        }

        return halves;
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
