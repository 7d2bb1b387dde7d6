using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Benchmarks.Workloads;

/// <summary>Open opportunities with moves, holds, interactions and facts, twelve events each.</summary>
public static class AlertWorkload
{
    private const int Stages = 5;
    private const int Days = 120;

    public static DateTimeOffset AsOf { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Playbook Playbook { get; } = Playbook.Create(CreateModel());

    public static OpportunityTimeline[] Create(int opportunities)
    {
        var timelines = new OpportunityTimeline[opportunities];
        for (var i = 0; i < timelines.Length; i++)
        {
            timelines[i] = OpportunityTimeline.Create($"deal-{i}", Events(SplitMix64.At(11, (ulong)i)));
        }

        return timelines;
    }

    private static StageModel CreateModel()
    {
        var builder = StageModel.CreateBuilder("alerts", "Alerts")
            .AddFact(new Fact { Id = "report", Kind = FactKind.Artefact });
        for (var i = 0; i < Stages; i++)
        {
            builder.AddStage(new Stage
            {
                Id = StageId.Create($"s{i}"),
                Name = LocalizedText.Create($"Stage {i}"),
                ReminderDays = 7 + i,
                DwellLimitDays = 14 + i,
                EscalationDays = 30 + i,
                EscalateTo = StandardRoles.Manager,
                Activities =
                [
                    new() { Id = $"talk-{i}", Due = DueOffset.FromCalendarDays(7) },
                    new() { Id = $"visit-{i}", Due = DueOffset.FromBusinessDays(10), Needs = ["report"] },
                ],
            });
        }

        return builder.AddStage("won", "Won", StageKind.Won).Build();
    }

    private static TimelineEvent[] Events(ulong seed)
    {
        var start = AsOf.AddDays(-(double)(seed % Days) - 1);
        var step = (AsOf - start) / 12;
        var furthest = (int)(seed >> 8 & 3);
        var direction = (seed >> 12 & 1) == 0 ? InteractionDirection.Outbound : InteractionDirection.Inbound;
        return
        [
            Enter("0", start, 0),
            new OwnerChanged { EventId = "1", OccurredAt = start, Owner = $"rep {seed >> 16 & 63}" },
            new AmountChanged
            {
                EventId = "2",
                OccurredAt = start,
                Amount = Money.FromAmount(1_000m + (seed % 9_999), Currency.FromCode("CNY")),
            },
            Say("3", start + step, "talk-0", direction),
            Enter("4", start + (2 * step), furthest / 2),
            new PutOnHold { EventId = "5", OccurredAt = start + (3 * step) },
            new Resumed { EventId = "6", OccurredAt = start + (4 * step) },
            Enter("7", start + (5 * step), furthest + 1),
            new CloseDateChanged
            {
                EventId = "8",
                OccurredAt = start + (6 * step),
                CloseDate = DateOnly.FromDateTime(AsOf.UtcDateTime).AddDays((int)(seed >> 24 & 63) - 16),
            },
            Say("9", start + (7 * step), "call", InteractionDirection.Outbound),
            new FactRecorded
            {
                EventId = "10",
                OccurredAt = start + (8 * step),
                Fact = "report",
                Value = (seed >> 32 & 1) == 0 ? FactValue.None : FactValue.FromArtefact("report.pdf"),
            },
            Say("11", start + (9 * step), AlertRules.TermsChange, direction),
        ];
    }

    private static StageEntered Enter(string id, DateTimeOffset at, int stage) =>
        new() { EventId = id, OccurredAt = at, Stage = StageId.Create($"s{stage}") };

    private static InteractionLogged Say(
        string id, DateTimeOffset at, string interaction, InteractionDirection direction) =>
        new() { EventId = id, OccurredAt = at, Interaction = interaction, Direction = direction };
}
