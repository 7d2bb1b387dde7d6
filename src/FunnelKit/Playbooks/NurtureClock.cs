using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>When an opportunity was last evaluated, and when it is due again.</summary>
internal static class NurtureClock
{
    /// <summary>Finds the last evaluation; before there is one, the move to nurture, or the creation.</summary>
    public static DateTimeOffset? LastEvaluation(OpportunityReading reading, string subject)
    {
        var last = reading.State.Status == StageKind.Nurture ? reading.State.ClosedAt : reading.State.CreatedAt;
        foreach (var item in reading.Happened)
        {
            var isEvaluation = item is InteractionLogged interaction
                ? OpportunityReading.Is(interaction.Interaction, subject)
                : item is FactRecorded fact && OpportunityReading.Is(fact.Fact, subject);
            last = isEvaluation && item.OccurredAt > last ? item.OccurredAt.ToUniversalTime() : last;
        }

        return last;
    }

    /// <summary>Finds what is due by a step.</summary>
    public static NurtureDues Dues(
        NurtureStep step,
        DateTimeOffset? touched,
        DateTimeOffset? evaluated,
        DateTimeOffset asOf,
        IBusinessCalendar calendar)
    {
        DateOnly? touchDue = touched is { } touch && step.TouchEveryDays is { } every
            ? CalendarDays.Add(calendar.DateOf(touch), every)
            : null;
        DateOnly? evaluationDue = evaluated is { } evaluation && step.EvaluateEveryMonths is { } months
            ? Due(calendar, evaluation, months)
            : null;
        return new(
            touchDue,
            touchDue is { } day && calendar.EndOf(day) <= asOf,
            evaluationDue,
            evaluationDue is { } date && CalendarDays.StartOf(calendar, date) <= asOf);
    }

    /// <summary>Finds the day on which the next evaluation is due.</summary>
    public static DateOnly Due(IBusinessCalendar calendar, DateTimeOffset last, int months) =>
        CalendarDays.AddMonths(calendar.DateOf(last), months);

    /// <summary>Finds the beginning of that day.</summary>
    public static DateTimeOffset DueAt(IBusinessCalendar calendar, DateTimeOffset last, int months) =>
        CalendarDays.StartOf(calendar, Due(calendar, last, months));
}
