using System.Globalization;
using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Segments;

namespace FunnelKit.Benchmarks;

/// <summary>
/// The fold of a history by owner, source and month beside the plain one, and won deals of owners in LINQ.
/// </summary>
[MemoryDiagnoser]
public class SegmentBenchmarks
{
    private const int Owners = 50;
    private const int Sources = 8;

    private static readonly FlowSemantics Days = new() { DwellResolution = DwellResolution.Day, CountsAges = false };

    private FlowEvent[] _events = null!;
    private StageHistory _history = null!;

    [Params(100_000, 1_000_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _events = new FlowWorkload(Events).ToEvents();
        _history = StageHistory.From(_events, FlowWorkload.Model, map => map
            .Deal(item => item.Deal)
            .Stage(item => item.Stage)
            .At(item => item.At)
            .By("owner", item => OwnerOf(item.Deal))
            .By("source", item => SourceOf(item.Deal)));
        var owners = OneDimension()["owner"];
        foreach (var (owner, won) in (Dictionary<string, int>)Linq())
        {
            if (owners[owner].Won != won)
            {
                throw new InvalidOperationException($"{owner}: {owners[owner].Won} and {won} won");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public StageFlow Plain() => _history.Fold(FlowWorkload.AsOf, Days);

    [Benchmark]
    public SegmentedFlow OneDimension() => _history.FoldBy(FlowWorkload.AsOf, ["owner"], Days);

    [Benchmark]
    public SegmentedFlow TwoDimensions() => _history.FoldBy(FlowWorkload.AsOf, ["owner", "source"], Days);

    [Benchmark]
    public SegmentedFlow ThreeDimensionsTwoThreads() => _history.FoldBy(
        FlowWorkload.AsOf, ["owner", "source", FlowDimension.CreatedMonth], Days, 2);

    [Benchmark]
    public object Linq() => _events
        .GroupBy(item => item.Deal, StringComparer.Ordinal)
        .GroupBy(deal => OwnerOf(deal.Key), StringComparer.Ordinal)
        .ToDictionary(
            owner => owner.Key,
            owner => owner.Count(deal => string.Equals(
                deal.MaxBy(item => item.At)!.Stage, "won", StringComparison.Ordinal)),
            StringComparer.Ordinal);

    private static string OwnerOf(string deal) => Label(deal, Owners);

    private static string SourceOf(string deal) => Label(deal, Sources);

    private static string Label(string deal, int labels) =>
        (int.Parse(deal, CultureInfo.InvariantCulture) * 7919L % labels).ToString(CultureInfo.InvariantCulture);
}
