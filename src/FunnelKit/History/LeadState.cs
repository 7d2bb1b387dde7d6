using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Where a lead stands, as it looked at an instant.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class LeadState : IFactSource
{
    private readonly LeadTimeline _timeline;
    private readonly long _through;
    private readonly long _asOf;

    internal LeadState(LeadTimeline timeline, long through, long asOf)
    {
        _timeline = timeline;
        _through = through;
        _asOf = asOf;
        foreach (var entry in timeline.Log.Entries.Where(entry => entry.Counts(through, asOf)))
        {
            Add(entry.Event, entry.At);
        }
    }

    /// <summary>Gets the identifier of the lead.</summary>
    public string LeadId => _timeline.LeadId;

    /// <summary>Gets the instant up to which events count: what had happened by then.</summary>
    public DateTimeOffset Through => new(_through, TimeSpan.Zero);

    /// <summary>Gets the instant of knowledge: only what was recorded by then counts.</summary>
    public DateTimeOffset AsOf => new(_asOf, TimeSpan.Zero);

    /// <summary>Gets the version of the timeline that this state was taken from.</summary>
    public int Version => _timeline.Version;

    /// <summary>Gets the status.</summary>
    /// <value>
    /// <see cref="LeadStatus.None"/> while nothing is known to have happened. What was converted stays converted.
    /// </value>
    public LeadStatus Status { get; private set; }

    /// <summary>Gets the instant since which the lead has this status.</summary>
    /// <value>Null while it has none, and when nobody knows the instant.</value>
    public DateTimeOffset? StatusSince { get; private set; }

    /// <summary>Gets the instant at which the lead came in.</summary>
    /// <value>Null when it is not known.</value>
    public DateTimeOffset? CapturedAt { get; private set; }

    /// <summary>Gets where it came from.</summary>
    /// <value>Null when it is not known.</value>
    public string? Source { get; private set; }

    /// <summary>Gets who looks after it.</summary>
    /// <value>Null when nobody does.</value>
    public string? Owner { get; private set; }

    /// <summary>Gets how many times somebody tried to reach the lead.</summary>
    public int ContactAttempts { get; private set; }

    /// <summary>Gets how many of those attempts failed.</summary>
    public int UnansweredAttempts { get; private set; }

    /// <summary>Gets how many attempts failed since the lead was reached last.</summary>
    public int UnansweredInARow { get; private set; }

    /// <summary>Gets the instant at which the lead was reached last.</summary>
    /// <value>Null when it never was.</value>
    public DateTimeOffset? LastReachedAt { get; private set; }

    /// <summary>Gets why it was removed.</summary>
    /// <value><see cref="LeadRemovalReason.None"/> when it is not removed.</value>
    public LeadRemovalReason RemovalReason { get; private set; }

    /// <summary>Gets the reason given for the status.</summary>
    /// <value>Null when none was given.</value>
    public string? Reason { get; private set; }

    /// <summary>Gets the identifier of the opportunity that it became.</summary>
    /// <value>Null when it is not converted.</value>
    public string? OpportunityId { get; private set; }

    /// <inheritdoc/>
    public FactValue ValueOf(string fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact switch
        {
            StandardFacts.Owner => TextOf(Owner),
            StandardFacts.Source when Source is not null => TextOf(Source),
            _ => _timeline.Log.LatestFact(fact, _through, _asOf),
        };
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="withinDays"/> is below 1.</exception>
    public int CountOf(string interaction, int? withinDays)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentOutOfRangeException.ThrowIfLessThan(withinDays ?? 1, 1, nameof(withinDays));
        return _timeline.Log.CountInteractions(interaction, withinDays, _through, _asOf);
    }

    private static FactValue TextOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? FactValue.None : FactValue.FromText(text);

    private void Add(TimelineEvent item, long at)
    {
        switch (item)
        {
            case LeadCaptured captured:
                CapturedAt ??= TimelineInstant.Of(at);
                Source = captured.Source ?? Source;
                SetStatus(Status == LeadStatus.None ? LeadStatus.New : Status, at);
                break;
            case LeadStatusChanged changed when Status != LeadStatus.Converted:
                SetStatus(changed.Status, at);
                RemovalReason = changed.RemovalReason;
                Reason = changed.Reason;
                break;
            case LeadConverted converted when Status != LeadStatus.Converted:
                SetStatus(LeadStatus.Converted, at);
                OpportunityId = converted.OpportunityId;
                (RemovalReason, Reason) = (LeadRemovalReason.None, null);
                break;
            case ContactAttempted attempt:
                ContactAttempts++;
                CountAnswer(attempt.Outcome == ContactOutcome.Reached, at);
                break;
            case InteractionLogged { Direction: InteractionDirection.Inbound }:
                Reached(at);
                break;
            case FactRecorded { Fact: StandardFacts.Owner } or OwnerChanged:
                Owner = OpportunityValues.Owner(item);
                break;
            default:
                // Facts and other interactions are looked up when they are asked for.
                break;
        }
    }

    private void SetStatus(LeadStatus status, long at)
    {
        StatusSince = status == Status ? StatusSince : TimelineInstant.Of(at);
        Status = status;
    }

    private void CountAnswer(bool isReached, long at)
    {
        if (isReached)
        {
            Reached(at);
            return;
        }

        UnansweredAttempts++;
        UnansweredInARow++;
    }

    private void Reached(long at)
    {
        UnansweredInARow = 0;
        LastReachedAt = TimelineInstant.Of(at);
    }
}
