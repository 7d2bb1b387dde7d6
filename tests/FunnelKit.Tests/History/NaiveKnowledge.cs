using FunnelKit.History;

namespace FunnelKit.Tests.History;

/// <summary>What was known of a timeline at an instant, by the plainest recursion that says it.</summary>
internal static class NaiveKnowledge
{
    /// <summary>Gets what counts, each event with its identifier, in order.</summary>
    public static List<TimelineEvent> EventsAt(
        IEnumerable<TimelineEvent> events, DateTimeOffset through, DateTimeOffset asOf)
    {
        var known = events
            .GroupBy(item => item.EventId)
            .Select(same => same.OrderBy(item => item.KnownAt).ThenBy(item => item.OccurredAt)
                .ThenBy(item => item.Sequence).ThenBy(item => item.Kind)
                .ThenBy(item => item.Actor, StringComparer.Ordinal)
                .ThenBy(item => item.Content, StringComparer.Ordinal).First())
            .Where(item => item.KnownAt <= asOf)
            .ToList();
        return
        [
            .. known.Where(item => item is not EventCorrected)
                .Select(item => (Original: item, Content: Settle(item, known)))
                .Where(pair => pair.Content is not null && pair.Content.OccurredAt <= through)
                .OrderBy(pair => pair.Content!.OccurredAt)
                .ThenBy(pair => pair.Content!.Sequence)
                .ThenBy(pair => pair.Original.KnownAt)
                .ThenBy(pair => pair.Original.EventId, StringComparer.Ordinal)
                .Select(pair => pair.Content! with { EventId = pair.Original.EventId, RecordedAt = null }),
        ];
    }

    private static TimelineEvent? Settle(TimelineEvent item, List<TimelineEvent> known)
    {
        var winner = known.OfType<EventCorrected>()
            .Where(correction => item is not EventCorrected || IsLater(correction, item))
            .OrderBy(correction => correction.KnownAt)
            .ThenBy(correction => correction.Sequence)
            .ThenBy(correction => correction.EventId, StringComparer.Ordinal)
            .Select(correction => (EventCorrected?)Settle(correction, known))
            .LastOrDefault(settled => settled is not null
                && settled.CorrectedEventId == item.EventId
                && (item is EventCorrected
                    ? settled.Replacement is null or EventCorrected
                    : settled.Replacement is not EventCorrected));
        return winner is null ? item : winner.Replacement;
    }

    private static bool IsLater(TimelineEvent item, TimelineEvent other) =>
        (item.KnownAt, item.Sequence).CompareTo((other.KnownAt, other.Sequence)) is var order
        && (order > 0 || (order == 0 && string.CompareOrdinal(item.EventId, other.EventId) > 0));
}
