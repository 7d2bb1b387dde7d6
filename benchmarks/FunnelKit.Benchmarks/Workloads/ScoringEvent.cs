namespace FunnelKit.Benchmarks.Workloads;

/// <summary>Something a lead did, as an application would hold it.</summary>
public readonly record struct ScoringEvent(string Type, DateTimeOffset At);
