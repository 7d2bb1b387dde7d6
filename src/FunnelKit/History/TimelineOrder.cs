namespace FunnelKit.History;

/// <summary>The total order of the events of one timeline, which no order of arrival can change.</summary>
internal static class TimelineOrder
{
    /// <summary>By time, sequence, knowledge and identifier; for equal identifiers, by everything else.</summary>
    public static int Compare(TimelineEvent left, TimelineEvent right)
    {
        var result = left.OccurredAt.UtcTicks.CompareTo(right.OccurredAt.UtcTicks);
        result = result != 0 ? result : left.Sequence.CompareTo(right.Sequence);
        return result != 0 ? result : CompareKnowledge(left, right);
    }

    /// <summary>By knowledge first: of two corrections the later one counts.</summary>
    public static int CompareRank(TimelineEvent left, TimelineEvent right)
    {
        var result = left.KnownAt.UtcTicks.CompareTo(right.KnownAt.UtcTicks);
        result = result != 0 ? result : left.Sequence.CompareTo(right.Sequence);
        return result != 0 ? result : string.CompareOrdinal(left.EventId, right.EventId);
    }

    /// <summary>Leaves, of the events with the same identifier, the one that was known first.</summary>
    public static TimelineEvent[] Distinct(List<TimelineEvent> events)
    {
        events.Sort(Compare);
        var first = new Dictionary<string, TimelineEvent>(events.Count, StringComparer.Ordinal);
        foreach (var item in events)
        {
            if (!first.TryGetValue(item.EventId, out var known) || item.KnownAt < known.KnownAt)
            {
                first[item.EventId] = item;
            }
        }

        if (first.Count == events.Count)
        {
            return [.. events];
        }

        // What is kept is sorted once more: it is few, and the same object may have arrived twice.
        var kept = first.Values.ToArray();
        kept.AsSpan().Sort(Compare);
        return kept;
    }

    private static int CompareKnowledge(TimelineEvent left, TimelineEvent right)
    {
        var result = left.KnownAt.UtcTicks.CompareTo(right.KnownAt.UtcTicks);
        result = result != 0 ? result : string.CompareOrdinal(left.EventId, right.EventId);
        return result != 0 || ReferenceEquals(left, right) ? result : CompareContent(left, right);
    }

    private static int CompareContent(TimelineEvent left, TimelineEvent right)
    {
        var result = left.Kind.CompareTo(right.Kind);
        result = result != 0 ? result : string.CompareOrdinal(left.Actor, right.Actor);
        return result != 0 ? result : string.CompareOrdinal(left.Content, right.Content);
    }
}
