namespace FunnelKit.SampleHost.Api;

/// <summary>
/// The share of a cohort that had arrived before an age; an estimate stands beside what is not complete.
/// </summary>
public sealed record CohortCellAnswer(int AgeDays, RateAnswer Rate, bool IsMature, long Unobserved, double? Estimate);
