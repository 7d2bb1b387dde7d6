using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

/// <summary>Tells what happened to one opportunity, day by day; day 0 is Monday, 2 March 2026, 09:00 UTC.</summary>
internal sealed class Story(string id = "SF001")
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly List<TimelineEvent> _events = [];

    public OpportunityTimeline Timeline => OpportunityTimeline.Create(id, _events);

    public static DateTimeOffset Day(double day) => Start.AddDays(day);

    public static DateOnly Date(int day) => DateOnly.FromDateTime(Start.UtcDateTime).AddDays(day);

    public Story Enter(string stage, double day, string? actor = null) => Add(new StageEntered
    {
        EventId = NextId(),
        OccurredAt = Day(day),
        Stage = StageId.Create(stage),
        Actor = actor,
    });

    public Story Win(double day) => Add(new OpportunityWon { EventId = NextId(), OccurredAt = Day(day) });

    public Story Lose(double day, string? reason = null) =>
        Add(new OpportunityLost { EventId = NextId(), OccurredAt = Day(day), Reason = reason });

    public Story Hold(double day) => Add(new PutOnHold { EventId = NextId(), OccurredAt = Day(day) });

    public Story Resume(double day) => Add(new Resumed { EventId = NextId(), OccurredAt = Day(day) });

    public Story Nurture(double day) => Add(new MovedToNurture { EventId = NextId(), OccurredAt = Day(day) });

    public Story Say(
        string interaction,
        double day,
        InteractionDirection direction = InteractionDirection.None,
        string? contact = null,
        double? recorded = null) => Add(new InteractionLogged
        {
            EventId = NextId(),
            OccurredAt = Day(day),
            RecordedAt = recorded is { } known ? Day(known) : null,
            Interaction = interaction,
            Direction = direction,
            Contact = contact,
        });

    public Story Out(double day, string? contact = null) => Say("call", day, InteractionDirection.Outbound, contact);

    public Story In(double day, string? contact = null) => Say("call", day, InteractionDirection.Inbound, contact);

    public Story Know(string fact, FactValue value, double day) =>
        Add(new FactRecorded { EventId = NextId(), OccurredAt = Day(day), Fact = fact, Value = value });

    public Story Document(string fact, double day) => Know(fact, FactValue.FromArtefact($"{fact}.pdf"), day);

    public Story Owner(string owner, double day = 0) =>
        Add(new OwnerChanged { EventId = NextId(), OccurredAt = Day(day), Owner = owner });

    public Story Worth(decimal amount, double day = 0) => Add(new AmountChanged
    {
        EventId = NextId(),
        OccurredAt = Day(day),
        Amount = Money.FromAmount(amount, Currency.FromCode("CNY")),
    });

    public Story CloseOn(int closeDay, double day = 0) =>
        Add(new CloseDateChanged { EventId = NextId(), OccurredAt = Day(day), CloseDate = Date(closeDay) });

    private Story Add(TimelineEvent item)
    {
        _events.Add(item);
        return this;
    }

    private string NextId() => $"e{_events.Count}";
}
