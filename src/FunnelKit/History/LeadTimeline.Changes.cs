using FunnelKit.Stages;

namespace FunnelKit.History;

/// <content>Setting a lead aside, and handing it over.</content>
public sealed partial class LeadTimeline
{
    /// <summary>
    /// Records what was found out about a lead that does not qualify now, and puts it where it belongs.
    /// </summary>
    /// <param name="finding">
    /// What was found out. What is not valid is removed; who is not ready to buy goes to the nurture pool; and that
    /// nobody answered or replied is an attempt that is counted, and alone never a reason to remove anybody.
    /// </param>
    /// <param name="change">Who records it, and when.</param>
    /// <returns>The longer timeline; this one does not change.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="finding"/> is none of the findings.</exception>
    /// <exception cref="ArgumentException">
    /// The change has no event identifier, or that of an event of another kind.
    /// </exception>
    public LeadTimeline SetAside(LeadFinding finding, LeadChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var (id, at) = (change.EventId, change.OccurredAt);
        TimelineEvent made = finding switch
        {
            >= LeadFinding.WrongContactDetails and <= LeadFinding.Duplicate => new LeadStatusChanged
            {
                EventId = id,
                OccurredAt = at,
                Status = LeadStatus.Removed,
                RemovalReason = (LeadRemovalReason)finding,
                Reason = change.Reason,
            },
            LeadFinding.NotReadyToBuy => new LeadStatusChanged
            {
                EventId = id,
                OccurredAt = at,
                Status = LeadStatus.Nurture,
                Reason = change.Reason,
            },
            LeadFinding.NoAnswer => new ContactAttempted
            {
                EventId = id,
                OccurredAt = at,
                Outcome = ContactOutcome.NoAnswer,
            },
            LeadFinding.NoReply => new ContactAttempted
            {
                EventId = id,
                OccurredAt = at,
                Outcome = ContactOutcome.NoReply,
            },
            _ => throw new ArgumentOutOfRangeException(
                nameof(finding), finding, "A finding from WrongContactDetails to NoReply is needed."),
        };
        if (Log.Find(id) is { } used && used.Kind != made.Kind)
        {
            throw new ArgumentException(
                $"'{id}' is an event of kind {used.Kind} of the lead '{LeadId}' already.", nameof(change));
        }

        return Append(made with { RecordedAt = change.RecordedAt, Actor = change.Actor });
    }

    /// <summary>Hands the lead over: it becomes an opportunity in the hand-over stage of a model.</summary>
    /// <param name="opportunityId">The identifier that the opportunity is to have.</param>
    /// <param name="model">The model, which names its hand-over stage.</param>
    /// <param name="change">
    /// Who hands it over, and when. The events of the opportunity take their identifiers from it.
    /// </param>
    /// <returns>
    /// The verdict of the gate of the hand-over stage and, if it lets the lead, the opportunity with its
    /// interactions, its facts, its owner and its source.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="opportunityId"/> is empty, the change has no event identifier, the model names no hand-over
    /// stage, the lead is converted or removed at that instant or later, or has an event of that identifier already.
    /// </exception>
    public LeadConversion Convert(string opportunityId, StageModel model, LeadChange change)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(opportunityId);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(change);
        if (model.HandOver == StageId.None)
        {
            throw new ArgumentException(
                $"The model '{model.Id}' does not say at which stage leads are handed over.", nameof(model));
        }

        // Neither as it stood then, nor as it stands by all that is known: a lead becomes one opportunity.
        var state = StateAt(change.OccurredAt, change.RecordedAt ?? change.OccurredAt);
        var end = IsOver(state.Status) ? state.Status : StateAt(DateTimeOffset.MaxValue).Status;
        if (IsOver(end))
        {
            throw new ArgumentException(
                $"The lead '{LeadId}' cannot be handed over: its status is {end}.", nameof(change));
        }

        if (!string.IsNullOrWhiteSpace(change.EventId) && Log.Find(change.EventId) is { } used)
        {
            throw new ArgumentException(
                $"The lead '{LeadId}' cannot be handed over: "
                    + $"'{change.EventId}' is an event of kind {used.Kind} already.",
                nameof(change));
        }

        var known = OpportunityTimeline.Create(opportunityId, Carried(state, change));
        var request = new MoveRequest
        {
            EventId = change.EventId,
            To = model.HandOver,
            OccurredAt = change.OccurredAt,
            RecordedAt = change.RecordedAt,
            Actor = change.Actor,
            Reason = change.Reason,
        };
        var move = known.Move(request, model);
        return move.IsMade
            ? new(move.Gate, Append(Converted(opportunityId, change)), move.Timeline)
            : new(move.Gate, this, null);
    }

    private static bool IsOver(LeadStatus status) => status is LeadStatus.Converted or LeadStatus.Removed;

    private static LeadConverted Converted(string opportunityId, LeadChange change) => new()
    {
        EventId = change.EventId,
        OccurredAt = change.OccurredAt,
        RecordedAt = change.RecordedAt,
        Actor = change.Actor,
        OpportunityId = opportunityId,
    };

    /// <summary>Gets what the opportunity is to know of the lead.</summary>
    private IEnumerable<TimelineEvent> Carried(LeadState state, LeadChange change)
    {
        var events = Log.EventsAt(state.Through.UtcTicks, state.AsOf.UtcTicks);
        foreach (var item in events.Where(item => item is InteractionLogged or FactRecorded or OwnerChanged))
        {
            yield return item;
        }

        if (state.Source is { } source && !string.IsNullOrWhiteSpace(source))
        {
            yield return new FactRecorded
            {
                EventId = change.EventId + "/source",
                OccurredAt = state.CapturedAt ?? DateTimeOffset.MinValue,
                RecordedAt = change.RecordedAt ?? change.OccurredAt,
                Fact = StandardFacts.Source,
                Value = FactValue.FromText(source),
            };
        }
    }
}
