using FunnelKit.Statistics;

namespace FunnelKit.Segments;

/// <summary>The rate of one segment compared with that of all deals outside it.</summary>
/// <remarks>
/// <para>
/// A segment is never compared with a total that contains it: the total follows the segment, which hides part of every
/// difference, and the two are not independent. Equality compares all values. Instances are immutable and thread-safe.
/// </para>
/// <para>
/// <b>Source:</b> the p-value is that of R. A. Fisher's exact test; over the segments it is corrected by Y. Benjamini
/// and Y. Hochberg, Controlling the False Discovery Rate, Journal of the Royal Statistical Society B 57 (1995).
/// </para>
/// </remarks>
public sealed record RateComparison
{
    /// <summary>The share of false findings among all findings that is accepted, 5 %.</summary>
    public const double FalseDiscoveryRate = 0.05;

    private readonly TwoProportions _proportions;

    private RateComparison(TwoProportions proportions, IntervalMethod method, double? pValue, double? adjusted)
    {
        _proportions = proportions;
        Others = Rate.FromCounts(proportions.FirstSuccesses, proportions.FirstTrials, method);
        PValue = pValue;
        AdjustedPValue = adjusted;
    }

    /// <summary>Gets the rate of all deals outside the segment.</summary>
    public Rate Others { get; }

    /// <summary>Gets how far the rate of the segment is above that of the others.</summary>
    /// <value>In the range [−1, 1]; null when there are no cases on a side.</value>
    public double? Difference => _proportions.Difference;

    /// <summary>Gets the 95 % interval of Newcombe of <see cref="Difference"/>; null without it.</summary>
    public ConfidenceInterval? Interval => _proportions.Newcombe();

    /// <summary>
    /// Gets how probable a table at most as probable as this one is if segment and others had the same rate.
    /// </summary>
    /// <value>In the range [0, 1]; null when there are no cases on a side.</value>
    public double? PValue { get; }

    /// <summary>Gets <see cref="PValue"/> corrected for the number of segments that are compared.</summary>
    /// <value>In the range [<see cref="PValue"/>, 1]; null without it.</value>
    public double? AdjustedPValue { get; }

    /// <summary>
    /// Gets a value indicating whether the rates differ by more than chance, all comparisons considered.
    /// </summary>
    /// <value>True when <see cref="AdjustedPValue"/> is at most <see cref="FalseDiscoveryRate"/>.</value>
    public bool IsDifferent => AdjustedPValue <= FalseDiscoveryRate;

    /// <summary>Compares each of several segments with what lies outside it.</summary>
    /// <param name="segments">The rates of the segments.</param>
    /// <param name="total">The rate of all deals, each counted once; it contains every segment.</param>
    internal static RateComparison[] WithOthers(ReadOnlySpan<Rate> segments, Rate total)
    {
        var pairs = new TwoProportions[segments.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = TwoProportions.Compare(
                total.Numerator - segments[i].Numerator,
                total.Denominator - segments[i].Denominator,
                segments[i].Numerator,
                segments[i].Denominator);
        }

        return Corrected(pairs, total.Method);
    }

    /// <summary>Corrects several comparisons for their number.</summary>
    internal static RateComparison[] Corrected(ReadOnlySpan<TwoProportions> pairs, IntervalMethod method)
    {
        var pValues = new double?[pairs.Length];
        for (var i = 0; i < pValues.Length; i++)
        {
            pValues[i] = PValueOf(pairs[i]);
        }

        double[] known = [.. pValues.OfType<double>()];
        var adjusted = MultipleTesting.BenjaminiHochberg(known);
        var comparisons = new RateComparison[pairs.Length];
        var next = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            comparisons[i] = new(pairs[i], method, pValues[i], pValues[i] is null ? null : adjusted[next++]);
        }

        return comparisons;
    }

    /// <summary>Tests whether two proportions differ: exactly, or by the score beyond 10¹² cases.</summary>
    internal static double? PValueOf(TwoProportions pair) =>
        pair.Difference is null ? null : pair.FisherTest()?.TwoSided ?? pair.PooledPValue;
}
