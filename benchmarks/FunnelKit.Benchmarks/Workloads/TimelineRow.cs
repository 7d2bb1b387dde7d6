namespace FunnelKit.Benchmarks.Workloads;

/// <summary>Something that happened to a deal, as a row of a table would hold it.</summary>
public sealed record TimelineRow(string Deal, DateTimeOffset At, string Kind, string? Stage, decimal? Amount);
