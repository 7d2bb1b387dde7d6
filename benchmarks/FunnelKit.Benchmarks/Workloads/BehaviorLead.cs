namespace FunnelKit.Benchmarks.Workloads;

/// <summary>A lead with what it did.</summary>
public sealed record BehaviorLead(BehaviorRow[] Events);
