namespace FunnelKit.Benchmarks.Workloads;

/// <summary>One thing that a lead did.</summary>
public sealed record BehaviorRow(string Type, DateTimeOffset At);
