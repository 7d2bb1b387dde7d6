using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Benchmarks;

/// <summary>May each of many opportunities enter the fifth stage? The whole verdict, with every criterion.</summary>
[MemoryDiagnoser]
public class GateBenchmarks
{
    private static readonly MoveRequest Request = new()
    {
        EventId = "move",
        To = StageId.Create("s4"),
        OccurredAt = TimelineWorkload.AsOf,
        Actor = "owner",
    };

    private readonly StageGate _gate = new(TimelineWorkload.Model);
    private OpportunityTimeline[] _timelines = null!;

    [Params(100_000)]
    public int Opportunities { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _timelines = new TimelineWorkload(Opportunities).Timelines;
        if (FunnelKit() != Linq())
        {
            throw new InvalidOperationException($"{FunnelKit()} {Linq()}");
        }
    }

    [Benchmark]
    public int FunnelKit()
    {
        var allowed = 0;
        foreach (var timeline in _timelines)
        {
            allowed += _gate.Judge(timeline, Request).IsAllowed ? 1 : 0;
        }

        return allowed;
    }

    /// <summary>Looks the same facts up in the lists of events, and gives no more than yes or no.</summary>
    [Benchmark(Baseline = true)]
    public int Linq() => _timelines.Count(timeline =>
    {
        var events = timeline.Events.Where(item => item.OccurredAt <= TimelineWorkload.AsOf).ToList();
        var entered = events.OfType<StageEntered>().LastOrDefault();
        var position = entered is null ? -1 : TimelineWorkload.Model.PositionOf(entered.Stage);
        return position < 4
            && (position >= 3 || events.OfType<FactRecorded>().LastOrDefault(item => item.Fact == "budget")?.Value
                == FactValue.FromFlag(true))
            && events.OfType<AmountChanged>().LastOrDefault()?.Amount is not null
            && events.OfType<InteractionLogged>().Count(item =>
                item.Interaction == "call" && item.OccurredAt > TimelineWorkload.AsOf.AddDays(-400)) >= 2;
    });
}
