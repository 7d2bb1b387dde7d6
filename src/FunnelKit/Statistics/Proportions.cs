namespace FunnelKit.Statistics;

/// <summary>Compares an observed proportion with a reference.</summary>
/// <remarks>
/// <para>
/// The score test is the dual of <see cref="Intervals.Wilson"/>: the interval leaves the reference out exactly when the
/// two-sided p-value is below <c>1 − confidence</c>. All members are pure and safe to call from several threads.
/// </para>
/// <para>
/// With k successes in n trials and reference p₀, <c>z = (k − np₀)/√(np₀(1 − p₀))</c>.
/// <b>Source:</b> A. Agresti, Categorical Data Analysis, 2nd edition (2002), section 1.3.3.
/// </para>
/// </remarks>
public static class Proportions
{
    /// <summary>Tests whether the proportion differs from the reference.</summary>
    /// <param name="successes">How many trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were, at least 0 and finite.</param>
    /// <param name="reference">The reference proportion, in the range (0, 1).</param>
    /// <returns>The p-value <c>2(1 − Φ(|z|))</c>, in the range [0, 1]; 1 without trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    public static double ScoreTestTwoSided(double successes, double trials, double reference) =>
        2d * NormalDistribution.SurvivalFunction(Math.Abs(Score(successes, trials, reference)));

    /// <summary>Tests whether the proportion is below the reference.</summary>
    /// <param name="successes">How many trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were, at least 0 and finite.</param>
    /// <param name="reference">The reference proportion, in the range (0, 1).</param>
    /// <returns>The p-value <c>Φ(z)</c>, in the range [0, 1], small for a low share; 0.5 without trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    public static double ScoreTestLess(double successes, double trials, double reference) =>
        NormalDistribution.Cdf(Score(successes, trials, reference));

    /// <summary>Tests whether the proportion is above the reference.</summary>
    /// <param name="successes">How many trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were, at least 0 and finite.</param>
    /// <param name="reference">The reference proportion, in the range (0, 1).</param>
    /// <returns>The p-value <c>1 − Φ(z)</c>, in the range [0, 1], small for a high share; 0.5 without trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    public static double ScoreTestGreater(double successes, double trials, double reference) =>
        NormalDistribution.SurvivalFunction(Score(successes, trials, reference));

    /// <summary>
    /// Computes how many more trials, with the share as observed, make the Wilson interval leave the reference out.
    /// </summary>
    /// <param name="observedShare">The observed share, in the range [0, 1].</param>
    /// <param name="trials">How many trials gave it, at least 0.</param>
    /// <param name="reference">The reference proportion, in the range [0, 1].</param>
    /// <param name="confidence">The two-sided confidence of the interval, in the range (0, 1).</param>
    /// <returns>
    /// The number of additional trials; 0 when the interval leaves the reference out already; null when the share
    /// equals the reference, so that no number would do; <see cref="long.MaxValue"/> when the number is larger.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    /// <remarks>
    /// The interval leaves p₀ out when <c>n &gt; z²p₀(1 − p₀)/(p̂ − p₀)²</c>, which is the score test
    /// solved for n, with z the two-sided normal quantile of the confidence.
    /// </remarks>
    public static long? AdditionalTrialsToDecide(
        double observedShare, long trials, double reference, double confidence)
    {
        ThrowIfNotProportion(observedShare, nameof(observedShare));
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ThrowIfNotProportion(reference, nameof(reference));
        if (!(confidence > 0d && confidence < 1d))
        {
            throw new ArgumentOutOfRangeException(
                nameof(confidence), confidence, "A confidence must be in the range (0, 1), ends excluded.");
        }

        if (observedShare == reference)
        {
            return null;
        }

        var scaled = NormalDistribution.TwoSidedQuantile(confidence) / (observedShare - reference);
        var needed = Math.Floor(scaled * scaled * reference * (1d - reference)) + 1d;
        return needed >= long.MaxValue ? long.MaxValue : Math.Max(0L, (long)needed - trials);
    }

    private static double Score(double successes, double trials, double reference)
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

        if (!(reference > 0d && reference < 1d))
        {
            throw new ArgumentOutOfRangeException(
                nameof(reference), reference, "The reference must be in the range (0, 1), ends excluded.");
        }

        return trials == 0d
            ? 0d
            : Math.FusedMultiplyAdd(-trials, reference, successes)
                / Math.Sqrt(trials * reference * (1d - reference));
    }

    private static void ThrowIfNotProportion(double value, string name)
    {
        if (!(value >= 0d && value <= 1d))
        {
            throw new ArgumentOutOfRangeException(name, value, "A proportion must be in the range [0, 1].");
        }
    }
}
