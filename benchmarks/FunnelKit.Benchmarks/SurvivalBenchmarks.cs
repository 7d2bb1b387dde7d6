using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Timing;

namespace FunnelKit.Benchmarks;

/// <summary>Survival curves and competing exits of all stages beside the fold that they are read from.</summary>
[MemoryDiagnoser]
public class SurvivalBenchmarks
{
    private FlowWorkload _workload = null!;
    private StageHistory _history = null!;
    private StageFlow _flow = null!;
    private FlowSemantics _semantics = null!;

    [Params(1_000_000)]
    public int Events { get; set; }

    [Params(DwellResolution.Day, DwellResolution.Minute)]
    public DwellResolution Resolution { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _workload = new FlowWorkload(Events);
        _history = _workload.ToHistory();
        _semantics = new() { DwellResolution = Resolution, CountsAges = false };
        _flow = Fold();
    }

    [Benchmark(Baseline = true)]
    public StageFlow Fold() => _history.Fold(FlowWorkload.AsOf, _semantics);

    [Benchmark]
    public object HandWrittenLoop() => FlowLoop.Count(_workload);

    [Benchmark]
    public object Survival() => _flow.Model.OpenStages.Select(stage => _flow.Survival(stage.Id)).ToList();

    [Benchmark]
    public object Exits() => _flow.Model.OpenStages.Select(stage => _flow.Exits(stage.Id)).ToList();

    /// <summary>The product-limit estimate of every stage from the visits themselves.</summary>
    [Benchmark]
    public object Linq() => Enumerable.Range(0, _workload.Starts.Length - 1)
        .SelectMany(deal => Enumerable
            .Range(_workload.Starts[deal], _workload.Starts[deal + 1] - _workload.Starts[deal])
            .Where(row => _workload.StageNumbers[row] < FlowWorkload.Stages)
            .Select(row => (
                Stage: _workload.StageNumbers[row],
                IsOver: row + 1 < _workload.Starts[deal + 1],
                Seconds: (row + 1 < _workload.Starts[deal + 1] ? _workload.Seconds[row + 1] : FlowWorkload.AsOfSeconds)
                    - _workload.Seconds[row])))
        .GroupBy(visit => visit.Stage)
        .Select(stage =>
        {
            var (atRisk, share) = (stage.Count(), 1d);
            return stage
                .GroupBy(visit => visit.Seconds / (Resolution == DwellResolution.Day ? 86_400 : 60))
                .OrderBy(age => age.Key)
                .Select(age =>
                {
                    share *= 1d - (age.Count(visit => visit.IsOver) / (double)atRisk);
                    atRisk -= age.Count();
                    return (age.Key, share);
                })
                .ToList();
        })
        .ToList();
}
