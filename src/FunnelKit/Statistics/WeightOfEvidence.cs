using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>What each bin of a characteristic says about the outcome.</summary>
/// <remarks>
/// <para>
/// In the formulas g and b are the shares, of all positive and of all negative cases, that fall into a bin, each count
/// raised by <c>smoothing</c> first. The weight of evidence is <c>ln(g/b)</c>: 0 tells nothing, above 0 speaks for a
/// good outcome. The information value is <c>Σ(g − b)ln(g/b)</c>. Equality compares references; instances are
/// immutable.
/// </para>
/// <para>
/// <b>Source:</b> I. J. Good, Probability and the Weighing of Evidence (1950); N. Siddiqi, Credit Risk Scorecards
/// (2006), chapter 6.
/// </para>
/// </remarks>
public sealed class WeightOfEvidence
{
    private WeightOfEvidence(ImmutableArray<double?> weights, double? informationValue)
    {
        Weights = weights;
        InformationValue = informationValue;
    }

    /// <summary>
    /// Gets the weight of each bin, in nats; null for an empty bin and, without smoothing, for a bin with cases of one
    /// kind only; all null when there are cases of one kind only.
    /// </summary>
    public ImmutableArray<double?> Weights { get; }

    /// <summary>
    /// Gets the information value, at least 0: below 0.02 of no use, up to 0.1 weak, 0.3 medium, 0.5 strong, and above
    /// too good to be believed without a look (Siddiqi 2006); null when there are cases of one kind only.
    /// </summary>
    /// <remarks>Bins without a weight are left out, so that without smoothing it is a lower bound.</remarks>
    public double? InformationValue { get; }

    /// <summary>Weighs bins by their counts.</summary>
    /// <param name="positives">How many cases of each bin turned out well, at least 0.</param>
    /// <param name="negatives">How many cases of each bin did not, at least 0.</param>
    /// <param name="smoothing">
    /// What is added to every count of a bin that is not empty, at least 0 and finite. The default value is 0.5.
    /// </param>
    /// <returns>The weights and the information value.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, or <paramref name="smoothing"/> is negative or not finite.
    /// </exception>
    public static WeightOfEvidence FromCounts(
        ReadOnlySpan<long> positives, ReadOnlySpan<long> negatives, double smoothing = 0.5)
    {
        if (negatives.Length != positives.Length)
        {
            throw new ArgumentException(
                $"There are {negatives.Length} negative counts for {positives.Length} positive ones.",
                nameof(negatives));
        }

        if (!(smoothing >= 0d && double.IsFinite(smoothing)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(smoothing), smoothing, "The smoothing must be at least 0 and finite.");
        }

        var (good, bad, filled) = (0d, 0d, 0);
        for (var i = 0; i < positives.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(positives[i], nameof(positives));
            ArgumentOutOfRangeException.ThrowIfNegative(negatives[i], nameof(negatives));
            good += positives[i];
            bad += negatives[i];
            filled += positives[i] > 0 || negatives[i] > 0 ? 1 : 0;
        }

        var weights = new double?[positives.Length];
        if (good == 0d || bad == 0d)
        {
            return new([.. weights], null);
        }

        var value = 0d;
        for (var i = 0; i < weights.Length; i++)
        {
            var g = (positives[i] + smoothing) / (good + (smoothing * filled));
            var b = (negatives[i] + smoothing) / (bad + (smoothing * filled));
            if ((positives[i] > 0 || negatives[i] > 0) && g > 0d && b > 0d)
            {
                weights[i] = Math.Log(g / b);
                value += (g - b) * Math.Log(g / b);
            }
        }

        return new([.. weights], value);
    }
}
