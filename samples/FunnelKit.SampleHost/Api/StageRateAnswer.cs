namespace FunnelKit.SampleHost.Api;

/// <summary>The observed win rate of one stage, and whether enough deals stand behind it to be used.</summary>
public sealed record StageRateAnswer(string Stage, RateAnswer WinRate, bool Used);
