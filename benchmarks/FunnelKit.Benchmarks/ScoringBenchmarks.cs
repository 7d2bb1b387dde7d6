using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.Scoring;

namespace FunnelKit.Benchmarks;

/// <summary>Scores of leads by 20 rules and five ratings, from prepared columns and from records.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private ScoringWorkload _workload = null!;
    private ScoringLead[] _leads = null!;
    private LeadTable<ScoringLead> _table = null!;

    [Params(1_000_000)]
    public int Leads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _workload = new ScoringWorkload(Leads);
        _leads = _workload.ToLeads();
        _table = LeadTable.From(_leads, map => ScoringWorkload.Map(map));
        CheckAnswers();
    }

    [Benchmark(Baseline = true)]
    public object HandWrittenLoop() => ScoringLoop.Score(_workload);

    [Benchmark]
    public LeadScores FunnelKit() => ScoringWorkload.Card.Score(_table);

    [Benchmark]
    public LeadScores FunnelKitTwoThreads() => ScoringWorkload.Card.Score(_table, maxDegreeOfParallelism: 2);

    [Benchmark]
    public object FunctionPerRule() => ScoringRules.ScoreByFunctions(_leads);

    [Benchmark]
    public object Linq() => ScoringRules.ScoreByLinq(_leads);

    private void CheckAnswers()
    {
        var expected = ScoringLoop.Score(_workload);
        var (functions, linq) = (ScoringRules.ScoreByFunctions(_leads), ScoringRules.ScoreByLinq(_leads));
        var (one, two) = (FunnelKit(), FunnelKitTwoThreads());
        for (var i = 0; i < expected.Length; i++)
        {
            if (functions[i] != expected[i] || linq[i] != expected[i] || one[i] != expected[i] || two[i] != expected[i])
            {
                throw new InvalidOperationException(
                    $"Lead {i}: {expected[i]}, {functions[i]}, {linq[i]}, {one[i]}, {two[i]}");
            }
        }
    }
}
