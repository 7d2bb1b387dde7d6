namespace FunnelKit.SampleHost.Api;

/// <summary>The rate of one period, from its first month through its last.</summary>
public sealed record PeriodRateAnswer(string From, string Through, RateAnswer Rate);
