using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.Scoring;

namespace FunnelKit.Benchmarks;

/// <summary>Scores of leads by 20 rules, five ratings and what they did, from columns and from records.</summary>
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

    [Benchmark]
    public object WithBehaviorHandWrittenLoop() =>
        (ScoringLoop.Score(_workload), ScoringLoop.ScoreBehavior(_workload));

    [Benchmark]
    public object WithBehaviorFunnelKit() => WithBehavior(maxDegreeOfParallelism: 1);

    [Benchmark]
    public object WithBehaviorFunnelKitTwoThreads() => WithBehavior(maxDegreeOfParallelism: 2);

    [Benchmark]
    public object WithBehaviorLinq() => (ScoringRules.ScoreByLinq(_leads), ScoringRules.ScoreBehaviorByLinq(_leads));

    private (LeadScores Scores, BehaviorScores Behavior) WithBehavior(int maxDegreeOfParallelism) =>
        (ScoringWorkload.Card.Score(_table, maxDegreeOfParallelism),
            ScoringWorkload.Behavior.Score(_table, ScoringWorkload.AsOf, maxDegreeOfParallelism));

    private void CheckAnswers()
    {
        var expected = ScoringLoop.Score(_workload);
        var behavior = ScoringLoop.ScoreBehavior(_workload);
        var (functions, linq) = (ScoringRules.ScoreByFunctions(_leads), ScoringRules.ScoreByLinq(_leads));
        var linqBehavior = ScoringRules.ScoreBehaviorByLinq(_leads);
        var (one, two) = (WithBehavior(1), WithBehavior(2));
        for (var i = 0; i < expected.Length; i++)
        {
            if (functions[i] != expected[i]
                || linq[i] != expected[i]
                || one.Scores[i] != expected[i]
                || two.Scores[i] != expected[i]
                || one.Behavior[i] != behavior[i] / 1_000_000m
                || two.Behavior[i] != behavior[i] / 1_000_000m
                || Math.Abs(linqBehavior[i] - (behavior[i] / 1e6)) > 1e-4)
            {
                throw new InvalidOperationException(
                    $"Lead {i}: {expected[i]} and {behavior[i]}, but {one.Scores[i]} and {one.Behavior[i]}");
            }
        }
    }
}
