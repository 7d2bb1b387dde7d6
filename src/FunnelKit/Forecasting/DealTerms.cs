namespace FunnelKit.Forecasting;

/// <summary>What one deal brings to a forecast beside its amount, before anything is summed.</summary>
/// <param name="Probability">
/// The probability in units of the plan, or <see cref="PipelineColumns.None"/>; 0 for a closed deal.
/// </param>
/// <param name="Bucket">The number of the bucket.</param>
/// <param name="Source">Where the probability comes from.</param>
internal readonly record struct DealTerms(int Probability, int Bucket, ProbabilitySource Source);
