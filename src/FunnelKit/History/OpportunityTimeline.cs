using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FunnelKit.History;

/// <summary>Everything that happened to one opportunity, to which events are only ever added.</summary>
/// <remarks>
/// <para>
/// A timeline never changes: appending gives another one. The order in which events arrive, how they are grouped,
/// and how often each is delivered never change an answer. Every event has two times, when it happened and when it
/// became known, and so has every question: <see cref="StateAt(DateTimeOffset, DateTimeOffset)"/> tells where the
/// opportunity stood at one instant, as far as it was known at another.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// OpportunityTimeline timeline = OpportunityTimeline.Create("SF001",
/// [
///     new StageEntered { EventId = "1", OccurredAt = monday, Stage = StageId.Create("proposal") },
///     new OpportunityLost { EventId = "2", OccurredAt = friday, Reason = "price" },
/// ]);
/// OpportunityState state = timeline.StateAt(friday);   // lost from proposal
/// </code>
/// </example>
/// </remarks>
public sealed partial class OpportunityTimeline
{
    private OpportunityTimeline(string opportunityId, TimelineLog log)
    {
        OpportunityId = opportunityId;
        Log = log;
    }

    /// <summary>Gets the identifier of the opportunity.</summary>
    public string OpportunityId { get; }

    /// <summary>Gets how many different events there are, corrections included.</summary>
    /// <value>At least 0. It grows with every new event, and with nothing else.</value>
    public int Version => Log.Events.Length;

    /// <summary>Gets the events as they were recorded, in the order of the timeline, each once.</summary>
    public ImmutableArray<TimelineEvent> Events => ImmutableCollectionsMarshal.AsImmutableArray(Log.Events);

    /// <summary>
    /// Gets the corrections that correct nothing, because what they name is not there, or not of their sort.
    /// </summary>
    public ImmutableArray<EventCorrected> UnresolvedCorrections => Log.Unresolved;

    internal TimelineLog Log { get; }

    /// <summary>Creates a timeline.</summary>
    /// <param name="opportunityId">The identifier of the opportunity.</param>
    /// <param name="events">What happened, in any order.</param>
    /// <returns>The timeline.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="opportunityId"/> is empty, or an event lacks what it cannot do without, or happens to leads
    /// only.
    /// </exception>
    public static OpportunityTimeline Create(string opportunityId, IEnumerable<TimelineEvent> events)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(opportunityId);
        ArgumentNullException.ThrowIfNull(events);
        return new(opportunityId, LogOf(null, events, nameof(events)));
    }

    /// <summary>Adds an event.</summary>
    /// <param name="timelineEvent">
    /// The event. One whose identifier is there already and was known before is passed over.
    /// </param>
    /// <returns>The longer timeline; this one does not change.</returns>
    /// <exception cref="ArgumentException">
    /// The event lacks what it cannot do without, or happens to leads only.
    /// </exception>
    public OpportunityTimeline Append(TimelineEvent timelineEvent)
    {
        ArgumentNullException.ThrowIfNull(timelineEvent);
        return new(OpportunityId, LogOf(Log, [timelineEvent], nameof(timelineEvent)));
    }

    /// <summary>Adds events.</summary>
    /// <param name="events">The events, in any order.</param>
    /// <returns>The longer timeline; this one does not change.</returns>
    /// <exception cref="ArgumentException">
    /// An event lacks what it cannot do without, or happens to leads only.
    /// </exception>
    public OpportunityTimeline AppendRange(IEnumerable<TimelineEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new(OpportunityId, LogOf(Log, events, nameof(events)));
    }

    /// <summary>Gets where the opportunity stood at an instant, as far as it was known then.</summary>
    /// <param name="asOf">The instant: what happened, or became known, after it does not count.</param>
    /// <returns>The state.</returns>
    public OpportunityState StateAt(DateTimeOffset asOf) => StateAt(asOf, asOf);

    /// <summary>Gets where the opportunity stood at one instant, as far as it was known at another.</summary>
    /// <param name="through">What happened after this instant does not count.</param>
    /// <param name="asOf">What became known after this instant does not count.</param>
    /// <returns>The state.</returns>
    public OpportunityState StateAt(DateTimeOffset through, DateTimeOffset asOf)
    {
        var (last, known) = (through.UtcTicks, asOf.UtcTicks);
        return new(this, OpportunityFold.Of(Log, last, known), last, known);
    }

    /// <summary>
    /// Gets what had happened by one instant, as it was known at another, with corrections applied.
    /// </summary>
    /// <param name="through">What happened after this instant is left out.</param>
    /// <param name="asOf">What became known after this instant is left out.</param>
    /// <returns>
    /// The events that count, in order. A corrected one reads as it should have, under its own identifier.
    /// </returns>
    public ImmutableArray<TimelineEvent> EventsAt(DateTimeOffset through, DateTimeOffset asOf) =>
        Log.EventsAt(through.UtcTicks, asOf.UtcTicks);

    /// <summary>Gets the events that were recorded late.</summary>
    /// <param name="limit">The longest time between happening and recording that is in order; not negative.</param>
    /// <returns>The events recorded later than that, in order. A change of history looks like this too.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
    public ImmutableArray<TimelineEvent> RecordedLate(TimeSpan limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, TimeSpan.Zero);
        return [.. Log.Events.Where(item => item.OccurredAt != DateTimeOffset.MinValue && item.RecordingLag > limit)];
    }

    private static TimelineLog LogOf(TimelineLog? earlier, IEnumerable<TimelineEvent> events, string parameter) =>
        TimelineLog.Of(earlier, events, kind => kind < TimelineEventKind.LeadCaptured, "an opportunity", parameter);
}
