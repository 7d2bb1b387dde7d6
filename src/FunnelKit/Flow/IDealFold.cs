using FunnelKit.History;

namespace FunnelKit.Flow;

/// <summary>Counts deals of a history, list by list.</summary>
internal interface IDealFold
{
    /// <summary>Starts to count.</summary>
    /// <param name="history">The history.</param>
    /// <param name="semantics">How to count; the quick way where they allow it.</param>
    /// <param name="through">What happened later does not count, in ticks.</param>
    /// <param name="asOf">What became known later does not count, in ticks.</param>
    /// <param name="clock">The clock of the semantics' calendar.</param>
    /// <param name="events">About how many events there are to count.</param>
    static IDealFold Start(
        StageHistory history, FlowSemantics semantics, long through, long asOf, BusinessClock? clock, long events) =>
        semantics.IsQuickFor(history, through, asOf)
            ? new FlowFold(history, semantics, through, asOf, events)
            : new PathFold(history, semantics, through, asOf, clock, events);

    /// <summary>Counts the deals of some numbers, each of which may be counted once.</summary>
    void CountDeals(ReadOnlySpan<int> deals);

    /// <summary>Gives the counts; nothing can be counted afterwards.</summary>
    FlowCounts Finish();
}
