using FunnelKit.Statistics;

namespace FunnelKit.Segments;

/// <summary>
/// Whether rates of several segments differ by more than chance, and how small ones are drawn together.
/// </summary>
/// <remarks>
/// <para>
/// The raw rate of a small segment says little: the best and the worst of a table are mostly the smallest ones. A beta
/// prior is fitted to all segments by maximum likelihood, or by weighted moments where the likelihood has no maximum or
/// finds no spread although the test does, and every segment is drawn towards it the more, the fewer cases it has
/// (empirical Bayes). Segments without cases are left out of fit and test.
/// </para>
/// <para>
/// The test is Pearson's chi-square when each of the expected counts is 5 or more, otherwise the likelihood ratio of
/// the beta-binomial to the binomial distribution, with half the p-value of one degree of freedom, because the spread
/// cannot be negative. Instances are immutable and thread-safe.
/// </para>
/// <para>
/// <b>Source:</b> for the prior <see cref="BetaBinomial"/>; W. G. Cochran, Some Methods for Strengthening the Common χ²
/// Tests, Biometrics 10 (1954); S. G. Self and K.-Y. Liang, Asymptotic Properties of Maximum Likelihood Estimators and
/// Likelihood Ratio Tests under Nonstandard Conditions, Journal of the American Statistical Association 82 (1987).
/// </para>
/// </remarks>
public sealed class RateSpread
{
    /// <summary>The p-value up to which rates are said to differ, 5 %.</summary>
    public const double SignificanceLevel = 0.05;

    private const double SmallestExpected = 5d;

    private RateSpread(BetaBinomial prior, Rate pooled, double? pValue)
    {
        Prior = prior;
        Pooled = pooled;
        PValue = pValue;
    }

    /// <summary>Gets how the rates are spread.</summary>
    public BetaBinomial Prior { get; }

    /// <summary>Gets the rate of all segments together.</summary>
    public Rate Pooled { get; }

    /// <summary>Gets how probable differences as large as these are if all segments had the same rate.</summary>
    /// <value>
    /// In the range [0, 1]; null with fewer than two segments, and when all cases or none had the property.
    /// </value>
    public double? PValue { get; }

    /// <summary>Gets a value indicating whether the rates differ by more than chance.</summary>
    /// <value>
    /// True when <see cref="PValue"/> is at most <see cref="SignificanceLevel"/> and the fit finds a spread.
    /// </value>
    public bool IsHeterogeneous =>
        PValue <= SignificanceLevel && Prior.Status is BetaBinomialStatus.Fitted or BetaBinomialStatus.Extreme;

    /// <summary>Measures the spread of rates.</summary>
    /// <param name="rates">The rates of disjoint segments.</param>
    /// <returns>The spread.</returns>
    /// <exception cref="ArgumentException">The methods of their intervals differ.</exception>
    /// <exception cref="OverflowException">The counts add up beyond the range of a 64-bit integer.</exception>
    public static RateSpread FromRates(IEnumerable<Rate> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        Rate[] known = [.. rates.Where(rate => rate.Denominator > 0)];
        long[] successes = [.. known.Select(rate => rate.Numerator)];
        long[] trials = [.. known.Select(rate => rate.Denominator)];
        var pooled = known.Aggregate(default(Rate), (sum, rate) => sum + rate);
        var likelihood = BetaBinomial.FitLikelihood(successes, trials);
        var moments = BetaBinomial.FitWeightedMoments(successes, trials);
        var pValue = Test(known, pooled, likelihood);

        // One large segment can outweigh a small one in the likelihood that the test tells apart from it.
        var isLikelihood = moments.Status != BetaBinomialStatus.Fitted
            || likelihood.Status == BetaBinomialStatus.Fitted
            || (likelihood.Status == BetaBinomialStatus.NoOverdispersion && !(pValue <= SignificanceLevel));
        return new(isLikelihood ? likelihood : moments, pooled, pValue);
    }

    /// <summary>Estimates the rate of a segment by a compromise between its own cases and all segments.</summary>
    /// <param name="rate">The raw rate of the segment.</param>
    /// <returns>
    /// In the range [0, 1]; <see cref="Pooled"/> when the segments do not differ; null when there is no prior.
    /// </returns>
    public double? Shrink(Rate rate) => Prior.Shrink(rate.Numerator, rate.Denominator);

    /// <summary>Computes the 95 % interval of <see cref="Shrink"/>.</summary>
    /// <param name="rate">The raw rate of the segment.</param>
    /// <returns>
    /// The interval; that of <see cref="Pooled"/> when the segments do not differ; null without prior.
    /// </returns>
    public ConfidenceInterval? ShrunkenInterval(Rate rate) =>
        Prior.Status == BetaBinomialStatus.NoOverdispersion && Pooled.Interval is { } interval
            ? new ConfidenceInterval(interval.Low, interval.High, interval.Confidence)
            : Prior.ShrunkenInterval(rate.Numerator, rate.Denominator);

    private static double? Test(Rate[] rates, Rate pooled, BetaBinomial fit)
    {
        if (rates.Length < 2 || pooled.Value is not (> 0d and < 1d) || pooled.Value is not { } share)
        {
            return null;
        }

        if (rates.Min(rate => rate.Denominator) * Math.Min(share, 1d - share) >= SmallestExpected)
        {
            var statistic = rates.Sum(rate =>
            {
                var distance = rate.Numerator - (rate.Denominator * share);
                return distance * distance / (rate.Denominator * share * (1d - share));
            });
            return ChiSquareDistribution.SurvivalFunction(statistic, rates.Length - 1);
        }

        var best = fit.Status switch
        {
            BetaBinomialStatus.Fitted => fit.LogLikelihood,
            BetaBinomialStatus.Extreme => fit.LogLikelihoodLimit,
            _ => null,
        };
        if (best is not { } likelihood)
        {
            // Nothing fits better than one rate for all; where nothing could be fitted, nothing can be told.
            return fit.Status == BetaBinomialStatus.NoOverdispersion ? 1d : null;
        }

        var common = rates.Sum(rate => BinomialDistribution.LogMass(
            rate.Numerator, rate.Denominator, share, 1d - share));
        return ChiSquareDistribution.SurvivalFunction(Math.Max(0d, 2d * (likelihood - common)), 1d) / 2d;
    }
}
