namespace FunnelKit.Statistics;

/// <summary>The parts that make up a Brier score.</summary>
/// <remarks>
/// <para>
/// <c>Brier = Reliability − Resolution + Uncertainty + WithinVariance − WithinCovariance</c>, but for rounding. The
/// last two are 0 when each bin holds one probability. Equality compares all values. The default value is that of a
/// Brier score of 0.
/// </para>
/// <para>
/// <b>Source:</b> A. H. Murphy, A New Vector Partition of the Probability Score, Journal of Applied Meteorology 12
/// (1973); D. B. Stephenson, C. A. S. Coelho and I. T. Jolliffe, Two Extra Components in the Brier Score
/// Decomposition, Weather and Forecasting 23 (2008).
/// </para>
/// </remarks>
public readonly record struct BrierDecomposition
{
    /// <summary>Gets how far probabilities are from what happened, bin by bin; 0 is best.</summary>
    public double Reliability { get; internal init; }

    /// <summary>Gets how far the shares of the bins are from the overall share; more is better.</summary>
    public double Resolution { get; internal init; }

    /// <summary>Gets the variance of the outcome, <c>b(1 − b)</c> for the share b: nobody's fault.</summary>
    public double Uncertainty { get; internal init; }

    /// <summary>Gets the mean variance of the probabilities within the bins.</summary>
    public double WithinVariance { get; internal init; }

    /// <summary>Gets twice the mean covariance of outcome and probability within the bins.</summary>
    public double WithinCovariance { get; internal init; }

    /// <summary>Gets the Brier score that the parts add up to.</summary>
    public double Total => Reliability - Resolution + Uncertainty + WithinVariance - WithinCovariance;
}
