namespace FunnelKit.Statistics;

/// <summary>A test whether a series rises or falls, and by how much, without any assumption about its shape.</summary>
/// <remarks>
/// <para>
/// <c>S = Σ sign(xⱼ − xᵢ)</c> over all pairs in the order of time; with ties in groups of t its variance is
/// <c>(n(n − 1)(2n + 5) − Σt(t − 1)(2t + 5))/18</c>, and <c>z = (S − sign S)/√Var</c>. Equality compares all values;
/// the default value is a test of no values. It takes O(n² log n) time and 4n² bytes: series have periods, not deals.
/// </para>
/// <para>
/// <b>Source:</b> H. B. Mann, Nonparametric Tests Against Trend, Econometrica 13 (1945); M. G. Kendall, Rank
/// Correlation Methods, 4th edition (1975); P. K. Sen, Estimates of the Regression Coefficient Based on Kendall's
/// Tau, Journal of the American Statistical Association 63 (1968).
/// </para>
/// </remarks>
public readonly record struct MannKendallTest
{
    /// <summary>Gets the rising pairs less the falling ones.</summary>
    public long Score { get; private init; }

    /// <summary>Gets the variance of <see cref="Score"/> without a trend, at least 0.</summary>
    public double Variance { get; private init; }

    /// <summary>Gets the score in standard deviations, moved by 1 towards 0; null when all values are equal.</summary>
    public double? StandardScore { get; private init; }

    /// <summary>
    /// Gets the chance of so large a score without a trend, two-sided, in the range [0, 1]; null when all values are
    /// equal.
    /// </summary>
    public double? PValue =>
        StandardScore is { } z ? Math.Min(1d, 2d * NormalDistribution.SurvivalFunction(Math.Abs(z))) : null;

    /// <summary>Gets Kendall's τ-b with time, in the range [−1, 1]; null when all values are equal.</summary>
    public double? TauB { get; private init; }

    /// <summary>Gets Sen's slope: the median change from one value to the next; null for fewer than two values, or
    /// when it is too large for a double.</summary>
    public double? Slope { get; private init; }

    /// <summary>
    /// Gets the line's height at the first value: the median less the slope times the median position; null for
    /// fewer than two values.
    /// </summary>
    public double? Intercept { get; private init; }

    /// <summary>Tests a series.</summary>
    /// <param name="values">The values in the order of time, at equal distances, finite; at most 5,000.</param>
    /// <returns>The test.</returns>
    /// <exception cref="ArgumentException">There are more than 5,000 values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public static MannKendallTest Test(ReadOnlySpan<double> values)
    {
        const int Most = 5_000;
        Series.ThrowIfNotFinite(values);
        if (values.Length > Most)
        {
            throw new ArgumentException(
                $"There are {values.Length} values; at most {Most} are tested.", nameof(values));
        }

        var size = (long)values.Length;
        var score = 0L;
        var slopes = new double[size * (size - 1L) / 2L];
        var next = 0;
        for (var later = 1; later < values.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                score += values[later].CompareTo(values[earlier]);
                slopes[next++] = (values[later] - values[earlier]) / (later - earlier);
            }
        }

        var (tiedPairs, tiedVariance) = Ties(values);
        var pairs = size * (size - 1L) / 2d;
        var variance = ((size * (size - 1d) * ((2d * size) + 5d)) - tiedVariance) / 18d;
        var slope = Median(slopes);
        return new()
        {
            Score = score,
            Variance = variance,
            StandardScore = variance > 0d ? (score - Math.Sign(score)) / Math.Sqrt(variance) : null,
            TauB = tiedPairs < pairs ? score / Math.Sqrt(pairs) / Math.Sqrt(pairs - tiedPairs) : null,
            Slope = slope,
            Intercept = Median(values.ToArray()) - (slope * ((size - 1d) / 2d)),
        };
    }

    private static (double Pairs, double Variance) Ties(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var (pairs, variance) = (0d, 0d);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            double tied = end - start;
            pairs += tied * (tied - 1d) / 2d;
            variance += tied * (tied - 1d) * ((2d * tied) + 5d);
        }

        return (pairs, variance);
    }

    private static double? Median(double[] values)
    {
        Array.Sort(values);
        return Quantiles.Linear(values, 0.5) is { } median && double.IsFinite(median) ? median : null;
    }
}
