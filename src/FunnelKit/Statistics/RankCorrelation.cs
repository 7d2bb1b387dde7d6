namespace FunnelKit.Statistics;

/// <summary>Measures whether two scores put the same cases in the same order.</summary>
public static class RankCorrelation
{
    /// <summary>Computes Spearman's rank correlation; cases with the same value share their mean rank.</summary>
    /// <param name="first">The first score of each case, not NaN.</param>
    /// <param name="second">The second score of each case, not NaN.</param>
    /// <returns>
    /// The correlation of the ranks, in the range [−1, 1]; null for fewer than two cases or when all values of a score
    /// are equal.
    /// </returns>
    /// <exception cref="ArgumentException">The spans differ in length, or a score is not a number.</exception>
    /// <remarks>
    /// O(n log n). <b>Source:</b> C. Spearman, The Proof and Measurement of Association between Two Things, The
    /// American Journal of Psychology 15 (1904).
    /// </remarks>
    public static double? Spearman(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Samples.ThrowIfNotPaired(first, second);
        var (left, right) = (Ranks(first), Ranks(second));
        var (ofLeft, ofRight) = (Samples.Dot(left, left), Samples.Dot(right, right));
        return ofLeft > 0d && ofRight > 0d
            ? Math.Clamp(Samples.Dot(left, right) / Math.Sqrt(ofLeft) / Math.Sqrt(ofRight), -1d, 1d)
            : null;
    }

    /// <summary>Computes the ranks around their mean, times two: whole numbers, so that ties are exact.</summary>
    internal static double[] Ranks(ReadOnlySpan<double> values)
    {
        var (sorted, order) = Samples.Sort(values);
        var ranks = new double[sorted.Length];
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            foreach (var row in order.AsSpan(start, end - start))
            {
                ranks[row] = (double)start + end - sorted.Length;
            }
        }

        return ranks;
    }
}
