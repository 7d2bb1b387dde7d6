using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <content>How each rule is judged.</content>
internal sealed partial class AlertJudge
{
    private void JudgeDwell(AlertRule rule)
    {
        if (!_playbook.Model.TryGetStage(_state.Stage, out var stage))
        {
            return;
        }

        var limit = rule.Code switch
        {
            AlertCode.DwellReminder => stage.ReminderDays,
            AlertCode.DwellLimitReached => stage.DwellLimitDays,
            _ => stage.EscalationDays,
        };
        var start = rule.Clock switch
        {
            StallClock.LastCustomerInteraction => _state.LastCustomerInteractionAt ?? _state.CreatedAt,
            StallClock.LastActivity => _state.LastActivityAt,
            StallClock.LastModification => _state.LastModifiedAt,
            StallClock.Creation => _state.CreatedAt,
            _ => _state.StageEnteredAt,
        };
        if ((limit ?? rule.LimitDays) is not { } days
            || start is not { } from
            || (AsOf - from).TotalDays < days
            || _reading.Reached(from, CalendarDays.Add(from, days)) is not { } since)
        {
            return;
        }

        var role = rule.Role ?? (rule.Code == AlertCode.Escalation
            ? stage.EscalateTo ?? StandardRoles.Manager
            : StandardRoles.Owner);
        var evidence = new AlertEvidence(Math.Max(days, ElapsedDays(from)), days, AlertUnit.Days);
        RaiseFor(rule, role, since, evidence);
    }

    /// <summary>
    /// One side spoke and the other has not answered since. What went no particular way answers both.
    /// </summary>
    private void JudgeSilence(AlertRule rule, InteractionDirection waiting)
    {
        DateTimeOffset? firstUnanswered = null;
        foreach (var item in _reading.Happened)
        {
            if (item is InteractionLogged interaction)
            {
                firstUnanswered = interaction.Direction == waiting
                    ? firstUnanswered ?? OpportunityReading.InstantOf(item)
                    : null;
            }
        }

        JudgeWait(rule, firstUnanswered);
    }

    private void JudgeMissedLead(AlertRule rule)
    {
        foreach (var item in _reading.Happened)
        {
            if (item is InteractionLogged { Direction: not InteractionDirection.Inbound })
            {
                return;
            }
        }

        // Who moved it on has dealt with it, though nothing was logged.
        if (_state.StageEnteredAt == _state.CreatedAt)
        {
            JudgeWait(rule, _state.CreatedAt);
        }
    }

    private void JudgeTerms(AlertRule rule)
    {
        var (limit, count) = (rule.LimitCount!.Value, 0);
        var start = CalendarDays.Add(AsOf, -rule.WindowDays!.Value);
        DateTimeOffset? since = null;
        foreach (var item in _reading.Happened)
        {
            var isChange = item is InteractionLogged interaction
                ? OpportunityReading.Is(interaction.Interaction, rule.Subject)
                : item is FactRecorded fact && OpportunityReading.Is(fact.Fact, rule.Subject);
            if (isChange && item.OccurredAt > start)
            {
                count++;
                since = count == limit ? item.OccurredAt : since;
            }
        }

        if (since is { } reached)
        {
            Raise(rule, reached, count, limit, AlertUnit.Times);
        }
    }

    private void JudgeNextStep(AlertRule rule)
    {
        if (_state.ValueOf(StandardFacts.NextStep).IsKnown || HasPlan())
        {
            return;
        }

        // Whenever something happened, it was time to say what comes next.
        var start = Later(_state.CreatedAt, _state.LastActivityAt);
        start = Later(start, _reading.LastSet(StandardFacts.NextStep));
        JudgeWait(rule, Later(start, PlanEndsAt()));
    }

    private void JudgeTasks(AlertRule rule)
    {
        foreach (var task in Plan.Tasks)
        {
            if (task is { Status: PlannedTaskStatus.Overdue, DueAt: { } due })
            {
                JudgeOverdue(rule, rule.Role ?? task.Role, due, task.Due!.Value, task.Activity.Id);
            }
        }

        if (KeyActionDue() is { } date)
        {
            JudgeOverdue(
                rule,
                rule.Role ?? StandardRoles.Owner,
                _playbook.Calendar.EndOf(date),
                date,
                StandardFacts.NextStep);
        }
    }

    private void JudgeCloseDate(AlertRule rule)
    {
        if (_state.CloseDate is { } date)
        {
            JudgeOverdue(rule, rule.Role ?? StandardRoles.Owner, _playbook.Calendar.EndOf(date), date);
        }
    }

    /// <summary>A date is a promise: it does not move while the opportunity rests.</summary>
    private void JudgeOverdue(
        AlertRule rule, string role, DateTimeOffset due, DateOnly date, params ReadOnlySpan<string> subjects)
    {
        var limit = rule.LimitDays!.Value;
        var calendar = _playbook.Calendar;
        var since = rule.Unit switch
        {
            DayUnit.Calendar => calendar.EndOf(CalendarDays.Add(date, (int)limit)),
            DayUnit.Business => calendar.EndOf(calendar.AddBusinessDays(date, (int)limit)),
            _ => CalendarDays.Add(due, limit),
        };
        if (since <= AsOf)
        {
            var observed = Math.Max(0d, (AsOf - due).TotalDays);
            RaiseFor(rule, role, since, new AlertEvidence(observed, limit, AlertUnit.Days, rule.Unit), subjects);
        }
    }

    private void JudgePushes(AlertRule rule)
    {
        if (_state.CloseDatePushes < rule.LimitCount)
        {
            return;
        }

        var pushes = 0;
        DateOnly? before = null;
        foreach (var item in _reading.Happened)
        {
            if (OpportunityReading.ValueIn(item, StandardFacts.CloseDate) is not { } value)
            {
                continue;
            }

            DateOnly? date = value.TryGetDate(out var known) ? known : null;
            pushes += date > before ? 1 : 0;
            before = date;
            if (pushes == rule.LimitCount)
            {
                Raise(rule, item.OccurredAt, _state.CloseDatePushes, rule.LimitCount, AlertUnit.Times);
                return;
            }
        }
    }

    private void JudgeKeyPerson(AlertRule rule)
    {
        var start = _state.CreatedAt;
        if (_reading.TextOf(rule.Subject!) is not { } person)
        {
            JudgeWait(rule, Later(start, _reading.LastSet(rule.Subject!)));
            return;
        }

        foreach (var item in _reading.Happened)
        {
            if (item is InteractionLogged { Contact: { } contact } && IsSamePerson(person, contact))
            {
                start = Later(start, OpportunityReading.InstantOf(item));
            }
        }

        JudgeWait(rule, start, person);
    }

    private void JudgePreparation(AlertRule rule)
    {
        var gaps = Plan.MissingPreparation;
        if (gaps.IsEmpty)
        {
            return;
        }

        // Missing since the stage was entered, or since the last of them ceased to exist.
        var since = Plan.StageEnteredAt ?? _state.LastModifiedAt ?? AsOf;
        foreach (var gap in gaps)
        {
            since = Later(since, _reading.LastSet(gap.Fact)) ?? since;
        }

        Raise(rule, since, gaps.Length, null, AlertUnit.Items, [.. gaps.Select(gap => gap.Fact)]);
    }

    private void JudgeNurture(AlertRule rule)
    {
        var evaluated = NurtureClock.LastEvaluation(_reading, rule.Subject!);
        if (evaluated is not { } last)
        {
            return;
        }

        var since = NurtureClock.DueAt(_playbook.Calendar, last, rule.LimitMonths!.Value);
        if (since <= AsOf)
        {
            var limit = (since - last).TotalDays;
            Raise(rule, since, (AsOf - last).TotalDays, limit, AlertUnit.Days);
        }
    }

    private static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null || right > left ? right ?? left : left;

    /// <summary>People are written as name and position, such as 张三-采购总监; interactions often by name alone.</summary>
    private static bool IsSamePerson(string person, string contact) =>
        NameOf(person).Equals(NameOf(contact), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> NameOf(string person)
    {
        var dash = person.AsSpan().IndexOfAny('-', '－', '—');
        return (dash > 0 ? person.AsSpan(0, dash) : person).Trim();
    }
}
