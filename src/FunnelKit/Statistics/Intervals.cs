namespace FunnelKit.Statistics;

/// <summary>Two-sided intervals for a proportion of which so many successes in so many trials were observed.</summary>
/// <remarks>
/// <para>
/// Counts may be fractional, as weighted counts are. Without trials nothing is known, and the interval is [0, 1].
/// Swapping successes and failures mirrors every interval. All members are pure and safe to call from several threads.
/// </para>
/// <para>
/// In the formulas k is the number of successes, n of trials, and <c>z = Φ⁻¹(1 − (1 − confidence)/2)</c>.
/// </para>
/// <example>
/// <code>
/// ProportionInterval interval = Intervals.Wilson(20, 100, 0.95);     // 13.3 % to 28.9 %
/// </code>
/// </example>
/// </remarks>
public static class Intervals
{
    /// <summary>Computes the interval by a method that is chosen at run time.</summary>
    /// <param name="method">The method, any but <see cref="IntervalMethod.None"/>.</param>
    /// <param name="successes">How many trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were, at least 0 and finite.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1).</param>
    /// <returns>The same interval as the method of that name gives.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    public static ProportionInterval ForMethod(
        IntervalMethod method, double successes, double trials, double confidence) => method switch
        {
            IntervalMethod.Wilson => Wilson(successes, trials, confidence),
            IntervalMethod.WilsonContinuityCorrected => WilsonContinuityCorrected(successes, trials, confidence),
            IntervalMethod.AgrestiCoull => AgrestiCoull(successes, trials, confidence),
            IntervalMethod.ClopperPearson => ClopperPearson(successes, trials, confidence),
            IntervalMethod.Jeffreys => Jeffreys(successes, trials, confidence),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "This is no method of an interval."),
        };

    /// <summary>Computes the score interval, without continuity correction.</summary>
    /// <param name="successes">How many trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were, at least 0 and finite.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1).</param>
    /// <returns>The interval; exactly 0 below for no success, exactly 1 above for no failure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    /// <remarks>
    /// <c>(k + z²/2 ± z√(k(n − k)/n + z²/4)) / (n + z²)</c>. <b>Source:</b> E. B. Wilson, Probable Inference, the
    /// Law of Succession, and Statistical Inference, Journal of the American Statistical Association 22 (1927).
    /// </remarks>
    public static ProportionInterval Wilson(double successes, double trials, double confidence)
    {
        ThrowIfInvalid(successes, trials, confidence);
        if (trials == 0d)
        {
            return new(0d, 1d, confidence, IntervalMethod.Wilson);
        }

        var z = NormalDistribution.TwoSidedQuantile(confidence);
        var (low, high) = Score(successes, trials, z);
        return new(low, high, confidence, IntervalMethod.Wilson);
    }

    /// <summary>Computes the score interval with continuity correction, which is wider.</summary>
    /// <param name="successes">How many trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were, at least 0 and finite.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1).</param>
    /// <returns>The interval; exactly 0 below for no success, exactly 1 above for no failure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    /// <remarks>
    /// The lower score limit of <c>k − ½</c> and the upper one of <c>k + ½</c>, within [0, 1]. The correction is never
    /// reduced, not even at <c>k = n/2</c>. <b>Source:</b> R. G. Newcombe, Two-Sided Confidence Intervals for the
    /// Single Proportion: Comparison of Seven Methods, Statistics in Medicine 17 (1998), method 4.
    /// </remarks>
    public static ProportionInterval WilsonContinuityCorrected(double successes, double trials, double confidence)
    {
        ThrowIfInvalid(successes, trials, confidence);
        var z = NormalDistribution.TwoSidedQuantile(confidence);
        var low = successes <= 0.5 ? 0d : Score(successes - 0.5, trials, z).Low;
        var high = trials - successes <= 0.5 ? 1d : Score(successes + 0.5, trials, z).High;
        return new(low, high, confidence, IntervalMethod.WilsonContinuityCorrected);
    }

    /// <summary>Computes the adjusted Wald interval.</summary>
    /// <param name="successes">How many trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were, at least 0 and finite.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1).</param>
    /// <returns>The interval, cut off at 0 and 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    /// <remarks>
    /// <c>p̃ ± z√(p̃(1 − p̃)/ñ)</c> with <c>ñ = n + z²</c> and <c>p̃ = (k + z²/2)/ñ</c>. <b>Source:</b> A. Agresti and
    /// B. A. Coull, Approximate Is Better than “Exact” for Interval Estimation of Binomial Proportions, The American
    /// Statistician 52 (1998).
    /// </remarks>
    public static ProportionInterval AgrestiCoull(double successes, double trials, double confidence)
    {
        ThrowIfInvalid(successes, trials, confidence);
        if (trials == 0d)
        {
            return new(0d, 1d, confidence, IntervalMethod.AgrestiCoull);
        }

        var (low, high) = AgrestiCoullUnclipped(successes, trials, confidence);
        return new(Math.Max(0d, low), Math.Min(1d, high), confidence, IntervalMethod.AgrestiCoull);
    }

    /// <summary>Computes the exact interval, which covers at least as often as it says and is the widest.</summary>
    /// <param name="successes">How many trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were, at least 0 and finite.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1).</param>
    /// <returns>The interval; exactly 0 below for no success, exactly 1 above for no failure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    /// <remarks>
    /// From the <c>(1 − confidence)/2</c> quantile of Beta(k, n − k + 1) to the <c>1 − (1 − confidence)/2</c> quantile
    /// of Beta(k + 1, n − k). <b>Source:</b> C. J. Clopper and E. S. Pearson, The Use of Confidence or Fiducial Limits
    /// Illustrated in the Case of the Binomial, Biometrika 26 (1934).
    /// </remarks>
    public static ProportionInterval ClopperPearson(double successes, double trials, double confidence)
    {
        ThrowIfInvalid(successes, trials, confidence);
        var tail = (1d - confidence) / 2d;
        var failures = trials - successes;
        var low = successes == 0d ? 0d : BetaDistribution.Quantile(successes, failures + 1d, tail, 1d - tail);
        var high = failures == 0d ? 1d : BetaDistribution.Quantile(successes + 1d, failures, 1d - tail, tail);
        return new(low, high, confidence, IntervalMethod.ClopperPearson);
    }

    /// <summary>Computes the equal-tailed credible interval under the prior of Jeffreys.</summary>
    /// <param name="successes">How many trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were, at least 0 and finite.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1).</param>
    /// <returns>The interval; exactly 0 below for no success, exactly 1 above for no failure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    /// <remarks>
    /// The <c>(1 − confidence)/2</c> and <c>1 − (1 − confidence)/2</c> quantiles of Beta(k + ½, n − k + ½), except that
    /// an end next to nothing observed is moved to 0 or 1. <b>Source:</b> L. D. Brown, T. T. Cai and A. DasGupta,
    /// Interval Estimation for a Binomial Proportion, Statistical Science 16 (2001), section 4.1.
    /// </remarks>
    public static ProportionInterval Jeffreys(double successes, double trials, double confidence)
    {
        ThrowIfInvalid(successes, trials, confidence);
        var (low, high) = JeffreysEqualTailed(successes, trials, confidence);
        return new(
            successes == 0d ? 0d : low,
            successes == trials ? 1d : high,
            confidence,
            IntervalMethod.Jeffreys);
    }

    /// <summary>Computes the Agresti–Coull interval before it is cut off at 0 and 1.</summary>
    internal static (double Low, double High) AgrestiCoullUnclipped(double successes, double trials, double confidence)
    {
        var z = NormalDistribution.TwoSidedQuantile(confidence);
        var size = trials + (z * z);
        var centre = (successes + (z * z / 2d)) / size;
        var complement = (trials - successes + (z * z / 2d)) / size;
        var half = z * Math.Sqrt(centre * complement / size);
        return (centre - half, centre + half);
    }

    /// <summary>Computes the quantiles of the Jeffreys posterior, also where nothing was observed.</summary>
    internal static (double Low, double High) JeffreysEqualTailed(double successes, double trials, double confidence)
    {
        var tail = (1d - confidence) / 2d;
        var alpha = successes + 0.5;
        var beta = trials - successes + 0.5;
        return (
            BetaDistribution.Quantile(alpha, beta, tail, 1d - tail),
            BetaDistribution.Quantile(alpha, beta, 1d - tail, tail));
    }

    // Solved for the rarer of success and failure and mirrored, so that neither end suffers from cancellation:
    // the product of both ends is k²/(n(n + z²)).
    private static (double Low, double High) Score(double successes, double trials, double z)
    {
        var failures = trials - successes;
        var rarer = Math.Min(successes, failures);
        var root = z * Math.Sqrt((rarer * ((trials - rarer) / trials)) + (z * z / 4d));
        var upper = rarer + (z * z / 2d) + root;
        var low = rarer * (rarer / trials) / upper;
        var high = upper / (trials + (z * z));
        return successes <= failures ? (low, high) : (1d - high, 1d - low);
    }

    private static void ThrowIfInvalid(double successes, double trials, double confidence)
    {
        if (!(trials >= 0d && double.IsFinite(trials)))
        {
            throw new ArgumentOutOfRangeException(nameof(trials), trials, "Trials must be at least 0 and finite.");
        }

        if (!(successes >= 0d && successes <= trials))
        {
            throw new ArgumentOutOfRangeException(
                nameof(successes), successes, "Successes must be in the range from 0 to the number of trials.");
        }

        if (!(confidence > 0d && confidence < 1d))
        {
            throw new ArgumentOutOfRangeException(
                nameof(confidence), confidence, "A confidence must be in the range (0, 1), ends excluded.");
        }
    }
}
