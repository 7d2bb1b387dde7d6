using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>Quantiles of a sample. An empty sample has none.</summary>
/// <remarks>
/// <b>Source:</b> R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician 50
/// (1996), types 1 and 7. All members are pure and safe to call from several threads.
/// </remarks>
public static class Quantiles
{
    // Products such as 100 × 0.07 come out a little above the integer that they are.
    private const double RankTolerance = 1e-9;

    /// <summary>Computes a quantile by linear interpolation between neighbours, type 7.</summary>
    /// <param name="sorted">The sample in ascending order, which is not checked, without NaN.</param>
    /// <param name="p">The probability, in the range [0, 1]: 0 is the minimum, 0.5 the median, 1 the maximum.</param>
    /// <returns>The quantile, or null for an empty sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1] or not a number.</exception>
    /// <remarks>With <c>h = (n − 1)p</c> and <c>j = ⌊h⌋</c>: <c>x[j] + (h − j)(x[j + 1] − x[j])</c>.</remarks>
    public static double? Linear(ReadOnlySpan<double> sorted, double p)
    {
        ThrowIfNotProbability(p);
        if (sorted.IsEmpty)
        {
            return null;
        }

        var position = (sorted.Length - 1) * p;
        var index = (int)position;
        var next = Math.Min(index + 1, sorted.Length - 1);
        return Interpolate(sorted[index], sorted[next], position - index);
    }

    /// <summary>Computes a quantile of counted values by linear interpolation between neighbours, type 7.</summary>
    /// <param name="values">The distinct values in ascending order.</param>
    /// <param name="counts">How often each value occurs, at least 0.</param>
    /// <param name="p">The probability, in the range [0, 1]: 0 is the minimum, 0.5 the median, 1 the maximum.</param>
    /// <returns>The quantile of the sample that the counts stand for, or null when they are all 0.</returns>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, a count is negative, or the values do not ascend.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1] or not a number.</exception>
    public static double? Linear(ReadOnlySpan<int> values, ReadOnlySpan<long> counts, double p)
    {
        ThrowIfNotProbability(p);
        var total = Total(values, counts);
        if (total == UInt128.Zero)
        {
            return null;
        }

        var position = (double)(total - UInt128.One) * p;
        var rank = UInt128.Min((UInt128)position, total - UInt128.One);
        var next = UInt128.Min(rank + UInt128.One, total - UInt128.One);
        return Interpolate(
            ValueAt(values, counts, rank), ValueAt(values, counts, next), position - Math.Floor(position));
    }

    /// <summary>Computes the smallest value that at least a given share of the sample does not pass, type 1.</summary>
    /// <param name="sorted">The sample in ascending order, which is not checked, without NaN.</param>
    /// <param name="p">The probability, in the range [0, 1]: 0 is the minimum, 1 the maximum.</param>
    /// <returns>The quantile, always a value of the sample, or null for an empty sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1] or not a number.</exception>
    /// <remarks>
    /// The value of rank <c>max(1, ⌈np − 10⁻⁹⌉)</c>; the tolerance, chosen by FunnelKit, keeps a product that is an
    /// integer but for rounding from jumping to the next value.
    /// </remarks>
    public static double? InverseEmpirical(ReadOnlySpan<double> sorted, double p)
    {
        ThrowIfNotProbability(p);
        if (sorted.IsEmpty)
        {
            return null;
        }

        var rank = (int)Math.Ceiling((sorted.Length * p) - RankTolerance);
        return sorted[Math.Max(1, rank) - 1];
    }

    /// <summary>Computes the distinct quantiles, type 7, that divide a sample into equal parts.</summary>
    /// <param name="sorted">The sample in ascending order, which is not checked, without NaN.</param>
    /// <param name="parts">How many parts, at least 1: 10 for deciles.</param>
    /// <returns>
    /// The quantiles at 1/parts, 2/parts, … in ascending order, without repetitions; empty for an empty sample.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is below 1.</exception>
    /// <remarks>Positions are found by whole numbers, so that a quantile that is a value of the sample is
    /// exact.</remarks>
    public static ImmutableArray<double> InnerEdges(ReadOnlySpan<double> sorted, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var edges = ImmutableArray.CreateBuilder<double>();
        for (var part = 1; part < parts && !sorted.IsEmpty; part++)
        {
            var (index, rest) = Math.DivRem((long)(sorted.Length - 1) * part, parts);
            var next = Math.Min(index + 1, sorted.Length - 1);
            var edge = Interpolate(sorted[(int)index], sorted[(int)next], (double)rest / parts);
            if (edges.Count == 0 || edge != edges[^1])
            {
                edges.Add(edge);
            }
        }

        return edges.DrainToImmutable();
    }

    // Stays between both ends, and finite where their difference is not.
    private static double Interpolate(double low, double high, double share)
    {
        if (share == 0d || low == high)
        {
            return low;
        }

        var difference = high - low;
        return double.IsFinite(difference)
            ? Math.Min(high, low + (share * difference))
            : ((1d - share) * low) + (share * high);
    }

    private static UInt128 Total(ReadOnlySpan<int> values, ReadOnlySpan<long> counts)
    {
        if (values.Length != counts.Length)
        {
            throw new ArgumentException("There must be as many counts as values.", nameof(counts));
        }

        var total = UInt128.Zero;
        for (var i = 0; i < values.Length; i++)
        {
            if (counts[i] < 0)
            {
                throw new ArgumentException($"The count {counts[i]} at {i} is negative.", nameof(counts));
            }

            if (i > 0 && values[i] <= values[i - 1])
            {
                throw new ArgumentException($"The value {values[i]} at {i} does not ascend.", nameof(values));
            }

            total += (UInt128)counts[i];
        }

        return total;
    }

    private static double ValueAt(ReadOnlySpan<int> values, ReadOnlySpan<long> counts, UInt128 rank)
    {
        var passed = UInt128.Zero;
        for (var i = 0; ; i++)
        {
            passed += (UInt128)counts[i];
            if (rank < passed)
            {
                return values[i];
            }
        }
    }

    private static void ThrowIfNotProbability(double p)
    {
        if (!(p >= 0d && p <= 1d))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability must be in the range [0, 1].");
        }
    }
}
