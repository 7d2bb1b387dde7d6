namespace FunnelKit.Statistics;

/// <summary>A test whether the probabilities of a calibration table fit what happened.</summary>
/// <remarks>
/// <para>
/// <c>χ² = Σ(O − E)²/E</c> over both outcomes of every bin; a term without expectation is 0 when nothing was observed
/// and infinite otherwise. Bins are to come from <see cref="CalibrationBinning.Quantiles"/>. Equality compares all
/// values; the default value is a test of no group.
/// </para>
/// <para>
/// <b>Source:</b> D. W. Hosmer and S. Lemeshow, Goodness of Fit Tests for the Multiple Logistic Regression Model,
/// Communications in Statistics 9 (1980).
/// </para>
/// </remarks>
public readonly record struct HosmerLemeshowTest
{
    /// <summary>Gets the statistic, at least 0; infinite when something happened that was called impossible.</summary>
    public double ChiSquare { get; internal init; }

    /// <summary>Gets the number of bins that are not empty.</summary>
    public int Groups { get; internal init; }

    /// <summary>Gets <see cref="Groups"/> − 2; there is a p-value from 1 on.</summary>
    public int DegreesOfFreedom { get; internal init; }

    /// <summary>
    /// Gets the chance of so large a statistic when the probabilities are right, in the range [0, 1]; null when there
    /// are fewer than three groups.
    /// </summary>
    public double? PValue { get; internal init; }
}
