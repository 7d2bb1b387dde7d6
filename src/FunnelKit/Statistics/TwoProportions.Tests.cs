namespace FunnelKit.Statistics;

/// <content>The tests whether the proportions differ.</content>
public readonly partial record struct TwoProportions
{
    /// <summary>
    /// Gets the score of the difference under a common proportion p, <c>d/√(p(1 − p)(1/n₁ + 1/n₂))</c>; null without
    /// trials, and when all of them succeeded or all failed.
    /// </summary>
    public double? PooledScore => Pooled is { } pooled ? Cross / Math.Sqrt(pooled) : null;

    /// <summary>
    /// Gets the two-sided p-value of <see cref="PooledScore"/>, in the range [0, 1]; null without it.
    /// </summary>
    public double? PooledPValue => PValue(PooledScore);

    /// <summary>
    /// Gets the natural logarithm of <see cref="PooledPValue"/>, also where the p-value itself is too small for a
    /// double; null without it.
    /// </summary>
    public double? LogPooledPValue =>
        PooledScore is { } score ? Math.Log(2d) + NormalDistribution.LogCdf(-Math.Abs(score)) : null;

    /// <summary>
    /// Gets Pearson's χ² with one degree of freedom, the square of <see cref="PooledScore"/>, whose p-value it shares.
    /// </summary>
    public double? ChiSquare => PooledScore * PooledScore;

    /// <summary>
    /// Gets χ² with the continuity correction, <c>Σ max(0, |O − E| − ½)²/E</c>; null where <see cref="ChiSquare"/> is.
    /// </summary>
    /// <remarks>
    /// <b>Source:</b> F. Yates, Contingency Tables Involving Small Numbers and the χ² Test, Supplement to the
    /// Journal of the Royal Statistical Society 1 (1934). The correction never overshoots.
    /// </remarks>
    public double? CorrectedChiSquare => CorrectedScore * CorrectedScore;

    /// <summary>Gets the p-value of <see cref="CorrectedChiSquare"/>, in the range [0, 1]; null without it.</summary>
    public double? CorrectedPValue => PValue(CorrectedScore);

    /// <summary>
    /// Gets the score of the difference by its own standard error, <c>d/√(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂)</c>; null
    /// without trials, and when both proportions are 0 or 1.
    /// </summary>
    public double? UnpooledScore
    {
        get
        {
            var error = HasTrials
                ? Math.Sqrt(Variance(FirstSuccesses, FirstTrials) + Variance(SecondSuccesses, SecondTrials))
                : 0d;
            return error > 0d ? Difference / error : null;
        }
    }

    /// <summary>
    /// Gets the two-sided p-value of <see cref="UnpooledScore"/>, in the range [0, 1]; null without it.
    /// </summary>
    public double? UnpooledPValue => PValue(UnpooledScore);

    private double? CorrectedScore => Pooled is { } pooled
        ? Math.Max(0d, Math.Abs(Cross) - ((double)AllTrials / 2d)) / Math.Sqrt(pooled)
        : null;

    private Int128 AllTrials => (Int128)FirstTrials + SecondTrials;

    private double Cross => (double)(((Int128)SecondSuccesses * FirstTrials) - ((Int128)FirstSuccesses * SecondTrials));

    // The variance of the cross product under a common proportion.
    private double? Pooled
    {
        get
        {
            var successes = (double)((Int128)FirstSuccesses + SecondSuccesses);
            var failures = (double)((Int128)FirstFailures + SecondFailures);
            return HasTrials && successes > 0d && failures > 0d
                ? successes * (failures / (double)AllTrials) * FirstTrials * SecondTrials
                : null;
        }
    }

    /// <summary>Tests exactly whether the proportions differ, given the successes of both sides together.</summary>
    /// <returns>The test; null without trials, and beyond 10¹² of them, where it would take too long.</returns>
    public FisherTest? FisherTest() => HasTrials && AllTrials <= Statistics.FisherTest.MostTrials
        ? new FisherTest(FirstSuccesses, FirstTrials, SecondSuccesses, SecondTrials)
        : null;

    private static double? PValue(double? score) =>
        score is { } value ? 2d * NormalDistribution.SurvivalFunction(Math.Abs(value)) : null;
}
