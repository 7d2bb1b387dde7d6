using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Makes the plan of one opportunity.</summary>
internal sealed class TaskPlanner
{
    private readonly Playbook _playbook;
    private readonly OpportunityReading _reading;
    private readonly Stage? _stage;

    /// <summary>The entry from which time is counted, as the policy says.</summary>
    private readonly DateTimeOffset? _entry;

    /// <summary>The instants since which facts and interactions count as evidence.</summary>
    private readonly DateTimeOffset _factsSince = DateTimeOffset.MinValue;
    private readonly DateTimeOffset _interactionsSince = DateTimeOffset.MinValue;

    public TaskPlanner(Playbook playbook, OpportunityReading reading)
    {
        _playbook = playbook;
        _reading = reading;
        var state = reading.State;
        if (state.IsOpen && playbook.Model.TryGetStage(state.Stage, out var open))
        {
            _stage = open;
            var latest = state.StageEnteredAt;
            if (open.Activities.IsEmpty)
            {
                _entry = latest;
                return;
            }

            var visits = state.Visits.Where(visit => visit.Stage == state.Stage).ToList();
            var first = visits.Count > 0 ? visits[0].EnteredAt : latest;
            var restarts = playbook.ReEntry == ReEntryPolicy.Restart;
            _entry = playbook.ReEntry == ReEntryPolicy.Keep ? first : latest;
            _interactionsSince = (restarts ? latest : first) ?? DateTimeOffset.MinValue;
            _factsSince = restarts && visits.Count > 1 ? _interactionsSince : DateTimeOffset.MinValue;
        }
        else if (state.Status == StageKind.Won)
        {
            _stage = ClosingStage(playbook.Model, state);
            _entry = state.Phase == StageId.None ? state.ClosedAt : PhaseEntry(reading);
            _interactionsSince = _entry ?? DateTimeOffset.MinValue;
        }
    }

    public TaskPlan Plan()
    {
        var tasks = _stage is null ? [] : _stage.Activities.Select(Plan).ToImmutableArray();
        return new TaskPlan(_playbook.Model)
        {
            OpportunityId = _reading.State.OpportunityId,
            AsOf = _reading.AsOf,
            Stage = _stage?.Id ?? StageId.None,
            StageEnteredAt = _entry,
            Tasks = tasks,
            KeyAction = _reading.TextOf(StandardFacts.NextStep),
            KeyActionDue = _reading.State.ValueOf(StandardFacts.NextStepDue).TryGetDate(out var due) ? due : null,
            MissingPreparation = Gaps(tasks),
            OutstandingDeliverables = _stage is null ? [] : [.. _stage.Deliverables.Where(IsMissing)],
        };
    }

    private static Stage? ClosingStage(StageModel model, OpportunityState state)
    {
        var id = state.Phase == StageId.None ? state.ClosingStage : state.Phase;
        return model.TryGetStage(id, out var named)
            ? named
            : model.Stages.FirstOrDefault(stage => stage.Kind == StageKind.Won);
    }

    private static DateTimeOffset? PhaseEntry(OpportunityReading reading)
    {
        var events = reading.Happened;
        for (var i = events.Length - 1; i >= 0; i--)
        {
            if (events[i].Kind == TimelineEventKind.PhaseEntered)
            {
                return OpportunityReading.InstantOf(events[i]);
            }
        }

        return reading.State.ClosedAt;
    }

    private PlannedTask Plan(StageActivity activity)
    {
        var calendar = _playbook.Calendar;
        var anchor = AnchorDate(activity.Due.From);
        var due = anchor is { } date ? activity.Due.DueOn(date, calendar) : null;
        DateTimeOffset? dueAt = due is { } day ? calendar.EndOf(day) : null;
        var evidence = EvidenceFor(activity, _reading.AsOf);
        var isDone = IsDone(activity, evidence);
        var missing = isDone ? [] : activity.Needs.Where(need => !_reading.Has(need)).ToImmutableArray();
        var role = activity.Role ?? StandardRoles.Owner;
        return new PlannedTask(_playbook.Model)
        {
            Activity = activity,
            Stage = _stage!.Id,
            Role = role,
            Assignee = _reading.AssigneeOf(role),
            AnchoredAt = due is null ? null : AnchorInstant(activity.Due.From),
            Due = due,
            DueAt = dueAt,
            Status = isDone ? PlannedTaskStatus.Done
                : dueAt <= _reading.AsOf ? PlannedTaskStatus.Overdue
                : missing.IsEmpty ? PlannedTaskStatus.Open
                : PlannedTaskStatus.Blocked,
            MissingPreparation = missing,
            DoneAt = isDone ? DoneAt(activity) : null,
        };
    }

    private EvidenceSource EvidenceFor(StageActivity activity, DateTimeOffset through)
    {
        // A deadline from the creation is about the opportunity, not about a visit to a stage.
        var isAboutAll = activity.Due.From == DueAnchor.Creation;
        return new(
            _reading,
            isAboutAll ? DateTimeOffset.MinValue : _factsSince,
            isAboutAll ? _reading.State.CreatedAt ?? DateTimeOffset.MinValue : _interactionsSince,
            through);
    }

    private static bool IsDone(StageActivity activity, EvidenceSource evidence)
    {
        if (activity.DoneWhen is { } standard)
        {
            return standard.Judge(evidence).Status == CriterionStatus.Met;
        }

        var value = evidence.ValueOf(activity.Id);
        return evidence.CountOf(activity.Id, null) > 0
            || (value.IsKnown && (!value.TryGetFlag(out var flag) || flag));
    }

    /// <summary>Goes through the events that may have met the standard, until one has.</summary>
    private DateTimeOffset? DoneAt(StageActivity activity)
    {
        foreach (var item in _reading.Happened)
        {
            if (Concerns(item, activity) && IsDone(activity, EvidenceFor(activity, item.OccurredAt)))
            {
                return OpportunityReading.InstantOf(item);
            }
        }

        // Nothing had to happen: it was done when the stage was entered.
        return _entry;
    }

    private static bool Concerns(TimelineEvent item, StageActivity activity)
    {
        foreach (var fact in activity.DoneWhen?.Facts ?? [activity.Id])
        {
            if (item is InteractionLogged interaction
                ? OpportunityReading.Is(interaction.Interaction, fact)
                : OpportunityReading.ValueIn(item, fact) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private DateTimeOffset? AnchorInstant(DueAnchor anchor) => anchor switch
    {
        DueAnchor.StageEntry => _entry,
        DueAnchor.Creation => _reading.State.CreatedAt,
        DueAnchor.CloseDate when _reading.State.CloseDate is { } date => CalendarDays.StartOf(_playbook.Calendar, date),
        DueAnchor.LastInteraction => _reading.State.LastInteractionAt ?? _entry,
        _ => null,
    };

    private DateOnly? AnchorDate(DueAnchor anchor) =>
        anchor == DueAnchor.CloseDate ? _reading.State.CloseDate
        : AnchorInstant(anchor) is { } instant ? _playbook.Calendar.DateOf(instant)
        : null;

    private bool IsMissing(Deliverable deliverable) => deliverable.IsRequired && !_reading.Has(deliverable.Id);

    private ImmutableArray<PreparationGap> Gaps(ImmutableArray<PlannedTask> tasks)
    {
        if (_stage is null)
        {
            return [];
        }

        var gaps = new List<PreparationGap>();
        foreach (var stage in _playbook.Model.OpenStages.TakeWhile(stage => stage.Id != _stage.Id))
        {
            if (!stage.IsOptional)
            {
                gaps.AddRange(stage.Deliverables
                    .Where(IsMissing)
                    .Select(deliverable => new PreparationGap(deliverable.Id, stage.Id, null)));
            }
        }

        foreach (var task in tasks)
        {
            gaps.AddRange(task.MissingPreparation
                .Select(fact => new PreparationGap(fact, _stage.Id, task.Activity.Id)));
        }

        return gaps.Count == 0 ? [] : [.. gaps.DistinctBy(gap => gap.Fact, StringComparer.Ordinal)];
    }
}
