using System.Globalization;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Benchmarks.Workloads;

/// <summary>Opportunities of twelve events each: moves, calls, amounts, facts, and a close for every second.</summary>
public sealed class TimelineWorkload
{
    public const int EventsEach = 12;

    private static readonly Currency Yuan = Currency.FromCode("CNY");

    public TimelineWorkload(int count)
    {
        Timelines = new OpportunityTimeline[count];
        for (var deal = 0; deal < count; deal++)
        {
            Timelines[deal] = OpportunityTimeline.Create(
                deal.ToString("D8", CultureInfo.InvariantCulture), EventsOf(SplitMix64.At(9, (ulong)deal)));
        }
    }

    public static DateTimeOffset AsOf { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Six stages; to enter the fourth needs a budget, and the fifth two calls as well.</summary>
    public static StageModel Model { get; } = FlowWorkload.Model.ToBuilder()
        .AddFact(new Fact { Id = "budget", Kind = FactKind.Flag, Name = LocalizedText.Create("Budget") })
        .AddFact(new Fact { Id = "call", Kind = FactKind.Interaction, Name = LocalizedText.Create("Call") })
        .ReplaceStage(StageId.Create("s3"), Asking("s3", Criterion.IsTrue("budget")))
        .ReplaceStage(
            StageId.Create("s4"),
            Asking(
                "s4",
                Criterion.All(Criterion.Present(StandardFacts.Amount), Criterion.CountAtLeast("call", 2, 400))))
        .Build();

    public OpportunityTimeline[] Timelines { get; }

    public TimelineRow[] ToRows() =>
    [
        .. from timeline in Timelines
           from item in timeline.Events
           select new TimelineRow(
               timeline.OpportunityId,
               item.OccurredAt,
               item.Kind.ToString(),
               (item as LifecycleEvent)?.Stage.Value,
               (item as AmountChanged)?.Amount?.Amount),
    ];

    private static Stage Asking(string id, Criterion condition) => new()
    {
        Id = StageId.Create(id),
        Name = LocalizedText.Create("Stage " + id[1..]),
        EntryCriteria = [new StageCriterion { Id = "entry", Condition = condition }],
    };

    private static IEnumerable<TimelineEvent> EventsOf(ulong random)
    {
        var at = AsOf.AddDays(-400 + (double)(random % 100));
        for (var number = 0; number < EventsEach; number++)
        {
            at = at.AddHours(1 + (double)((random >> (number * 4)) % 500));
            yield return EventOf(number, random) with
            {
                EventId = number.ToString("D2", CultureInfo.InvariantCulture),
                OccurredAt = at,
            };
        }
    }

    private static TimelineEvent EventOf(int number, ulong random) => number switch
    {
        0 or 3 or 6 or 9 => new StageEntered
        {
            EventId = "",
            OccurredAt = default,
            Stage = Model.OpenStages[number / 3].Id,
        },
        1 or 7 => new AmountChanged
        {
            EventId = "",
            OccurredAt = default,
            Amount = Money.FromAmount(1_000 + (random % 100_000), Yuan),
        },
        2 => new OwnerChanged { EventId = "", OccurredAt = default, Owner = "owner" },
        4 => new CloseDateChanged { EventId = "", OccurredAt = default, CloseDate = new DateOnly(2026, 3, 1) },
        8 => new FactRecorded { EventId = "", OccurredAt = default, Fact = "budget", Value = FactValue.FromFlag(true) },
        11 when random % 4 == 0 => new OpportunityWon { EventId = "", OccurredAt = default },
        11 when random % 4 == 1 => new OpportunityLost { EventId = "", OccurredAt = default, Reason = "price" },
        _ => new InteractionLogged { EventId = "", OccurredAt = default, Interaction = "call" },
    };
}
