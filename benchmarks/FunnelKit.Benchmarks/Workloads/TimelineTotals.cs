namespace FunnelKit.Benchmarks.Workloads;

/// <summary>What a fold over many deals is asked for.</summary>
public readonly record struct TimelineTotals(long Open, long Won, long Lost, decimal Amount, long TicksInStage);
