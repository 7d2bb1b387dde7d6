using System.Globalization;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Benchmarks.Workloads;

/// <summary>Stage events of many deals: about five each, with losses, returns and skips over two years.</summary>
public sealed class FlowWorkload
{
    public const int Stages = 6;
    public const int Won = 6;
    public const int Lost = 7;
    private const int TwoYearsInSeconds = 63_072_000;

    public FlowWorkload(int events)
    {
        var starts = new List<int> { 0 };
        var stages = new List<byte>(events + 64);
        var seconds = new List<int>(events + 64);
        for (var deal = 0UL; stages.Count < events; deal++)
        {
            AddDeal(SplitMix64.At(4, deal), stages, seconds);
            starts.Add(stages.Count);
        }

        Starts = [.. starts];
        StageNumbers = [.. stages];
        Seconds = [.. seconds];
    }

    public static DateTimeOffset AsOf { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static int AsOfSeconds { get; } = (int)AsOf.ToUnixTimeSeconds();

    public static StageModel Model { get; } = StageModel.CreateBuilder("w3", "Six stages")
        .AddStage("s0", "Stage 0")
        .AddStage("s1", "Stage 1")
        .AddStage("s2", "Stage 2")
        .AddStage("s3", "Stage 3")
        .AddStage("s4", "Stage 4")
        .AddStage("s5", "Stage 5")
        .AddStage("won", "Won", StageKind.Won)
        .AddStage("lost", "Lost", StageKind.Lost)
        .Build();

    public int[] Starts { get; }

    public byte[] StageNumbers { get; }

    public int[] Seconds { get; }

    public FlowEvent[] ToEvents()
    {
        string[] stages = [.. Model.Stages.Select(stage => stage.Id.Value)];
        var events = new FlowEvent[StageNumbers.Length];
        for (var deal = 0; deal + 1 < Starts.Length; deal++)
        {
            var id = deal.ToString("D8", CultureInfo.InvariantCulture);
            for (var row = Starts[deal]; row < Starts[deal + 1]; row++)
            {
                events[row] = new(id, stages[StageNumbers[row]], DateTimeOffset.FromUnixTimeSeconds(Seconds[row]));
            }
        }

        return events;
    }

    public StageHistory ToHistory()
    {
        string[] stages = [.. Model.Stages.Select(stage => stage.Id.Value)];
        var builder = StageHistory.CreateBuilder(Model);
        for (var deal = 0; deal + 1 < Starts.Length; deal++)
        {
            var id = deal.ToString("D8", CultureInfo.InvariantCulture);
            for (var row = Starts[deal]; row < Starts[deal + 1]; row++)
            {
                var at = DateTimeOffset.FromUnixTimeSeconds(Seconds[row]);
                builder.Add(
                    new StageEvent { DealId = id, Stage = stages[StageNumbers[row]], OccurredAt = at }, row + 1);
            }
        }

        return builder.Build();
    }

    private static void AddDeal(ulong seed, List<byte> stages, List<int> seconds)
    {
        var output = 0UL;
        var at = (long)AsOfSeconds - 1 - Next(TwoYearsInSeconds);
        var stage = Next(100) < 90 ? 0 : 1;
        while (true)
        {
            stages.Add((byte)stage);
            seconds.Add((int)at);
            if (stage >= Won)
            {
                return;
            }

            at += (1L + Next(1 << 20)) * (1 + Next(8)) * (Next(16) == 0 ? 8 : 1);
            if (at >= AsOfSeconds)
            {
                return;
            }

            var way = Next(100);
            stage = way < 10 ? Lost
                : way < 19 && stage > 0 ? stage - 1
                : way < 24 ? Math.Min(Won, stage + 2)
                : stage + 1;
        }

        int Next(int bound) => SplitMix64.Bounded(SplitMix64.At(seed, output++), bound);
    }
}
