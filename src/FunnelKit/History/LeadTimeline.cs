using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FunnelKit.History;

/// <summary>
/// Everything that happened to one lead: somebody who may be interested, and is no opportunity yet.
/// </summary>
/// <remarks>
/// <para>
/// A lead (线索) is a possible customer who may be interested; an opportunity (商机) is a sales project that is verified
/// and has an explicit need. They are different types, and <see cref="Convert"/> is the one way from the first to the
/// second. Everything else is as with an <see cref="OpportunityTimeline"/>.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// LeadTimeline lead = LeadTimeline.Create("L1", [new LeadCaptured { EventId = "1", OccurredAt = monday }]);
/// LeadConversion handOver = lead.Convert("SF001", StageModels.FiveStage, change);
/// </code>
/// </example>
/// </remarks>
public sealed partial class LeadTimeline
{
    private LeadTimeline(string leadId, TimelineLog log)
    {
        LeadId = leadId;
        Log = log;
    }

    /// <summary>Gets the identifier of the lead.</summary>
    public string LeadId { get; }

    /// <summary>Gets how many different events there are, corrections included.</summary>
    /// <value>At least 0. It grows with every new event, and with nothing else.</value>
    public int Version => Log.Events.Length;

    /// <summary>Gets the events as they were recorded, in the order of the timeline, each once.</summary>
    public ImmutableArray<TimelineEvent> Events => ImmutableCollectionsMarshal.AsImmutableArray(Log.Events);

    /// <summary>Gets the corrections that correct nothing, because what they name is not there.</summary>
    public ImmutableArray<EventCorrected> UnresolvedCorrections => Log.Unresolved;

    internal TimelineLog Log { get; }

    /// <summary>Creates a timeline.</summary>
    /// <param name="leadId">The identifier of the lead.</param>
    /// <param name="events">
    /// What happened, in any order: the events of leads, and interactions, facts, owners and corrections.
    /// </param>
    /// <returns>The timeline.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="leadId"/> is empty, or an event lacks what it cannot do without, or happens to opportunities
    /// only.
    /// </exception>
    public static LeadTimeline Create(string leadId, IEnumerable<TimelineEvent> events)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(leadId);
        ArgumentNullException.ThrowIfNull(events);
        return new(leadId, LogOf(null, events, nameof(events)));
    }

    /// <summary>Adds an event.</summary>
    /// <param name="timelineEvent">
    /// The event. One whose identifier is there already and was known before is passed over.
    /// </param>
    /// <returns>The longer timeline; this one does not change.</returns>
    /// <exception cref="ArgumentException">
    /// The event lacks what it cannot do without, or happens to opportunities only.
    /// </exception>
    public LeadTimeline Append(TimelineEvent timelineEvent)
    {
        ArgumentNullException.ThrowIfNull(timelineEvent);
        return new(LeadId, LogOf(Log, [timelineEvent], nameof(timelineEvent)));
    }

    /// <summary>Adds events.</summary>
    /// <param name="events">The events, in any order.</param>
    /// <returns>The longer timeline; this one does not change.</returns>
    /// <exception cref="ArgumentException">
    /// An event lacks what it cannot do without, or happens to opportunities only.
    /// </exception>
    public LeadTimeline AppendRange(IEnumerable<TimelineEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new(LeadId, LogOf(Log, events, nameof(events)));
    }

    /// <summary>Gets where the lead stood at an instant, as far as it was known then.</summary>
    /// <param name="asOf">The instant: what happened, or became known, after it does not count.</param>
    /// <returns>The state.</returns>
    public LeadState StateAt(DateTimeOffset asOf) => StateAt(asOf, asOf);

    /// <summary>Gets where the lead stood at one instant, as far as it was known at another.</summary>
    /// <param name="through">What happened after this instant does not count.</param>
    /// <param name="asOf">What became known after this instant does not count.</param>
    /// <returns>The state.</returns>
    public LeadState StateAt(DateTimeOffset through, DateTimeOffset asOf) =>
        new(this, through.UtcTicks, asOf.UtcTicks);

    private static TimelineLog LogOf(TimelineLog? earlier, IEnumerable<TimelineEvent> events, string parameter) =>
        TimelineLog.Of(earlier, events, Happens, "a lead", parameter);

    private static bool Happens(TimelineEventKind kind) => kind >= TimelineEventKind.LeadCaptured
        || kind is TimelineEventKind.InteractionLogged
            or TimelineEventKind.FactRecorded
            or TimelineEventKind.OwnerChanged
            or TimelineEventKind.Corrected;
}
