using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>The distinct events of a timeline in order, and when each was known to be so.</summary>
internal sealed class TimelineLog
{
    private TimelineLog(TimelineEvent[] events, TimelineEntry[] entries, ImmutableArray<EventCorrected> corrections)
    {
        Events = events;
        Entries = entries;
        Corrections = corrections;
    }

    public TimelineEvent[] Events { get; }

    /// <summary>
    /// What happened, in order; an event that was corrected has several entries, a correction has none.
    /// </summary>
    public TimelineEntry[] Entries { get; }

    public ImmutableArray<EventCorrected> Corrections { get; }

    public ImmutableArray<EventCorrected> Unresolved { get; private init; } = [];

    /// <summary>Puts events in order, with those of an earlier log.</summary>
    /// <exception cref="ArgumentException">An event cannot be used.</exception>
    public static TimelineLog Of(
        TimelineLog? earlier,
        IEnumerable<TimelineEvent> events,
        Func<TimelineEventKind, bool> isAllowed,
        string owner,
        string parameter)
    {
        var known = earlier?.Events ?? [];
        var list = new List<TimelineEvent>(
            known.Length + (events.TryGetNonEnumeratedCount(out var count) ? count : 0));
        list.AddRange(known);
        var hasCorrections = earlier is { Corrections.IsEmpty: false };
        foreach (var item in events)
        {
            Check(item, list.Count - known.Length + 1, isAllowed, owner, parameter);
            hasCorrections |= item.Kind == TimelineEventKind.Corrected;
            list.Add(item);
        }

        var distinct = TimelineOrder.Distinct(list);
        return hasCorrections ? Corrected(distinct) : new TimelineLog(distinct, Plain(distinct), []);
    }

    public ImmutableArray<TimelineEvent> EventsAt(long through, long asOf)
    {
        var count = 0;
        foreach (ref readonly var entry in Entries.AsSpan())
        {
            count += entry.Counts(through, asOf) ? 1 : 0;
        }

        if (count == Events.Length && Corrections.IsEmpty)
        {
            // Nothing was corrected and everything counts: there is no need of a copy.
            return ImmutableCollectionsMarshal.AsImmutableArray(Events);
        }

        var events = ImmutableArray.CreateBuilder<TimelineEvent>(count);
        foreach (ref readonly var entry in Entries.AsSpan())
        {
            if (entry.Counts(through, asOf))
            {
                events.Add(entry.Event);
            }
        }

        return events.MoveToImmutable();
    }

    public TimelineEvent? Find(string eventId) =>
        Array.Find(Events, item => string.Equals(item.EventId, eventId, StringComparison.Ordinal));

    /// <summary>
    /// Determines whether an identifier is taken: by an event, or by a correction that waits for its event.
    /// </summary>
    public bool Knows(string eventId) =>
        Find(eventId) is not null
        || Corrections.Any(item => string.Equals(item.CorrectedEventId, eventId, StringComparison.Ordinal));

    /// <summary>Determines whether an opportunity moves after an instant, as far as is known at all.</summary>
    public bool MovesAfter(long instant)
    {
        for (var i = Entries.Length - 1; i >= 0 && Entries[i].At > instant; i--)
        {
            if (Entries[i].Event is LifecycleEvent && Entries[i].KnownUntil == TimelineEntry.Never)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gets the sequence with which another event comes last among those of an instant.</summary>
    public long NextSequenceAt(long instant)
    {
        for (var i = Entries.Length - 1; i >= 0 && Entries[i].At >= instant; i--)
        {
            if (Entries[i].At == instant)
            {
                return Entries[i].Event.Sequence + 1;
            }
        }

        return 0;
    }

    public FactValue LatestFact(string fact, long through, long asOf)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            ref readonly var entry = ref Entries[i];
            if (entry.Event.Kind == TimelineEventKind.FactRecorded
                && entry.Counts(through, asOf)
                && (FactRecorded)entry.Event is var recorded
                && string.Equals(recorded.Fact, fact, StringComparison.Ordinal))
            {
                return recorded.Value;
            }
        }

        return FactValue.None;
    }

    public int CountInteractions(string interaction, int? withinDays, long through, long asOf)
    {
        // What happened at an instant that nobody knows is in no window.
        var after = withinDays is not { } days ? -1
            : days > through / TimeSpan.TicksPerDay ? 0
            : through - (days * TimeSpan.TicksPerDay);
        var count = 0;
        for (var i = Entries.Length - 1; i >= 0 && Entries[i].At > after; i--)
        {
            ref readonly var entry = ref Entries[i];
            count += entry.Event.Kind == TimelineEventKind.InteractionLogged
                && entry.Counts(through, asOf)
                && string.Equals(((InteractionLogged)entry.Event).Interaction, interaction, StringComparison.Ordinal)
                    ? 1
                    : 0;
        }

        return count;
    }

    private static void Check(
        TimelineEvent? item, int number, Func<TimelineEventKind, bool> isAllowed, string owner, string parameter)
    {
        if (item is null)
        {
            throw new ArgumentNullException(parameter, $"Event number {number} of those given is null.");
        }

        var content = item;
        while (content is EventCorrected { Replacement: { } replacement })
        {
            content = replacement;
        }

        var problem = string.IsNullOrWhiteSpace(item.EventId) ? "It has no identifier."
            : Math.Max(item.Sequence, content.Sequence) == long.MaxValue ? "Its sequence leaves no place behind it."
            : item.Problem;
        if (problem is not null)
        {
            throw new ArgumentException(
                $"The event '{item.EventId}' of kind {item.Kind} cannot be used. {problem} "
                    + $"It is number {number} of those given.",
                parameter);
        }

        if (!isAllowed(content.Kind))
        {
            throw new ArgumentException(
                $"The event '{item.EventId}' is of kind {content.Kind}, which does not happen to {owner}. "
                    + $"It is number {number} of those given.",
                parameter);
        }
    }

    private static TimelineEntry[] Plain(TimelineEvent[] events)
    {
        var entries = new TimelineEntry[events.Length];
        for (var i = 0; i < events.Length; i++)
        {
            entries[i] = new(events[i], events[i].KnownAt.UtcTicks, TimelineEntry.Never);
        }

        return entries;
    }

    private static TimelineLog Corrected(TimelineEvent[] events)
    {
        var corrections = new TimelineCorrections(events);
        return new(events, corrections.ToEntries(), corrections.InOrder) { Unresolved = corrections.Unresolved };
    }
}
