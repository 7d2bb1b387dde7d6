using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Statistics;

/// <summary>The areas under the curves of two scores of the same cases, compared.</summary>
/// <remarks>
/// <para>
/// The scores are of the same cases and hence correlated; the error of the difference takes that into account. Equality
/// compares references; instances are immutable. Making one takes O(n log n).
/// </para>
/// <para>
/// <b>Source:</b> E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Comparing the Areas under Two or More Correlated
/// Receiver Operating Characteristic Curves, Biometrics 44 (1988).
/// </para>
/// </remarks>
public sealed class PairedAreas
{
    private PairedAreas(double first, double second, double? standardError)
    {
        First = first;
        Second = second;
        StandardError = standardError;
    }

    /// <summary>Gets the area under the curve of the first score, in the range [0, 1].</summary>
    public double First { get; }

    /// <summary>Gets the area under the curve of the second score, in the range [0, 1].</summary>
    public double Second { get; }

    /// <summary>Gets <see cref="Second"/> − <see cref="First"/>: above 0 when the second score is better.</summary>
    public double Difference => Second - First;

    /// <summary>
    /// Gets the standard error of <see cref="Difference"/>, at least 0; null when there are fewer than two cases of a
    /// kind.
    /// </summary>
    public double? StandardError { get; }

    /// <summary>
    /// Gets the chance of so large a difference when the areas are equal, two-sided, in the range [0, 1]; null without
    /// a standard error above 0, which says nothing.
    /// </summary>
    public double? PValue => StandardError is { } error && error > 0d
        ? 2d * NormalDistribution.SurvivalFunction(Math.Abs(Difference) / error)
        : null;

    /// <summary>Compares two scores of the same cases.</summary>
    /// <param name="outcomes">Whether each case turned out well.</param>
    /// <param name="first">The first score of each case, not NaN.</param>
    /// <param name="second">The second score of each case, not NaN.</param>
    /// <param name="areas">The comparison; null when there are cases of one kind only.</param>
    /// <returns>False when there are cases of one kind only, so that there are no areas.</returns>
    /// <exception cref="ArgumentException">The spans differ in length, or a score is not a number.</exception>
    public static bool TryCompare(
        ReadOnlySpan<bool> outcomes,
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        [NotNullWhen(true)] out PairedAreas? areas)
    {
        Samples.ThrowIfInvalid(outcomes, first, default);
        Samples.ThrowIfInvalid(outcomes, second, default);
        areas = null;
        var positives = outcomes.Count(true);
        var negatives = outcomes.Length - positives;
        if (positives == 0 || negatives == 0)
        {
            return false;
        }

        var (left, ofFirst) = Placements(outcomes, first, positives, negatives);
        var (right, ofSecond) = Placements(outcomes, second, positives, negatives);
        var (squaresOfPositives, squaresOfNegatives) = (0d, 0d);
        for (var i = 0; i < left.Length; i++)
        {
            var distance = (right[i] - ofSecond) - (left[i] - ofFirst);
            if (outcomes[i])
            {
                squaresOfPositives += distance * distance;
            }
            else
            {
                squaresOfNegatives += distance * distance;
            }
        }

        double? error = positives < 2 || negatives < 2
            ? null
            : Math.Sqrt(
                (squaresOfPositives / (positives - 1d) / positives)
                + (squaresOfNegatives / (negatives - 1d) / negatives));
        areas = new(ofFirst, ofSecond, error);
        return true;
    }

    // Of a positive case: the share of negative ones below it; of a negative case: the share of positive ones above.
    private static (double[] Placements, double Area) Placements(
        ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> scores, int positives, int negatives)
    {
        var (sorted, order) = Samples.Sort(scores);
        var placements = new double[sorted.Length];
        var (positivesBelow, negativesBelow, pairs) = (0, 0, 0d);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            var (tiedPositives, tiedNegatives) = (0, 0);
            for (end = start; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
                tiedPositives += outcomes[order[end]] ? 1 : 0;
                tiedNegatives += outcomes[order[end]] ? 0 : 1;
            }

            foreach (var row in order.AsSpan(start, end - start))
            {
                placements[row] = outcomes[row]
                    ? (negativesBelow + (tiedNegatives / 2d)) / negatives
                    : (positives - positivesBelow - (tiedPositives / 2d)) / positives;
            }

            pairs += tiedPositives * (negativesBelow + (tiedNegatives / 2d));
            positivesBelow += tiedPositives;
            negativesBelow += tiedNegatives;
        }

        return (placements, pairs / positives / negatives);
    }
}
