namespace FunnelKit.Statistics;

/// <summary>Measures how good probabilities were, once it is known what happened.</summary>
/// <remarks>
/// Smaller is better, and only honest probabilities minimize the expected log loss and Brier score. Without cases, or
/// when all weights are 0, there is no answer. All members are pure, safe to call from several threads and O(n).
/// </remarks>
public static class ProbabilityScores
{
    /// <summary>
    /// The probability of what happened is taken to be at least this, so that the log loss is finite.
    /// </summary>
    private const double Floor = 1e-15;

    /// <summary>Computes the mean log loss.</summary>
    /// <param name="outcomes">Whether each event happened.</param>
    /// <param name="probabilities">The probability given to each event, in the range [0, 1].</param>
    /// <param name="weights">The weight of each event, at least 0 and finite; empty when each counts once.</param>
    /// <returns>The loss in nats, at least 0 and at most 34.6; null without events.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability or a weight is out of its range.</exception>
    /// <remarks>
    /// The mean of <c>−ln max(q, 10⁻¹⁵)</c>, with q the probability of what happened. <b>Source:</b> I. J. Good,
    /// Rational Decisions, Journal of the Royal Statistical Society B 14 (1952).
    /// </remarks>
    public static double? LogLoss(
        ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights = default) =>
        Mean(outcomes, probabilities, weights, static (outcome, p) => outcome
            ? -Math.Log(Math.Max(p, Floor))
            : -(p < 0.5 ? Elementary.Log1P(-p) : Math.Log(Math.Max(1d - p, Floor))));

    /// <summary>Computes the Brier score.</summary>
    /// <param name="outcomes">Whether each event happened.</param>
    /// <param name="probabilities">The probability given to each event, in the range [0, 1].</param>
    /// <param name="weights">The weight of each event, at least 0 and finite; empty when each counts once.</param>
    /// <returns>The mean of <c>(p − y)²</c>, in the range [0, 1]; null without events.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability or a weight is out of its range.</exception>
    /// <remarks>
    /// <b>Source:</b> G. W. Brier, Verification of Forecasts Expressed in Terms of Probability, Monthly Weather Review
    /// 78 (1950), in the form for two outcomes.
    /// </remarks>
    public static double? Brier(
        ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights = default) =>
        Mean(outcomes, probabilities, weights, static (outcome, p) => outcome ? (1d - p) * (1d - p) : p * p);

    /// <summary>Tests whether the probabilities are calibrated, without binning them.</summary>
    /// <param name="outcomes">Whether each event happened.</param>
    /// <param name="probabilities">The probability given to each event, in the range [0, 1].</param>
    /// <returns>
    /// A value that is standard normal when the probabilities are right; null when all of them are 0, ½ or 1.
    /// </returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is out of its range.</exception>
    /// <remarks>
    /// <c>Σ(y − p)(1 − 2p) / √Σ(1 − 2p)²p(1 − p)</c>. <b>Source:</b> D. J. Spiegelhalter, Probabilistic Prediction in
    /// Patient Management and Clinical Trials, Statistics in Medicine 5 (1986).
    /// </remarks>
    public static double? SpiegelhalterZ(ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> probabilities)
    {
        Samples.ThrowIfInvalidProbabilities(outcomes, probabilities);
        var (difference, variance) = (0d, 0d);
        for (var i = 0; i < outcomes.Length; i++)
        {
            var p = probabilities[i];
            var slope = 1d - (2d * p);
            difference += ((outcomes[i] ? 1d : 0d) - p) * slope;
            variance += slope * slope * p * (1d - p);
        }

        return variance > 0d ? difference / Math.Sqrt(variance) : null;
    }

    private static double? Mean(
        ReadOnlySpan<bool> outcomes,
        ReadOnlySpan<double> probabilities,
        ReadOnlySpan<double> weights,
        Func<bool, double, double> lossOf)
    {
        Samples.ThrowIfInvalidProbabilities(outcomes, probabilities);
        Samples.ThrowIfInvalidWeights(weights, outcomes.Length);
        var (sum, total) = (0d, 0d);
        for (var i = 0; i < outcomes.Length; i++)
        {
            var weight = weights.IsEmpty ? 1d : weights[i];
            sum += weight * lossOf(outcomes[i], probabilities[i]);
            total += weight;
        }

        return total > 0d ? sum / total : null;
    }
}
