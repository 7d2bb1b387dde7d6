namespace FunnelKit.Benchmarks.Workloads;

/// <summary>A stage event as an application would hold it.</summary>
public sealed record FlowEvent(string Deal, string Stage, DateTimeOffset At);
