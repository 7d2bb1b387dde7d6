using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.History;
using FunnelKit.Playbooks;

namespace FunnelKit.Benchmarks;

/// <summary>Alerts of many open opportunities, twelve events each.</summary>
/// <remarks>
/// The baseline judges the three dwell rules by LINQ. <c>FUNNELKIT_BENCHMARK_SMALL=1</c> takes ten thousand instead of
/// a hundred thousand opportunities.
/// </remarks>
[MemoryDiagnoser]
public class AlertBenchmarks
{
    private static readonly AlertRules Dwell = AlertRules.CreateBuilder()
        .AddRule(AlertRules.Standard["dwell-reminder"])
        .AddRule(AlertRules.Standard["dwell-limit"])
        .AddRule(AlertRules.Standard["escalation"])
        .Build();

    private OpportunityTimeline[] _timelines = null!;

    public static IEnumerable<int> Counts =>
        Environment.GetEnvironmentVariable("FUNNELKIT_BENCHMARK_SMALL") == "1" ? [10_000] : [100_000];

    [ParamsSource(nameof(Counts))]
    public int Opportunities { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _timelines = AlertWorkload.Create(Opportunities);
        var (linq, library, threads) = (LinqDwell(), FunnelKitDwell(), FunnelKitTwoThreads());
        if (linq != library || threads != FunnelKitAllRules())
        {
            throw new InvalidOperationException($"{linq} by LINQ, {library} by the library, {threads} on two threads");
        }
    }

    [Benchmark(Baseline = true)]
    public int LinqDwell() => AlertLinq.CountDwell(_timelines, AlertWorkload.Playbook, AlertWorkload.AsOf);

    [Benchmark]
    public int FunnelKitDwell() => Dwell.Evaluate(_timelines, AlertWorkload.Playbook, AlertWorkload.AsOf).Length;

    [Benchmark]
    public int FunnelKitAllRules() =>
        AlertRules.Standard.Evaluate(_timelines, AlertWorkload.Playbook, AlertWorkload.AsOf).Length;

    [Benchmark]
    public int FunnelKitTwoThreads() =>
        AlertRules.Standard.Evaluate(_timelines, AlertWorkload.Playbook, AlertWorkload.AsOf, 2).Length;

    [Benchmark]
    public int FunnelKitPlans() => AlertWorkload.Playbook.Plan(_timelines, AlertWorkload.AsOf).Length;
}
