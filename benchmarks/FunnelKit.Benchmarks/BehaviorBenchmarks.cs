using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.Scoring;

namespace FunnelKit.Benchmarks;

/// <summary>Scores the behavior of many leads, twelve events each, with points that halve by whole days.</summary>
[MemoryDiagnoser]
public class BehaviorBenchmarks
{
    private BehaviorWorkload _workload = null!;
    private LeadTable<BehaviorLead> _table = null!;
    private (int[] Starts, byte[] Types, uint[] Seconds) _arrays;

    [Params(1_000_000)]
    public int Leads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _workload = new(Leads);
        _table = _workload.ToTable();
        _arrays = _workload.ToArrays();
        var (scores, loop) = (FunnelKit(), Loop());
        for (var lead = 0; lead < Leads; lead++)
        {
            if (scores[lead] != loop[lead] / 1_000_000m
                || (lead < 1_000 && scores[lead] != BehaviorWorkload.Linq(_workload.Leads[lead])))
            {
                throw new InvalidOperationException($"{lead}: {scores[lead]} {loop[lead]}");
            }
        }
    }

    [Benchmark]
    public BehaviorScores FunnelKit() => BehaviorWorkload.Model.Score(_table, BehaviorWorkload.AsOf);

    [Benchmark]
    public BehaviorScores FunnelKitOnTwoThreads() => BehaviorWorkload.Model.Score(_table, BehaviorWorkload.AsOf, 2);

    /// <summary>At least two events of a type are asked for, so that each lead's events are put in order.</summary>
    [Benchmark]
    public BehaviorScores FunnelKitGeneral() => BehaviorWorkload.GeneralModel.Score(_table, BehaviorWorkload.AsOf);

    /// <summary>A careful loop over arrays with a table of worths by type and day.</summary>
    [Benchmark(Baseline = true)]
    public long[] Loop() => BehaviorWorkload.Loop(_arrays);

    [Benchmark]
    public decimal Linq() => _workload.Leads.Sum(BehaviorWorkload.Linq);

    [Benchmark]
    public LeadTable<BehaviorLead> Map() => _workload.ToTable();

    /// <summary>Copies the same fields into arrays.</summary>
    [Benchmark]
    public (int[] Starts, byte[] Types, uint[] Seconds) MapByHand() => _workload.ToArrays();
}
