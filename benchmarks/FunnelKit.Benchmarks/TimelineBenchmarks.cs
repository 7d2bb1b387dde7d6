using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Benchmarks;

/// <summary>Where many opportunities stand: a fold of the twelve events of each.</summary>
/// <remarks>
/// A million opportunities need 3 GB with the records of the LINQ baseline; <c>FUNNELKIT_BENCHMARK_SMALL=1</c> folds a
/// tenth.
/// </remarks>
[MemoryDiagnoser]
public class TimelineBenchmarks
{
    private OpportunityTimeline[] _timelines = null!;
    private TimelineEvent[][] _events = null!;
    private TimelineRow[] _rows = null!;

    public static IEnumerable<int> Counts =>
        Environment.GetEnvironmentVariable("FUNNELKIT_BENCHMARK_SMALL") == "1" ? [100_000] : [1_000_000];

    [ParamsSource(nameof(Counts))]
    public int Opportunities { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var workload = new TimelineWorkload(Opportunities);
        _timelines = workload.Timelines;
        _events = [.. _timelines.Select(timeline => timeline.Events.ToArray())];
        _rows = workload.ToRows();
        new Random(5).Shuffle(_rows);
        if (FunnelKit() != HandWrittenLoop() || FunnelKit() != Linq())
        {
            throw new InvalidOperationException($"{FunnelKit()} {HandWrittenLoop()} {Linq()}");
        }
    }

    /// <summary>Goes through events that are in order; it knows no corrections, no knowledge and no holds.</summary>
    [Benchmark(Baseline = true)]
    public TimelineTotals HandWrittenLoop()
    {
        var total = default(TimelineTotals);
        foreach (var events in _events)
        {
            var (kind, amount, entered, left) = (StageKind.None, 0m, 0L, 0L);
            foreach (var item in events)
            {
                if (item.OccurredAt > TimelineWorkload.AsOf)
                {
                    break;
                }

                switch (item)
                {
                    case StageEntered:
                        (kind, entered) = (StageKind.Open, item.OccurredAt.UtcTicks);
                        break;
                    case OpportunityWon:
                        (kind, left) = (StageKind.Won, item.OccurredAt.UtcTicks);
                        break;
                    case OpportunityLost:
                        (kind, left) = (StageKind.Lost, item.OccurredAt.UtcTicks);
                        break;
                    case AmountChanged { Amount: { } changed }:
                        amount = changed.Amount;
                        break;
                    default:
                        break;
                }
            }

            left = kind == StageKind.Open ? TimelineWorkload.AsOf.UtcTicks : left;
            total = Add(total, kind, amount, left - entered);
        }

        return total;
    }

    [Benchmark]
    public TimelineTotals FunnelKit()
    {
        var total = default(TimelineTotals);
        foreach (var timeline in _timelines)
        {
            var state = timeline.StateAt(TimelineWorkload.AsOf);
            total = Add(total, state.Status, state.Amount?.Amount ?? 0m, state.TimeInStage.Ticks);
        }

        return total;
    }

    /// <summary>Groups and sorts the rows of a table, and looks for the latest of each kind.</summary>
    [Benchmark]
    public TimelineTotals Linq() => _rows
        .Where(row => row.At <= TimelineWorkload.AsOf)
        .GroupBy(row => row.Deal, StringComparer.Ordinal)
        .Select(deal =>
        {
            var rows = deal.OrderBy(row => row.At).ToList();
            var entered = rows.FindLast(row => row.Kind == nameof(TimelineEventKind.StageEntered));
            var closed = rows.FindLast(
                row => row.Kind is nameof(TimelineEventKind.Won) or nameof(TimelineEventKind.Lost));
            var kind = closed is null ? entered is null ? StageKind.None : StageKind.Open
                : closed.Kind == nameof(TimelineEventKind.Won) ? StageKind.Won
                : StageKind.Lost;
            var left = closed?.At ?? TimelineWorkload.AsOf;
            return (
                Kind: kind,
                Amount: rows.FindLast(row => row.Amount is not null)?.Amount ?? 0m,
                Ticks: entered is null ? 0 : (left - entered.At).Ticks);
        })
        .Aggregate(default(TimelineTotals), (total, deal) => Add(total, deal.Kind, deal.Amount, deal.Ticks));

    private static TimelineTotals Add(TimelineTotals total, StageKind kind, decimal amount, long ticks) => new(
        total.Open + (kind == StageKind.Open ? 1 : 0),
        total.Won + (kind == StageKind.Won ? 1 : 0),
        total.Lost + (kind == StageKind.Lost ? 1 : 0),
        total.Amount + amount,
        total.TicksInStage + ticks);
}
