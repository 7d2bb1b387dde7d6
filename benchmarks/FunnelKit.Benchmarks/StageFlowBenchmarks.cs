using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.Flow;
using FunnelKit.History;

namespace FunnelKit.Benchmarks;

/// <summary>Reached stages, moves and dwell from prepared columns.</summary>
/// <remarks>
/// Ten million events need 4 GB with the records of the LINQ baseline; <c>FUNNELKIT_BENCHMARK_SMALL=1</c> leaves them
/// out.
/// </remarks>
[MemoryDiagnoser]
public class StageFlowBenchmarks
{
    private static readonly FlowSemantics DaysWithAges = new() { DwellResolution = DwellResolution.Day };
    private static readonly FlowSemantics Days = DaysWithAges with { CountsAges = false };
    private static readonly FlowSemantics Minutes = new() { CountsAges = false };

    private FlowWorkload _workload = null!;
    private FlowEvent[] _events = null!;
    private StageHistory _history = null!;

    public static IEnumerable<int> Counts =>
        Environment.GetEnvironmentVariable("FUNNELKIT_BENCHMARK_SMALL") == "1" ? [1_000_000] : [1_000_000, 10_000_000];

    [ParamsSource(nameof(Counts))]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _workload = new FlowWorkload(Events);
        _events = _workload.ToEvents();
        _history = _workload.ToHistory();
        CheckAnswers();
    }

    [Benchmark(Baseline = true)]
    public object HandWrittenLoop() => FlowLoop.Count(_workload);

    [Benchmark]
    public StageFlow FunnelKitInDays() => _history.Fold(FlowWorkload.AsOf, Days);

    [Benchmark]
    public StageFlow FunnelKitInDaysWithAges() => _history.Fold(FlowWorkload.AsOf, DaysWithAges);

    [Benchmark]
    public StageFlow FunnelKitInMinutes() => _history.Fold(FlowWorkload.AsOf, Minutes);

    [Benchmark]
    public StageFlow FunnelKitInDaysTwoThreads() => _history.Fold(FlowWorkload.AsOf, FlowWorkload.AsOf, Days, 2);

    [Benchmark]
    public object Linq() => FlowLinq.Count(_events);

    private void CheckAnswers()
    {
        var loop = FlowLoop.Count(_workload);
        var linq = FlowLinq.Count(_events);
        foreach (var flow in new[] { FunnelKitInDays(), FunnelKitInDaysWithAges(), FunnelKitInDaysTwoThreads() })
        {
            for (var stage = 0; stage < FlowWorkload.Stages; stage++)
            {
                var row = flow.Stages[stage];
                var reached = (row.Entries, loop.Reached(stage), linq.Reached[stage]);
                var median = (row.Dwell.MedianDays, loop.MedianDays(stage), linq.MedianDays[stage]);
                if (reached.Item1 != reached.Item2 || reached.Item1 != reached.Item3
                    || median.Item1 != median.Item2 || median.Item1 != median.Item3)
                {
                    throw new InvalidOperationException($"stage {stage}: {reached} {median}");
                }
            }
        }
    }
}
