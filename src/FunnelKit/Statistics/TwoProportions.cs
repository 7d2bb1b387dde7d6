namespace FunnelKit.Statistics;

/// <summary>
/// Two proportions compared: their difference and ratios with intervals, and tests whether they differ.
/// </summary>
/// <remarks>
/// <para>
/// Differences, ratios and scores are those of the second to the first proportion. The two must not share trials: a
/// segment is compared with the rest, not with a total that contains it. Without trials on a side nothing is known, and
/// all answers are null. All answers come from the four counts, so that proportions next to 0 or 1 keep their accuracy.
/// Equality compares the counts; the default value is 0 of 0 against 0 of 0.
/// </para>
/// <para>In the formulas there are k successes in n trials, p is k/n, and z is the two-sided normal quantile.</para>
/// <example>
/// <code>
/// TwoProportions compared = TwoProportions.Compare(12, 100, 20, 100);
/// ConfidenceInterval? difference = compared.Newcombe();     // −2.3 to 18.2 points
/// </code>
/// </example>
/// </remarks>
public readonly partial record struct TwoProportions
{
    private TwoProportions(long firstSuccesses, long firstTrials, long secondSuccesses, long secondTrials)
    {
        FirstSuccesses = firstSuccesses;
        FirstTrials = firstTrials;
        SecondSuccesses = secondSuccesses;
        SecondTrials = secondTrials;
    }

    /// <summary>Gets the successes on the first side.</summary>
    public long FirstSuccesses { get; }

    /// <summary>Gets the trials on the first side.</summary>
    public long FirstTrials { get; }

    /// <summary>Gets the successes on the second side.</summary>
    public long SecondSuccesses { get; }

    /// <summary>Gets the trials on the second side.</summary>
    public long SecondTrials { get; }

    /// <summary>Gets the first proportion, in the range [0, 1]; null without trials.</summary>
    public double? First => FirstTrials == 0L ? null : FirstSuccesses / (double)FirstTrials;

    /// <summary>Gets the second proportion, in the range [0, 1]; null without trials.</summary>
    public double? Second => SecondTrials == 0L ? null : SecondSuccesses / (double)SecondTrials;

    /// <summary>Gets <see cref="Second"/> − <see cref="First"/>, in the range [−1, 1]; null without trials.</summary>
    public double? Difference => HasTrials
        ? Distance(FirstSuccesses, FirstTrials, SecondSuccesses, SecondTrials)
        : null;

    /// <summary>Gets the ratio <c>p₂/p₁</c>, at least 0; null when the first proportion is 0.</summary>
    public double? RiskRatio => HasTrials && FirstSuccesses > 0L
        ? SecondSuccesses / (double)FirstSuccesses * (FirstTrials / (double)SecondTrials)
        : null;

    /// <summary>
    /// Gets the ratio of the odds, <c>k₂(n₁ − k₁)/(k₁(n₂ − k₂))</c>, at least 0; null when the first proportion is 0
    /// or the second one 1.
    /// </summary>
    public double? OddsRatio => HasTrials && FirstSuccesses > 0L && SecondFailures > 0L
        ? SecondSuccesses / (double)FirstSuccesses * (FirstFailures / (double)SecondFailures)
        : null;

    private bool HasTrials => FirstTrials > 0L && SecondTrials > 0L;

    private long FirstFailures => FirstTrials - FirstSuccesses;

    private long SecondFailures => SecondTrials - SecondSuccesses;

    /// <summary>Compares two proportions.</summary>
    /// <param name="firstSuccesses">The successes on the first side, from 0 to its trials.</param>
    /// <param name="firstTrials">The trials on the first side, at least 0.</param>
    /// <param name="secondSuccesses">The successes on the second side, from 0 to its trials.</param>
    /// <param name="secondTrials">The trials on the second side, at least 0.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range.</exception>
    public static TwoProportions Compare(
        long firstSuccesses, long firstTrials, long secondSuccesses, long secondTrials)
    {
        ThrowIfInvalid(firstSuccesses, firstTrials, nameof(firstSuccesses), nameof(firstTrials));
        ThrowIfInvalid(secondSuccesses, secondTrials, nameof(secondSuccesses), nameof(secondTrials));
        return new(firstSuccesses, firstTrials, secondSuccesses, secondTrials);
    }

    /// <summary>Computes the hybrid score interval of the difference, the one to use.</summary>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <returns>The interval, within [−1, 1]; null without trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside (0, 1) or not a number.</exception>
    /// <remarks>
    /// With the Wilson intervals from l to u of both sides and <c>d = p₂ − p₁</c>, from
    /// <c>d − √((p₂ − l₂)² + (u₁ − p₁)²)</c> to <c>d + √((u₂ − p₂)² + (p₁ − l₁)²)</c>. <b>Source:</b> R. G. Newcombe,
    /// Interval Estimation for the Difference between Independent Proportions: Comparison of Eleven Methods,
    /// Statistics in Medicine 17 (1998), method 10.
    /// </remarks>
    public ConfidenceInterval? Newcombe(double confidence = 0.95)
    {
        ConfidenceInterval.ThrowIfNotConfidence(confidence);
        if (Difference is not { } difference)
        {
            return null;
        }

        var first = Reaches(FirstSuccesses, FirstTrials, confidence);
        var second = Reaches(SecondSuccesses, SecondTrials, confidence);
        return new(
            difference - double.Hypot(second.Below, first.Above),
            difference + double.Hypot(second.Above, first.Below),
            confidence);
    }

    /// <summary>Computes the interval of the difference from its estimated standard error.</summary>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <returns>
    /// <c>d ± z√(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂)</c>, not cut off at −1 and 1, and without any width for proportions
    /// of 0 or 1; null without trials. It is here for comparison: it is too narrow for small samples.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside (0, 1) or not a number.</exception>
    public ConfidenceInterval? Wald(double confidence = 0.95)
    {
        ConfidenceInterval.ThrowIfNotConfidence(confidence);
        return HasTrials
            ? Wald(FirstSuccesses, FirstTrials, SecondSuccesses, SecondTrials, confidence)
            : null;
    }

    /// <summary>Computes the interval of the difference as if each side had a success and a failure more.</summary>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <returns>
    /// The interval <see cref="Wald(double)"/> of <c>k + 1</c> successes in <c>n + 2</c> trials, not cut off at −1
    /// and 1; null without trials.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside (0, 1) or not a number.</exception>
    /// <remarks>
    /// <b>Source:</b> A. Agresti and B. Caffo, Simple and Effective Confidence Intervals for Proportions and
    /// Differences of Proportions Result from Adding Two Successes and Two Failures, The American Statistician 54
    /// (2000).
    /// </remarks>
    public ConfidenceInterval? AgrestiCaffo(double confidence = 0.95)
    {
        ConfidenceInterval.ThrowIfNotConfidence(confidence);
        return HasTrials
            ? Wald(
                (Int128)FirstSuccesses + 1,
                (Int128)FirstTrials + 2,
                (Int128)SecondSuccesses + 1,
                (Int128)SecondTrials + 2,
                confidence)
            : null;
    }

    /// <summary>Computes the interval of <see cref="RiskRatio"/>.</summary>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <returns>
    /// <c>RR·exp(±z√(1/k₁ − 1/n₁ + 1/k₂ − 1/n₂))</c>; null when there are no successes on a side.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside (0, 1) or not a number.</exception>
    /// <remarks>
    /// <b>Source:</b> D. Katz, J. Baptista, S. P. Azen and M. C. Pike, Obtaining Confidence Intervals for the Risk
    /// Ratio in Cohort Studies, Biometrics 34 (1978).
    /// </remarks>
    public ConfidenceInterval? RiskRatioInterval(double confidence = 0.95)
    {
        ConfidenceInterval.ThrowIfNotConfidence(confidence);
        return RiskRatio is { } ratio && SecondSuccesses > 0L
            ? Around(
                ratio,
                (FirstFailures / (double)FirstSuccesses / FirstTrials)
                    + (SecondFailures / (double)SecondSuccesses / SecondTrials),
                confidence)
            : null;
    }

    /// <summary>Computes the interval of <see cref="OddsRatio"/>.</summary>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <returns>
    /// <c>OR·exp(±z√Σ1/count)</c> over the four counts; null when there are no successes or no failures on a side.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside (0, 1) or not a number.</exception>
    /// <remarks>
    /// <b>Source:</b> B. Woolf, On Estimating the Relation between Blood Group and Disease, Annals of Human Genetics 19
    /// (1955).
    /// </remarks>
    public ConfidenceInterval? OddsRatioInterval(double confidence = 0.95)
    {
        ConfidenceInterval.ThrowIfNotConfidence(confidence);
        return OddsRatio is { } ratio && SecondSuccesses > 0L && FirstFailures > 0L
            ? Around(
                ratio,
                (1d / FirstSuccesses) + (1d / FirstFailures) + (1d / SecondSuccesses) + (1d / SecondFailures),
                confidence)
            : null;
    }

    private static ConfidenceInterval Around(double ratio, double variance, double confidence)
    {
        var factor = Math.Exp(NormalDistribution.TwoSidedQuantile(confidence) * Math.Sqrt(variance));
        return new(ratio / factor, ratio * factor, confidence);
    }

    private static ConfidenceInterval Wald(Int128 k1, Int128 n1, Int128 k2, Int128 n2, double confidence)
    {
        var difference = Distance(k1, n1, k2, n2);
        var reach = NormalDistribution.TwoSidedQuantile(confidence) * Math.Sqrt(Variance(k1, n1) + Variance(k2, n2));
        return new(difference - reach, difference + reach, confidence);
    }

    private static double Variance(Int128 successes, Int128 trials) =>
        (double)successes / (double)trials * ((double)(trials - successes) / (double)trials) / (double)trials;

    // From whole numbers: two proportions next to 1 have no digits left for their difference.
    private static double Distance(Int128 k1, Int128 n1, Int128 k2, Int128 n2) =>
        (double)((k2 * n1) - (k1 * n2)) / (double)n1 / (double)n2;

    // How far the Wilson interval reaches to either side, from the rarer outcome.
    private static (double Below, double Above) Reaches(long successes, long trials, double confidence)
    {
        var rarer = Math.Min(successes, trials - successes);
        var interval = Intervals.Wilson(rarer, trials, confidence);
        var share = rarer / (double)trials;
        var (below, above) = (share - interval.Low, interval.High - share);
        return rarer == successes ? (below, above) : (above, below);
    }

    private static void ThrowIfInvalid(long successes, long trials, string nameOfSuccesses, string nameOfTrials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials, nameOfTrials);
        if (successes < 0L || successes > trials)
        {
            throw new ArgumentOutOfRangeException(
                nameOfSuccesses, successes, "Successes must be in the range from 0 to the number of trials.");
        }
    }
}
