namespace FunnelKit.Statistics;

/// <summary>Fisher's exact test whether two proportions differ.</summary>
/// <remarks>
/// <para>
/// Given all successes together, those of the first side follow a hypergeometric distribution when the proportions are
/// equal. Its probabilities come from three binomial ones and are added up outwards from the observed count, at most
/// a few dozen standard deviations far. Equality compares all values.
/// </para>
/// <para>
/// <b>Source:</b> R. A. Fisher, The Logic of Inductive Inference, Journal of the Royal Statistical Society 98 (1935);
/// C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
/// </para>
/// </remarks>
public readonly record struct FisherTest
{
    internal const long MostTrials = 1_000_000_000_000L;

    /// <summary>How much more probable a count may come out by rounding and still count as equally probable.</summary>
    private const double RelativeTolerance = 1e-7;

    internal FisherTest(long firstSuccesses, long firstTrials, long secondSuccesses, long secondTrials)
    {
        var counts = new Hypergeometric(firstSuccesses + secondSuccesses, firstTrials, secondTrials);
        Less = counts.AtMost(firstSuccesses);
        Greater = counts.AtLeast(firstSuccesses);
        TwoSided = counts.AtMostAsProbable(counts.LogMass(firstSuccesses) + Elementary.Log1P(RelativeTolerance));
    }

    /// <summary>
    /// Gets the chance of so few successes on the first side, or fewer, when the proportions are equal: small when the
    /// second proportion is the larger one.
    /// </summary>
    public double Less { get; }

    /// <summary>
    /// Gets the chance of so many successes on the first side, or more, when the proportions are equal: small when the
    /// first proportion is the larger one.
    /// </summary>
    public double Greater { get; }

    /// <summary>Gets the chance of any count that is at most as probable as the observed one.</summary>
    public double TwoSided { get; }
}
