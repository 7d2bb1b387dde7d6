using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.History;

namespace FunnelKit.Benchmarks;

/// <summary>Mapping an application's own events into the columns of a history.</summary>
[MemoryDiagnoser]
public class StageHistoryBenchmarks
{
    private FlowEvent[] _sorted = null!;
    private FlowEvent[] _shuffled = null!;

    [Params(1_000_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _sorted = new FlowWorkload(Events).ToEvents();
        _shuffled = [.. _sorted];
        new Random(5).Shuffle(_shuffled);
    }

    /// <summary>Copies the same fields into arrays; it neither numbers deals nor checks anything.</summary>
    [Benchmark(Baseline = true)]
    public object PlainCopy()
    {
        var deals = new List<string>();
        var stages = new List<string>();
        var instants = new List<long>();
        foreach (var item in _sorted)
        {
            deals.Add(item.Deal);
            stages.Add(item.Stage);
            instants.Add(item.At.UtcTicks);
        }

        return (deals.ToArray(), stages.ToArray(), instants.ToArray());
    }

    /// <summary>What an application needs as well: events grouped by deal and ordered by time.</summary>
    [Benchmark]
    public object GroupAndSortWithLinq() =>
        _sorted.GroupBy(item => item.Deal).Select(deal => deal.OrderBy(item => item.At).ToArray()).ToArray();

    [Benchmark]
    public StageHistory FunnelKitFromSortedEvents() => Map(_sorted);

    [Benchmark]
    public StageHistory FunnelKitFromShuffledEvents() => Map(_shuffled);

    private static StageHistory Map(FlowEvent[] events) =>
        StageHistory.From(events, FlowWorkload.Model, map => map.Deal(e => e.Deal).Stage(e => e.Stage).At(e => e.At));
}
