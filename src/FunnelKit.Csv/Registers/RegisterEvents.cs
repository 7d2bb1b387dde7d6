using System.Globalization;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Csv.Registers;

/// <summary>What a row of a register says beside its stage, as events of a timeline.</summary>
internal static class RegisterEvents
{
    /// <summary>Names an event of an import, so that what is imported twice for one instant counts once.</summary>
    public static string NameOf(string what, DateTimeOffset importedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"register:{importedAt.UtcDateTime:O}:{what}");

    public static IEnumerable<TimelineEvent> Of(OpportunityRegisterRow row, DateTimeOffset importedAt, string? actor)
    {
        TimelineEvent?[] events =
        [
            row.CloseDate is { } close
                ? new CloseDateChanged { EventId = "close-date", OccurredAt = importedAt, CloseDate = close }
                : null,
            row.Owner is { } owner
                ? new OwnerChanged { EventId = "owner", OccurredAt = importedAt, Owner = owner }
                : null,
            row.Probability is { } probability
                ? new ProbabilityOverridden
                {
                    EventId = "probability", OccurredAt = importedAt, Probability = probability,
                }
                : null,
            Fact(StandardFacts.CustomerNeed, row.Name.Need),
            Fact(StandardFacts.Contact, row.Contact.Text),
            Fact(StandardFacts.Source, row.Source.Text),
            Fact(StandardFacts.CustomerStatus, row.CustomerStatus),
            Fact(StandardFacts.NextStep, row.KeyAction),
            row.KeyActionDue is { } due ? FactOf(StandardFacts.NextStepDue, FactValue.FromDate(due)) : null,
        ];
        return Finish(events, importedAt, actor).Concat(FollowUp(row, importedAt, actor));

        FactRecorded? Fact(string fact, string? text) => TextFact(fact, text, importedAt);

        FactRecorded FactOf(string fact, FactValue value) =>
            new() { EventId = fact, OccurredAt = importedAt, Fact = fact, Value = value };
    }

    public static IEnumerable<TimelineEvent> Of(LeadRegisterRow row, DateTimeOffset importedAt, string? actor)
    {
        var captured = row.CapturedOn is { } day ? NotAfter(importedAt, day) : importedAt;
        TimelineEvent?[] events =
        [
            new LeadCaptured
            {
                EventId = "captured",
                OccurredAt = captured,
                RecordedAt = importedAt,
                Source = row.Source.IsEmpty ? null : row.Source.Text,
            },
            row.Owner is { } owner
                ? new OwnerChanged { EventId = "owner", OccurredAt = importedAt, Owner = owner }
                : null,
            TextFact(StandardFacts.CustomerNeed, row.Need, importedAt),
            TextFact(StandardFacts.Contact, row.DecisionMaker.Text, importedAt),
            TextFact(StandardFacts.NextStep, row.NextAction, importedAt),
        ];
        return Finish(events, importedAt, actor);
    }

    private static IEnumerable<TimelineEvent> Finish(
        TimelineEvent?[] events, DateTimeOffset importedAt, string? actor) =>
        events.OfType<TimelineEvent>().Select(item => item with
        {
            EventId = NameOf(item.EventId, importedAt),
            Actor = actor,
            Sequence = 1,
        });

    /// <summary>Gets the beginning of a day in UTC, which east of it is later than the morning of that day.</summary>
    private static DateTimeOffset NotAfter(DateTimeOffset importedAt, DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) is var start && start < importedAt
            ? start
            : importedAt;

    private static FactRecorded? TextFact(string fact, string? text, DateTimeOffset importedAt) =>
        string.IsNullOrEmpty(text)
            ? null
            : new() { EventId = fact, OccurredAt = importedAt, Fact = fact, Value = FactValue.FromText(text) };

    private static IEnumerable<TimelineEvent> FollowUp(
        OpportunityRegisterRow row, DateTimeOffset importedAt, string? actor)
    {
        var today = DateOnly.FromDateTime(importedAt.DateTime);
        if (row.LastFollowUp.TryGetDate(today, out var date) && date <= today)
        {
            yield return new InteractionLogged
            {
                EventId = NameOf("follow-up", importedAt),
                OccurredAt = NotAfter(importedAt, date),
                RecordedAt = importedAt,
                Actor = actor,
                Interaction = OpportunityRegister.FollowUp,
                Contact = row.Contact.IsEmpty ? null : row.Contact.Text,
                Summary = row.LastFollowUp.Content,
            };
        }
    }
}
