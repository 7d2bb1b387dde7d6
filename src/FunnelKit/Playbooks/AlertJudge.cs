using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Judges one opportunity by the rules of alerts.</summary>
internal sealed partial class AlertJudge
{
    private readonly Playbook _playbook;
    private readonly OpportunityReading _reading;
    private readonly OpportunityState _state;
    private List<Alert>? _alerts;
    private TaskPlan? _plan;

    private AlertJudge(Playbook playbook, OpportunityReading reading)
    {
        _playbook = playbook;
        _reading = reading;
        _state = reading.State;
    }

    private DateTimeOffset AsOf => _reading.AsOf;

    private TaskPlan Plan => _plan ??= _playbook.Plan(_reading);

    public static ImmutableArray<Alert> Evaluate(
        AlertRules rules, OpportunityTimeline timeline, Playbook playbook, DateTimeOffset asOf)
    {
        var reading = new OpportunityReading(timeline, asOf);
        if (!reading.State.IsOpen && reading.State.Status != StageKind.Nurture)
        {
            return [];
        }

        var judge = new AlertJudge(playbook, reading);
        foreach (var rule in rules.Rules)
        {
            if (rule.Stages.IsEmpty || rule.Stages.Contains(reading.State.Stage))
            {
                judge.Judge(rule);
            }
        }

        if (judge._alerts is not { } alerts)
        {
            return [];
        }

        AlertLevels.Supersede(alerts);
        return [.. alerts];
    }

    private void Judge(AlertRule rule)
    {
        switch (_state.Status)
        {
            case StageKind.Nurture when rule.Code == AlertCode.NurtureDue:
                JudgeNurture(rule);
                break;
            case StageKind.Open:
                JudgeOpen(rule);
                break;
            case StageKind.OnHold when rule.Code is AlertCode.CloseDatePassed or AlertCode.CloseDatePushed:
                // Nobody is asked to hurry, but what the data say must still be true.
                JudgeOpen(rule);
                break;
            default:
                break;
        }
    }

    private void JudgeOpen(AlertRule rule)
    {
        if (rule.IsSuppressedByPlan && HasPlan())
        {
            return;
        }

        switch (rule.Code)
        {
            case AlertCode.DwellReminder:
            case AlertCode.DwellLimitReached:
            case AlertCode.Escalation:
                JudgeDwell(rule);
                break;
            case AlertCode.NoReply:
                JudgeSilence(rule, InteractionDirection.Outbound);
                break;
            case AlertCode.LateFollowUp:
                JudgeSilence(rule, InteractionDirection.Inbound);
                break;
            case AlertCode.MissedLead:
                JudgeMissedLead(rule);
                break;
            case AlertCode.TermsChanged:
                JudgeTerms(rule);
                break;
            case AlertCode.NoNextStep:
                JudgeNextStep(rule);
                break;
            case AlertCode.OverdueTask:
                JudgeTasks(rule);
                break;
            case AlertCode.MissingPreparation:
                JudgePreparation(rule);
                break;
            case AlertCode.CloseDatePassed:
                JudgeCloseDate(rule);
                break;
            case AlertCode.CloseDatePushed:
                JudgePushes(rule);
                break;
            case AlertCode.StaleData:
                JudgeWait(rule, _state.LastModifiedAt);
                break;
            case AlertCode.KeyPersonGap:
                JudgeKeyPerson(rule);
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// A planned next activity: an interaction ahead of its time, or a next key action that is not yet due.
    /// </summary>
    private bool HasPlan()
    {
        foreach (var item in _reading.Planned)
        {
            if (item.Kind == TimelineEventKind.InteractionLogged)
            {
                return true;
            }
        }

        return PlanEndsAt() > AsOf;
    }

    /// <summary>Gets the end of the day on which the next key action is due, or null when nobody said.</summary>
    private DateTimeOffset? PlanEndsAt() => KeyActionDue() is { } due ? _playbook.Calendar.EndOf(due) : null;

    /// <summary>Gets when the next key action is due; null once that action was done.</summary>
    private DateOnly? KeyActionDue() =>
        _state.ValueOf(StandardFacts.NextStepDue).TryGetDate(out var due)
        && (_state.ValueOf(StandardFacts.NextStep).IsKnown || _reading.LastSet(StandardFacts.NextStep) is null)
            ? due
            : null;

    /// <summary>Finds when the last plan ended that kept a rule silent, or null when there was none.</summary>
    private DateTimeOffset? LastPlanEnd()
    {
        var end = PlanEndsAt();
        foreach (var item in _reading.Happened)
        {
            if (item.Kind == TimelineEventKind.InteractionLogged && item.KnownAt < item.OccurredAt)
            {
                end = Later(end, OpportunityReading.InstantOf(item));
            }
        }

        return end;
    }

    /// <summary>Raises an alert if something has lasted for the limit of the rule, holds left out.</summary>
    private void JudgeWait(AlertRule rule, DateTimeOffset? start, params ReadOnlySpan<string> subjects)
    {
        if (start is not { } from)
        {
            return;
        }

        var limit = rule.LimitDays!.Value;
        if (_reading.Reached(from, Deadline(rule, from, limit)) is { } since)
        {
            var elapsed = ElapsedDays(from);
            elapsed = rule.Unit == DayUnit.None ? Math.Max(limit, elapsed) : elapsed;
            Raise(rule, since, elapsed, limit, AlertUnit.Days, subjects);
        }
    }

    private DateTimeOffset Deadline(AlertRule rule, DateTimeOffset from, double limit)
    {
        if (rule.Unit == DayUnit.None)
        {
            return CalendarDays.Add(from, limit);
        }

        var calendar = _playbook.Calendar;
        var day = calendar.DateOf(from);
        var days = (int)limit;
        return calendar.EndOf(
            rule.Unit == DayUnit.Business ? calendar.AddBusinessDays(day, days) : CalendarDays.Add(day, days));
    }

    private double ElapsedDays(DateTimeOffset from) => (AsOf - from - _reading.HeldBetween(from, AsOf)).TotalDays;

    private void Raise(
        AlertRule rule,
        DateTimeOffset since,
        double observed,
        double? limit,
        AlertUnit unit,
        params ReadOnlySpan<string> subjects) =>
        RaiseFor(
            rule,
            rule.Role ?? StandardRoles.Owner,
            since,
            new AlertEvidence(observed, limit, unit, rule.Unit),
            subjects);

    private void RaiseFor(
        AlertRule rule,
        string role,
        DateTimeOffset since,
        AlertEvidence evidence,
        params ReadOnlySpan<string> subjects) =>
        (_alerts ??= []).Add(new Alert(_playbook.Model)
        {
            OpportunityId = _state.OpportunityId,
            Rule = rule,
            Stage = _state.Stage,
            Since = (rule.IsSuppressedByPlan ? Later(since, LastPlanEnd()) ?? since : since).ToUniversalTime(),
            Evidence = evidence,
            Subjects = [.. subjects],
            Subject = rule.Code == AlertCode.OverdueTask && OpportunityReading.Is(subjects[0], StandardFacts.NextStep)
                ? _reading.TextOf(StandardFacts.NextStep)
                : null,
            Role = role,
            Assignee = _reading.AssigneeOf(role),
        });
}
