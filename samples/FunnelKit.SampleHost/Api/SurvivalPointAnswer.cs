namespace FunnelKit.SampleHost.Api;

/// <summary>The share that is still in the stage from a day on, and how many were watched until then.</summary>
public sealed record SurvivalPointAnswer(double Day, double StillThere, double? Low, double? High, long AtRisk);
