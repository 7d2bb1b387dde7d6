namespace FunnelKit.SampleHost.Api;

/// <summary>The leads of like probability: what was expected and what came.</summary>
public sealed record CalibrationAnswer(double Low, double High, double Expected, RateAnswer Observed);
