using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>An opportunity as it was known at an instant: its state, what had happened, and what was planned.</summary>
internal sealed class OpportunityReading
{
    private readonly ImmutableArray<TimelineEvent> _events;
    private readonly int _happened;

    /// <summary>Where the first hold begins; the number of events when there was none.</summary>
    private readonly int _firstHold;

    public OpportunityReading(OpportunityTimeline timeline, DateTimeOffset asOf)
    {
        AsOf = asOf.ToUniversalTime();
        State = timeline.StateAt(asOf);
        _events = timeline.EventsAt(DateTimeOffset.MaxValue, asOf);
        _happened = _events.Length;
        while (_happened > 0 && _events[_happened - 1].OccurredAt > AsOf)
        {
            _happened--;
        }

        while (_firstHold < _happened && _events[_firstHold].Kind != TimelineEventKind.PutOnHold)
        {
            _firstHold++;
        }
    }

    public DateTimeOffset AsOf { get; }

    public OpportunityState State { get; }

    /// <summary>Gets what had happened, in order.</summary>
    public ReadOnlySpan<TimelineEvent> Happened => _events.AsSpan(0, _happened);

    /// <summary>Gets what was recorded ahead of its time, in order.</summary>
    public ReadOnlySpan<TimelineEvent> Planned => _events.AsSpan()[_happened..];

    public static FactValue? ValueIn(TimelineEvent item, string fact) => item switch
    {
        FactRecorded recorded when Is(recorded.Fact, fact) => recorded.Value,
        AmountChanged changed when Is(fact, StandardFacts.Amount) =>
            changed.Amount is { } amount ? FactValue.FromMoney(amount) : FactValue.None,
        CloseDateChanged changed when Is(fact, StandardFacts.CloseDate) =>
            changed.CloseDate is { } date ? FactValue.FromDate(date) : FactValue.None,
        OwnerChanged changed when Is(fact, StandardFacts.Owner) => Text(changed.Owner),
        OpportunityLost lost when Is(fact, StandardFacts.LossReason) => Text(lost.Reason),
        OpportunityLost lost when Is(fact, StandardFacts.Competitor) => Text(lost.Competitor),
        _ => null,
    };

    /// <summary>Finds when a fact last became what it is.</summary>
    public DateTimeOffset? LastSet(string fact)
    {
        for (var i = _happened - 1; i >= 0; i--)
        {
            if (ValueIn(_events[i], fact) is not null)
            {
                return InstantOf(_events[i]);
            }
        }

        return null;
    }

    /// <summary>Determines whether something exists that others build on: a document, a yes, an interaction.</summary>
    public bool Has(string fact)
    {
        var value = State.ValueOf(fact);
        return value.IsKnown ? !value.TryGetFlag(out var flag) || flag : State.CountOf(fact, null) > 0;
    }

    /// <summary>Gets the text of a fact, or null when it is not known as a text.</summary>
    public string? TextOf(string fact) => State.ValueOf(fact).TryGetText(out var text) ? text : null;

    /// <summary>Finds who has a role: the owner, or whom the fact of the role's identifier names.</summary>
    public string? AssigneeOf(string role) => Is(role, StandardRoles.Owner) ? State.Owner : TextOf(role);

    /// <summary>Gets when an event happened, or null when nobody knows.</summary>
    public static DateTimeOffset? InstantOf(TimelineEvent item) =>
        item.OccurredAt.UtcTicks == 0 ? null : item.OccurredAt.ToUniversalTime();

    public static bool Is(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    /// <summary>Measures how long the opportunity was on hold between two instants.</summary>
    public TimeSpan HeldBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var held = TimeSpan.Zero;
        DateTimeOffset? start = null;
        foreach (var item in Happened[_firstHold..])
        {
            if (start is { } begun)
            {
                if (EndsHold(item.Kind))
                {
                    held += Overlap(begun, item.OccurredAt, from, to);
                    start = null;
                }
            }
            else if (item.Kind == TimelineEventKind.PutOnHold)
            {
                start = item.OccurredAt;
            }
        }

        return start is { } still ? held + Overlap(still, AsOf, from, to) : held;
    }

    /// <summary>Finds when a deadline is reached if the clock stands still on hold; null when it is not yet.</summary>
    public DateTimeOffset? Reached(DateTimeOffset start, DateTimeOffset deadline)
    {
        // Each round adds the holds that begin before the deadline; at the end none is left to add.
        var reached = deadline;
        while (reached <= AsOf)
        {
            var held = HeldBetween(start, reached);
            var next = deadline > DateTimeOffset.MaxValue - held ? DateTimeOffset.MaxValue : deadline + held;
            if (next == reached)
            {
                return reached;
            }

            reached = next;
        }

        return null;
    }

    private static bool EndsHold(TimelineEventKind kind) => kind is TimelineEventKind.StageEntered
        or TimelineEventKind.Won
        or TimelineEventKind.Lost
        or TimelineEventKind.Disqualified
        or TimelineEventKind.Resumed
        or TimelineEventKind.MovedToNurture
        or TimelineEventKind.Reactivated
        or TimelineEventKind.TransferredOut;

    private static TimeSpan Overlap(DateTimeOffset start, DateTimeOffset end, DateTimeOffset from, DateTimeOffset to)
    {
        var first = start > from ? start : from;
        var last = end < to ? end : to;
        return last > first ? last - first : TimeSpan.Zero;
    }

    private static FactValue Text(string? text) =>
        string.IsNullOrWhiteSpace(text) ? FactValue.None : FactValue.FromText(text);
}
