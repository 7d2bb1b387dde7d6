using FunnelKit.Scoring;

namespace FunnelKit.Benchmarks.Workloads;

/// <content>Twelve events for each lead on average, of eight types that fade.</content>
internal sealed partial class ScoringWorkload
{
    public const int Types = 8;
    public const int SecondsPerDay = 86_400;

    private const ulong EventSeed = 3;
    private const int SecondsPerYear = 31_536_000;

    private static readonly int[] TypeShares = [30, 50, 75, 83, 88, 90, 96, 100];

    private static readonly string[] TypeNames = [.. Enumerable.Range(0, Types).Select(Word)];

    public static DateTimeOffset AsOf { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static uint AsOfSeconds { get; } = (uint)AsOf.ToUnixTimeSeconds();

    public static int[] TypePoints { get; } = [1, 2, 1, 5, 8, 12, 6, 4];

    public static int[] HalfLives { get; } = [14, 14, 7, 30, 45, 60, 30, 21];

    public static int[] TypeCaps { get; } = [5, 10, 10, 20, 24, 36, 18, 8];

    public static BehaviorModel Behavior { get; } = CreateBehavior();

    /// <summary>Gets where the events of each lead begin, and where the last ones end.</summary>
    public int[] EventStarts { get; }

    public byte[] EventTypes { get; }

    public uint[] EventSeconds { get; }

    private static BehaviorModel CreateBehavior()
    {
        var builder = BehaviorModel.CreateBuilder("w2", "W2");
        for (var type = 0; type < Types; type++)
        {
            builder.Add(TypeNames[type], TypePoints[type], Decay.HalfLife(HalfLives[type]), TypeCaps[type]);
        }

        return builder.Build();
    }

    private void FillEvents()
    {
        for (var item = 0; item < EventTypes.Length; item++)
        {
            var share = SplitMix64.Bounded(SplitMix64.At(EventSeed, 2UL * (ulong)item), 100);
            var age = SplitMix64.Bounded(SplitMix64.At(EventSeed, (2UL * (ulong)item) + 1), SecondsPerYear);
            EventTypes[item] = (byte)Array.FindIndex(TypeShares, cumulated => share < cumulated);
            EventSeconds[item] = AsOfSeconds - 1 - (uint)age;
        }
    }

    private ScoringEvent[] EventsOf(int lead)
    {
        var events = new ScoringEvent[EventStarts[lead + 1] - EventStarts[lead]];
        for (var i = 0; i < events.Length; i++)
        {
            var item = EventStarts[lead] + i;
            events[i] = new(TypeNames[EventTypes[item]], DateTimeOffset.FromUnixTimeSeconds(EventSeconds[item]));
        }

        return events;
    }
}
