using FunnelKit.History;

namespace FunnelKit.Flow;

/// <summary>Folds a history into a flow.</summary>
public static class StageHistoryFlowExtensions
{
    // Each part has counts of its own, so that more parts than any machine has processors would only cost memory.
    private const int MaxParts = 256;

    /// <summary>Counts what became of the deals of a history, as it looked at an instant.</summary>
    /// <param name="history">The history.</param>
    /// <param name="asOf">The instant: what happened, or became known, after it does not count.</param>
    /// <param name="semantics">How to count; null means <see cref="FlowSemantics.Default"/>.</param>
    /// <returns>The flow.</returns>
    public static StageFlow Fold(this StageHistory history, DateTimeOffset asOf, FlowSemantics? semantics = null) =>
        Fold(history, asOf, asOf, semantics);

    /// <summary>
    /// Counts what became of the deals of a history, with the instants of happening and of knowing told apart.
    /// </summary>
    /// <param name="history">The history.</param>
    /// <param name="through">What happened after this instant does not count.</param>
    /// <param name="asOf">What became known after this instant does not count.</param>
    /// <param name="semantics">How to count; null means <see cref="FlowSemantics.Default"/>.</param>
    /// <param name="maxDegreeOfParallelism">
    /// How many threads may count at once, at least 1; more than 256 are no more. The result is the same to the last
    /// bit, however many there are.
    /// </param>
    /// <returns>The flow.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is below 1.</exception>
    public static StageFlow Fold(
        this StageHistory history,
        DateTimeOffset through,
        DateTimeOffset asOf,
        FlowSemantics? semantics = null,
        int maxDegreeOfParallelism = 1)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDegreeOfParallelism, 1);
        var choices = semantics ?? FlowSemantics.Default;
        var (last, now) = (through.UtcTicks, asOf.UtcTicks);
        var threads = Math.Min(Math.Min(maxDegreeOfParallelism, MaxParts), Math.Max(1, history.DealCount));
        var clock = BusinessClock.For(history, choices.BusinessCalendar, last);
        var counts = threads == 1
            ? Count(history, choices, last, now, clock, 0, history.DealCount)
            : CountInParts(history, choices, last, now, clock, threads);
        return new StageFlow(
            history.Model, choices, through.ToUniversalTime(), asOf.ToUniversalTime(), history.Currency, counts);
    }

    /// <summary>Counts a range of deals, in the quick way where the semantics allow it.</summary>
    private static FlowCounts Count(
        StageHistory history,
        FlowSemantics semantics,
        long through,
        long asOf,
        BusinessClock? clock,
        int firstDeal,
        int lastDeal) =>
        semantics.IsQuickFor(history, through, asOf)
            ? FlowFold.Count(history, semantics, through, asOf, firstDeal, lastDeal)
            : PathFold.Count(history, semantics, through, asOf, clock, firstDeal, lastDeal);

    private static FlowCounts CountInParts(
        StageHistory history, FlowSemantics semantics, long through, long asOf, BusinessClock? clock, int threads)
    {
        var bounds = PartsOf(history, threads);
        var parts = new FlowCounts[threads];
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            part => parts[part] =
                Count(history, semantics, through, asOf, clock, bounds[part], bounds[part + 1]));
        return parts.Aggregate((left, right) => left + right);
    }

    /// <summary>Cuts the deals into parts of about as many events each; a deal is never split.</summary>
    internal static int[] PartsOf(StageHistory history, int parts)
    {
        var starts = history.Columns.DealStarts;
        var bounds = new int[parts + 1];
        for (var part = 1; part < parts; part++)
        {
            var target = (int)((long)history.EventCount * part / parts);
            var found = Array.BinarySearch(starts, target);
            bounds[part] = Math.Clamp(found < 0 ? ~found : found, bounds[part - 1], history.DealCount);
        }

        bounds[parts] = history.DealCount;
        return bounds;
    }
}
