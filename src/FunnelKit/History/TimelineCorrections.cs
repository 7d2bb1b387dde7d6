using System.Collections.Immutable;

namespace FunnelKit.History;

/// <summary>Finds out what was known of each event, and when.</summary>
/// <remarks>
/// Corrections are taken in the order in which they became known, each above those before it. One that corrects an
/// event is settled at once, so that many corrections take time in proportion to their number; one that corrects a
/// correction settles again what this bears upon, always downwards, so that no circle can arise.
/// </remarks>
internal sealed class TimelineCorrections
{
    private const int Nowhere = -1;

    private readonly TimelineEvent[] _events;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The places of the corrections, from the one known first to the one known last.</summary>
    private readonly int[] _ranked;

    /// <summary>For each place, the rank of the correction that is there.</summary>
    private readonly int[] _ranks;

    /// <summary>For each rank, the correction as it reads itself after correction; null when taken back.</summary>
    private readonly EventCorrected?[] _settled;

    /// <summary>For each rank, the place that it corrects now.</summary>
    private readonly int[] _targets;

    /// <summary>For each place, the ranks that correct it or once did, in order.</summary>
    private readonly List<int>?[] _candidates;

    /// <summary>For each place, the correction that counts.</summary>
    private readonly EventCorrected?[] _winners;

    /// <summary>For each place, the corrections that counted one after the other.</summary>
    private readonly List<(long Instant, EventCorrected? Winner)>?[] _changes;

    private readonly PriorityQueue<int, int> _unsettled = new();
    private readonly List<int> _touched = [];

    public TimelineCorrections(TimelineEvent[] events)
    {
        _events = events;
        _ranks = new int[events.Length];
        for (var place = 0; place < events.Length; place++)
        {
            _places.Add(events[place].EventId, place);
            _ranks[place] = Nowhere;
        }

        _ranked = [.. Enumerable.Range(0, events.Length).Where(place => events[place] is EventCorrected)];
        _ranked.AsSpan().Sort((left, right) => TimelineOrder.CompareRank(events[left], events[right]));
        _settled = new EventCorrected?[_ranked.Length];
        _targets = new int[_ranked.Length];
        _candidates = new List<int>?[events.Length];
        _winners = new EventCorrected?[events.Length];
        _changes = new List<(long Instant, EventCorrected? Winner)>?[events.Length];
        for (var rank = 0; rank < _ranked.Length; rank++)
        {
            _ranks[_ranked[rank]] = rank;
            _targets[rank] = Nowhere;
        }

        Follow();
        InOrder = [.. events.OfType<EventCorrected>()];
        Unresolved = [.. InOrder.Where(item => IsUnresolved(_ranks[_places[item.EventId]]))];
    }

    public ImmutableArray<EventCorrected> InOrder { get; }

    public ImmutableArray<EventCorrected> Unresolved { get; }

    public TimelineEntry[] ToEntries()
    {
        var entries = new List<(TimelineEntry Entry, TimelineEvent Original)>(_events.Length + _ranked.Length);
        for (var place = 0; place < _events.Length; place++)
        {
            if (_events[place].Kind != TimelineEventKind.Corrected)
            {
                AddVersions(_events[place], _changes[place] ?? [], entries);
            }
        }

        // A replacement takes the place of what it replaces among events of the same instant and sequence.
        entries.Sort((left, right) => Compare(left, right));
        return [.. entries.Select(pair => pair.Entry)];
    }

    private static void AddVersions(
        TimelineEvent item,
        List<(long Instant, EventCorrected? Winner)> changes,
        List<(TimelineEntry Entry, TimelineEvent Original)> entries)
    {
        var from = item.KnownAt.UtcTicks;
        EventCorrected? winner = null;
        foreach (var (instant, next) in changes)
        {
            if (instant > from)
            {
                Add(instant);
                from = instant;
            }

            winner = next;
        }

        Add(TimelineEntry.Never);

        void Add(long until)
        {
            var version = winner is null
                ? item
                : winner.Replacement is { } replacement
                    ? replacement with { EventId = item.EventId, RecordedAt = item.KnownAt.ToUniversalTime() }
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

    private void Follow()
    {
        for (var rank = 0; rank < _ranked.Length; rank++)
        {
            var item = (EventCorrected)_events[_ranked[rank]];
            Settle(rank, item);
            while (_unsettled.TryDequeue(out var earlier, out _))
            {
                var place = _ranked[earlier];
                var settled = _winners[place] is { } winner
                    ? winner.Replacement as EventCorrected
                    : (EventCorrected)_events[place];
                if (!ReferenceEquals(settled, _settled[earlier]))
                {
                    Settle(earlier, settled);
                }
            }

            var instant = item.KnownAt.UtcTicks;
            if (rank + 1 == _ranked.Length || _events[_ranked[rank + 1]].KnownAt.UtcTicks != instant)
            {
                Record(instant);
            }
        }
    }

    /// <summary>Takes down what counts since an instant, where it is something else than before.</summary>
    private void Record(long instant)
    {
        foreach (var place in _touched)
        {
            var changes = _changes[place] ??= [];
            var before = changes.Count == 0 ? null : changes[^1].Winner;
            if (!ReferenceEquals(before, _winners[place]))
            {
                changes.Add((instant, _winners[place]));
            }
        }

        _touched.Clear();
    }

    private void Settle(int rank, EventCorrected? settled)
    {
        var before = _targets[rank];
        var after = TargetOf(rank, settled);
        (_settled[rank], _targets[rank]) = (settled, after);
        if (after != Nowhere)
        {
            var candidates = _candidates[after] ??= [];
            var index = candidates is [.., var last] && last >= rank
                ? candidates.BinarySearch(rank)
                : ~candidates.Count;
            if (index < 0)
            {
                candidates.Insert(~index, rank);
            }
        }

        Review(before);
        Review(after);
    }

    /// <summary>Looks again for the correction of a place that is known last.</summary>
    private void Review(int place)
    {
        if (place == Nowhere || _candidates[place] is not { } candidates)
        {
            return;
        }

        var last = candidates.FindLastIndex(rank => _targets[rank] == place);
        var winner = last < 0 ? null : _settled[candidates[last]];
        if (ReferenceEquals(winner, _winners[place]))
        {
            return;
        }

        _winners[place] = winner;
        if (_ranks[place] == Nowhere)
        {
            _touched.Add(place);
        }
        else
        {
            _unsettled.Enqueue(_ranks[place], -_ranks[place]);
        }
    }

    /// <summary>
    /// Finds what a correction corrects: an event by an event, or an earlier correction by another; else nothing.
    /// </summary>
    private int TargetOf(int rank, EventCorrected? settled)
    {
        if (settled is null || !_places.TryGetValue(settled.CorrectedEventId, out var place))
        {
            return Nowhere;
        }

        var fits = _ranks[place] == Nowhere
            ? settled.Replacement is not EventCorrected
            : _ranks[place] < rank && settled.Replacement is null or EventCorrected;
        return fits ? place : Nowhere;
    }

    private bool IsUnresolved(int rank) => _settled[rank] is not null && _targets[rank] == Nowhere;
}
