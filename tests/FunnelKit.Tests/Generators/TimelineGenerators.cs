using FsCheck;
using FsCheck.Fluent;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Tests.Flow;

namespace FunnelKit.Tests;

/// <summary>
/// What may happen to one opportunity in the A-to-D model: skips, regressions, reopenings, holds, ties, backdating,
/// knowledge ahead of time, repeated deliveries, and corrections, also of corrections and of nothing.
/// </summary>
internal static class TimelineGenerators
{
    private const int MaxEvents = 16;

    private static readonly Currency Yuan = Currency.FromCode("CNY");

    private static readonly Gen<StageId> OpenStages = Gen.Elements("A", "B", "C", "D").Select(StageId.Create);

    private static readonly Gen<DateTimeOffset> Instants = Gen
        .Frequency((4, Gen.Choose(0, 2_400)), (4, Gen.Elements(0, 24, 48, 240, 241, 2_399)))
        .Select(hours => FlowFixtures.Start.AddHours(hours));

    /// <summary>Gets the events of one opportunity, in the order in which they arrive.</summary>
    public static Arbitrary<TimelineEvent[]> Events { get; } = Arb.From(EventsOf(WithCorrections), Shrink);

    /// <summary>Gets the same without corrections.</summary>
    public static Arbitrary<TimelineEvent[]> PlainEvents { get; } = Arb.From(EventsOf(Plain), Shrink);

    /// <summary>Gets timelines of such events.</summary>
    public static Gen<OpportunityTimeline> Timelines { get; } =
        Events.Generator.Select(events => OpportunityTimeline.Create("deal", events));

    /// <summary>Gets an instant up to which things happen, and another up to which they are known.</summary>
    public static Gen<(DateTimeOffset Through, DateTimeOffset AsOf)> Cuts { get; } =
        from through in Instants
        from asOf in Gen.Frequency((1, Gen.Constant(through)), (2, Instants))
        select (through, asOf);

    /// <summary>Moves that somebody may ask for, of an opportunity whose latest event is known.</summary>
    public static Gen<MoveRequest> Moves { get; } =
        from to in Gen.Elements("A", "B", "C", "D", "won", "lost", "invalid", "nurture", "hold", "gone", "review", "?")
        from hours in Gen.Frequency((3, Gen.Constant(2_400)), (1, Gen.Choose(0, 2_400)))
        from id in Gen.Frequency((9, Gen.Constant("move")), (1, Gen.Constant("e0")))
        from actor in Gen.Elements("Li", null)
        from overriding in Gen.Elements("the director decided", null, " ")
        from version in Gen.Elements<int?>(null, null, 0, 3)
        from approvals in Gen.SubListOf("manager", "legal")
        select new MoveRequest
        {
            EventId = id,
            To = StageId.Create(to),
            OccurredAt = FlowFixtures.Start.AddHours(hours),
            Actor = actor,
            OverrideReason = overriding,
            ExpectedVersion = version,
            Approvals = [.. approvals.Select(role => new Approval { Role = role, By = "Wang" })],
        };

    /// <summary>Puts the same events in another order.</summary>
    public static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        var array = items.ToArray();
        new System.Random(seed).Shuffle(array);
        return array;
    }

    private static Gen<TimelineEvent[]> EventsOf(Func<int, int, Gen<TimelineEvent>> generator) =>
        from count in Gen.Choose(0, MaxEvents)
        from events in Gen.CollectToList(Enumerable.Range(0, count), number => generator(number, count))
        select events.ToArray();

    private static Gen<TimelineEvent> WithCorrections(int number, int count) =>
        Gen.Frequency((4, Plain(number, count)), (1, Correction(number, count)));

    private static Gen<TimelineEvent> Correction(int number, int count) =>
        from target in Gen.Choose(0, count)
        from replacement in Gen.Frequency(
            (2, Gen.Constant((TimelineEvent?)null)),
            (3, Plain(number, count).Select(item => (TimelineEvent?)item)),
            (1, Plain(number, count).SelectMany(item => Gen.Choose(0, count).Select(other =>
                (TimelineEvent?)Replace(item, other)))))
        from item in Placed(number, count, new EventCorrected
        {
            EventId = "?",
            OccurredAt = default,
            CorrectedEventId = $"e{target}",
            Replacement = replacement,
        })
        select item;

    private static EventCorrected Replace(TimelineEvent replacement, int target) => new()
    {
        EventId = "?",
        OccurredAt = replacement.OccurredAt,
        CorrectedEventId = $"e{target}",
        Replacement = replacement,
    };

    private static Gen<TimelineEvent> Plain(int number, int count) =>
        from item in Gen.Frequency((7, Lifecycle()), (5, Value()))
        from placed in Placed(number, count, item)
        select placed;

    private static Gen<TimelineEvent> Placed(int number, int count, TimelineEvent item) =>
        from at in Instants
        from isUndated in Gen.Frequency((30, Gen.Constant(false)), (1, Gen.Constant(true)))
        from lag in Gen.Frequency((4, Gen.Constant(0)), (2, Gen.Choose(1, 500)), (1, Gen.Choose(-100, -1)))
        from sequence in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(-1, 2)))
        from id in Gen.Frequency((9, Gen.Constant(number)), (1, Gen.Choose(0, count)))
        select item with
        {
            EventId = $"e{id}",
            OccurredAt = isUndated ? DateTimeOffset.MinValue : at,
            RecordedAt = lag == 0 ? null : at.AddHours(lag),
            Sequence = sequence,
            Actor = number % 2 == 0 ? "Li" : null,
        };

    private static Gen<TimelineEvent> Lifecycle() =>
        from stage in OpenStages
        from isNamed in Gen.Elements(true, false)
        from reason in Gen.Elements(null, "price", "no budget")
        from kind in Gen.Frequency(
            (10, Gen.Constant(StageKind.Open)),
            (8, Gen.Elements(
                StageKind.Won,
                StageKind.Lost,
                StageKind.Disqualified,
                StageKind.Nurture,
                StageKind.TransferredOut,
                StageKind.PostClose)),
            (6, Gen.Elements(StageKind.OnHold, StageKind.OnHold, StageKind.None)))
        from isReactivated in Gen.Elements(true, false)
        select kind switch
        {
            StageKind.Open => At(StageKind.Open, stage, reason),
            StageKind.Lost => (OpportunityLost)At(kind, default, reason) with { Competitor = isNamed ? "Acme" : null },
            StageKind.PostClose => At(kind, StageId.Create("review"), reason),
            StageKind.None when isReactivated => new Reactivated
            {
                EventId = "?",
                OccurredAt = default,
                Stage = isNamed ? stage : default,
                Reason = reason,
            },
            StageKind.None => new Resumed { EventId = "?", OccurredAt = default, Reason = reason },
            _ => (TimelineEvent)At(kind, default, reason),
        };

    private static LifecycleEvent At(StageKind kind, StageId stage, string? reason) =>
        LifecycleEvent.Into(kind, "?", default) with { Stage = stage, Reason = reason };

    private static Gen<TimelineEvent> Value() =>
        from number in Gen.Choose(0, 9)
        from isKnown in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        let date = new DateOnly(2026, 2, 1).AddDays(number)
        from item in Gen.Elements<TimelineEvent>(
            new AmountChanged
            {
                EventId = "?",
                OccurredAt = default,
                Amount = isKnown ? Money.FromAmount(1_000m * number, Yuan) : null,
            },
            new CloseDateChanged { EventId = "?", OccurredAt = default, CloseDate = isKnown ? date : null },
            new OwnerChanged { EventId = "?", OccurredAt = default, Owner = isKnown ? $"owner {number}" : null },
            new ProbabilityOverridden
            {
                EventId = "?",
                OccurredAt = default,
                Probability = isKnown ? Probability.FromPercent(10 * number) : null,
                ExpiresAt = number < 3 ? FlowFixtures.Start.AddHours(240 * number) : null,
            },
            new InteractionLogged
            {
                EventId = "?",
                OccurredAt = default,
                Interaction = number < 5 ? "phone-call" : "meeting",
                Direction = (InteractionDirection)(number % 3),
            },
            new FactRecorded
            {
                EventId = "?",
                OccurredAt = default,
                Fact = "budget",
                Value = FactValue.FromFlag(number < 5),
            },
            new FactRecorded
            {
                EventId = "?",
                OccurredAt = default,
                Fact = StandardFacts.Owner,
                Value = isKnown ? FactValue.FromText($"owner {number}") : FactValue.None,
            })
        select item;

    private static IEnumerable<TimelineEvent[]> Shrink(TimelineEvent[] events)
    {
        for (var half = events.Length / 2; half > 0; half /= 2)
        {
            yield return events[half..];
            yield return events[..^half];
        }

        for (var i = 0; i < events.Length; i++)
        {
            yield return [.. events[..i], .. events[(i + 1)..]];
        }
    }
}
