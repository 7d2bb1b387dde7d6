namespace FunnelKit.SampleHost.Api;

/// <summary>What the funnel is judged against.</summary>
public sealed record BenchmarkAnswer(string Id, string Name, string Source);
