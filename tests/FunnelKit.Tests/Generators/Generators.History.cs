using FsCheck;
using FsCheck.Fluent;
using FunnelKit.History;

namespace FunnelKit.Tests;

internal static partial class Generators
{
    /// <summary>
    /// Events of a few deals in the A-to-D model: skips, returns, reopenings, ties, late knowledge, repeated
    /// ids, no dates.
    /// </summary>
    public static Arbitrary<StageEvent[]> Events { get; } =
        Arb.From(EventGenerator().ArrayOf(), ShrinkEvents);

    private static Gen<StageEvent> EventGenerator() =>
        from deal in Gen.Choose(0, 5)
        from stage in Gen.Frequency(
            (12, Gen.Elements("A", "B", "C", "D")),
            (4, Gen.Elements("won", "lost")),
            (2, Gen.Elements("invalid", "nurture", "hold", "gone", "review", "phoned", "emailed")))
        from hours in Gen.Frequency((6, Gen.Choose(0, 2_600)), (4, Gen.Elements(0, 1, 24, 2_400)))
        from isUndated in Gen.Frequency((19, Gen.Constant(false)), (1, Gen.Constant(true)))
        from delay in Gen.Frequency((4, Gen.Constant(-1)), (1, Gen.Choose(0, 500)))
        from id in Gen.Frequency((4, Gen.Constant(-1)), (1, Gen.Choose(0, 8)))
        from sequence in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(-2, 2)))
        from amount in Gen.Frequency((1, Gen.Constant(-1)), (1, Gen.Choose(0, 1_000_000)))
        from reason in Gen.Elements(null, "price", "no budget")
        select new StageEvent
        {
            DealId = "deal-" + deal,
            Stage = stage,
            OccurredAt = isUndated ? null : Flow.FlowFixtures.Start.AddHours(hours),
            RecordedAt = isUndated || delay < 0 ? null : Flow.FlowFixtures.Start.AddHours(hours + delay),
            EventId = id < 0 ? null : "event-" + id,
            Sequence = sequence,
            Amount = amount < 0 ? null : amount / 100m,
            Reason = reason,
        };

    private static IEnumerable<StageEvent[]> ShrinkEvents(StageEvent[] events)
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
