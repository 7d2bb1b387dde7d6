using FsCheck;
using FsCheck.Fluent;
using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;
using FunnelKit.Tests.Flow;
using FunnelKit.Tests.Playbooks;

namespace FunnelKit.Tests;

/// <summary>
/// Opportunities to which anything may happen — skips, regressions, reopenings, ties, backdating, corrections — with
/// the interactions, documents and plans that playbooks look at.
/// </summary>
internal static class PlaybookGenerators
{
    private static readonly Gen<int> Hours = Gen.Frequency(
        (4, Gen.Choose(0, 2_600)), (2, Gen.Elements(0, 24, 48, 240, 2_399, 2_600)));

    public static Gen<TimelineEvent[]> Events { get; } =
        from events in TimelineGenerators.Events.Generator
        from count in Gen.Choose(0, 8)
        from more in Gen.CollectToList(Enumerable.Range(0, count), Happening)
        select (TimelineEvent[])[.. events, .. more];

    public static Gen<OpportunityTimeline> Timelines { get; } =
        Events.Select(events => OpportunityTimeline.Create("deal", events));

    public static Gen<OpportunityTimeline[]> ManyTimelines { get; } =
        Events.ListOf().Select(list =>
            list.Index().Select(pair => OpportunityTimeline.Create($"deal-{pair.Index}", pair.Item)).ToArray());

    public static Gen<DateTimeOffset> Instants { get; } = Hours.Select(hours => FlowFixtures.Start.AddHours(hours));

    public static Gen<Playbook> Playbooks { get; } =
        from policy in Gen.Elements(ReEntryPolicy.Restart, ReEntryPolicy.Resume, ReEntryPolicy.Keep)
        from calendar in Generators.BusinessCalendar
        select Create(policy, calendar);

    public static Playbook Create(ReEntryPolicy policy, IBusinessCalendar? calendar = null) =>
        Playbook.Create(PlaybookFixtures.Model, new PlaybookOptions { ReEntry = policy }, calendar);

    private static Gen<TimelineEvent> Happening(int number) =>
        from kind in Gen.Choose(0, 9)
        from direction in Gen.Choose(0, 2)
        from hours in Hours
        from lag in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 400)), (1, Gen.Choose(-400, -1)))
        from isKnown in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        let at = FlowFixtures.Start.AddHours(hours)
        select Of(kind, (InteractionDirection)direction, isKnown, at) with
        {
            EventId = $"p{number}",
            OccurredAt = at,
            RecordedAt = lag == 0 ? null : at.AddHours(lag),
        };

    private static TimelineEvent Of(
        int kind, InteractionDirection direction, bool isKnown, DateTimeOffset at) => kind switch
        {
            0 => Said("meeting", direction),
            1 => Said("phone-call", direction),
            2 => Said("visit", direction),
            3 or 4 => Said(AlertRules.TermsChange, direction),
            5 => Said(AlertRules.Evaluation, direction),
            6 => Known("report", isKnown ? FactValue.FromArtefact("report.pdf") : FactValue.None),
            7 => Known(StandardFacts.NextStep, isKnown ? FactValue.FromText("call") : FactValue.None),
            8 => Known(
                StandardFacts.NextStepDue,
                isKnown ? FactValue.FromDate(DateOnly.FromDateTime(at.UtcDateTime).AddDays(5)) : FactValue.None),
            _ => Known(StandardFacts.Contact, isKnown ? FactValue.FromText("Zhang-CTO") : FactValue.None),
        };

    private static InteractionLogged Said(string interaction, InteractionDirection direction) => new()
    {
        EventId = "?",
        OccurredAt = default,
        Interaction = interaction,
        Direction = direction,
        Contact = direction == InteractionDirection.Outbound ? "Zhang" : null,
    };

    private static FactRecorded Known(string fact, FactValue value) =>
        new() { EventId = "?", OccurredAt = default, Fact = fact, Value = value };
}
