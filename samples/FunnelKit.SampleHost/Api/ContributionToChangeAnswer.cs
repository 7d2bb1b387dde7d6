namespace FunnelKit.SampleHost.Api;

/// <summary>What one segment adds to the change of a rate, in millionths.</summary>
public sealed record ContributionToChangeAnswer(string Label, RateAnswer Before, RateAnswer After, long Mix, long Rate);
