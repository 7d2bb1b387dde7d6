namespace FunnelKit.Benchmarks.Workloads;

/// <summary>A deal as an application would hold it.</summary>
public sealed record ForecastDeal(
    string Stage, decimal Amount, string Currency, DateOnly CloseDate, string Owner, double? Probability);
