using System.Collections.Immutable;

namespace FunnelKit.History;

/// <summary>Finds out what was known of each event, and when.</summary>
/// <remarks>
/// At an instant of knowledge the corrections known by then are taken from the latest to the earliest: each is
/// already settled by those that correct it when its turn comes, so that chains of corrections need no recursion.
/// </remarks>
internal sealed class TimelineCorrections
{
    private readonly TimelineEvent[] _events;
    private readonly Dictionary<string, TimelineEvent> _byId;
    private readonly EventCorrected[] _ranked;
    private readonly long[] _instants;

    public TimelineCorrections(TimelineEvent[] events)
    {
        _events = events;
        _byId = events.ToDictionary(item => item.EventId, StringComparer.Ordinal);
        _ranked = [.. events.OfType<EventCorrected>()];
        _ranked.AsSpan().Sort(TimelineOrder.CompareRank);
        _instants = [.. _ranked.Select(item => item.KnownAt.UtcTicks).Distinct()];
        InOrder = [.. events.OfType<EventCorrected>()];
        Unresolved = [.. InOrder.Except(Waiting())];
    }

    public ImmutableArray<EventCorrected> InOrder { get; }

    public ImmutableArray<EventCorrected> Unresolved { get; }

    public TimelineEntry[] ToEntries()
    {
        var known = _instants.Select(instant => (Instant: instant, Winners: WinnersAt(instant))).ToList();
        var targets = known.SelectMany(pair => pair.Winners.Keys).ToHashSet(StringComparer.Ordinal);
        var entries = new List<(TimelineEntry Entry, TimelineEvent Original)>(_events.Length + _ranked.Length);
        foreach (var item in _events.Where(item => item.Kind != TimelineEventKind.Corrected))
        {
            if (targets.Contains(item.EventId))
            {
                AddVersions(item, known, entries);
            }
            else
            {
                entries.Add((new(item, item.KnownAt.UtcTicks, TimelineEntry.Never), item));
            }
        }

        // A replacement takes the place of what it replaces among events of the same instant and sequence.
        entries.Sort((left, right) => Compare(left, right));
        return [.. entries.Select(pair => pair.Entry)];
    }

    private static void AddVersions(
        TimelineEvent item,
        List<(long Instant, Dictionary<string, EventCorrected> Winners)> known,
        List<(TimelineEntry Entry, TimelineEvent Original)> entries)
    {
        var from = item.KnownAt.UtcTicks;
        var first = known.LastOrDefault(pair => pair.Instant <= from).Winners;
        var winner = first?.GetValueOrDefault(item.EventId);
        foreach (var (instant, winners) in known.Where(pair => pair.Instant > from))
        {
            var next = winners.GetValueOrDefault(item.EventId);
            if (!ReferenceEquals(next, winner))
            {
                Add(instant);
                (from, winner) = (instant, next);
            }
        }

        Add(TimelineEntry.Never);

        void Add(long until)
        {
            var version = winner is null
                ? item
                : winner.Replacement is { } replacement
                    ? replacement with { EventId = item.EventId, RecordedAt = new DateTimeOffset(from, TimeSpan.Zero) }
                    : null;
            if (version is not null)
            {
                entries.Add((new(version, from, until), item));
            }
        }
    }

    private static int Compare(
        (TimelineEntry Entry, TimelineEvent Original) left, (TimelineEntry Entry, TimelineEvent Original) right)
    {
        var result = left.Entry.At.CompareTo(right.Entry.At);
        result = result != 0 ? result : left.Entry.Event.Sequence.CompareTo(right.Entry.Event.Sequence);
        result = result != 0
            ? result
            : left.Original.KnownAt.UtcTicks.CompareTo(right.Original.KnownAt.UtcTicks);
        result = result != 0 ? result : string.CompareOrdinal(left.Original.EventId, right.Original.EventId);
        return result != 0 ? result : left.Entry.KnownFrom.CompareTo(right.Entry.KnownFrom);
    }

    /// <summary>Gets, for each event, the correction that counted at an instant of knowledge.</summary>
    private Dictionary<string, EventCorrected> WinnersAt(long instant)
    {
        var winners = new Dictionary<string, EventCorrected>(StringComparer.Ordinal);
        for (var i = _ranked.Length - 1; i >= 0; i--)
        {
            if (_ranked[i].KnownAt.UtcTicks <= instant
                && SettledBy(_ranked[i], winners) is { } settled
                && Fits(_ranked[i], settled))
            {
                winners.TryAdd(settled.CorrectedEventId, settled);
            }
        }

        return winners;
    }

    private static EventCorrected? SettledBy(EventCorrected item, Dictionary<string, EventCorrected> winners) =>
        winners.TryGetValue(item.EventId, out var winner) ? (EventCorrected?)winner.Replacement : item;

    /// <summary>
    /// Determines whether a correction corrects something: an event by an event, or an earlier correction by another.
    /// </summary>
    private bool Fits(EventCorrected ranked, EventCorrected settled) =>
        _byId.TryGetValue(settled.CorrectedEventId, out var target)
        && (target is EventCorrected earlier
            ? TimelineOrder.CompareRank(earlier, ranked) < 0 && settled.Replacement is null or EventCorrected
            : settled.Replacement is not EventCorrected);

    private IEnumerable<EventCorrected> Waiting()
    {
        var winners = WinnersAt(long.MaxValue);
        return _ranked.Where(item => SettledBy(item, winners) is not { } settled || Fits(item, settled));
    }
}
