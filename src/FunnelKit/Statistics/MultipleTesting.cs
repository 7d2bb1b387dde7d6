using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>Adjusts p-values for the number of comparisons made at once.</summary>
/// <remarks>
/// Results keep the order of the input; an adjusted p-value is compared with the level that the whole family of
/// comparisons shall keep. In the formulas p₍ᵢ₎ is the i-th smallest of m p-values. All members are pure and safe
/// to call from several threads, and take O(m log m).
/// </remarks>
public static class MultipleTesting
{
    /// <summary>Adjusts for the chance of any false finding, under any dependence.</summary>
    /// <param name="pValues">The p-values, each in the range [0, 1].</param>
    /// <returns><c>min(1, mp)</c> for each p-value, in the order of the input.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside [0, 1] or not a number.</exception>
    public static ImmutableArray<double> Bonferroni(ReadOnlySpan<double> pValues)
    {
        ThrowIfInvalid(pValues);
        var adjusted = ImmutableArray.CreateBuilder<double>(pValues.Length);
        foreach (var p in pValues)
        {
            adjusted.Add(Math.Min(1d, pValues.Length * p));
        }

        return adjusted.MoveToImmutable();
    }

    /// <summary>Adjusts for the chance of any false finding, under any dependence, step by step.</summary>
    /// <param name="pValues">The p-values, each in the range [0, 1].</param>
    /// <returns>
    /// The largest of <c>min(1, (m − j + 1)p₍ⱼ₎)</c> over j ≤ i, in the order of the input: never above Bonferroni's.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside [0, 1] or not a number.</exception>
    /// <remarks>
    /// <b>Source:</b> S. Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of
    /// Statistics 6 (1979).
    /// </remarks>
    public static ImmutableArray<double> Holm(ReadOnlySpan<double> pValues)
    {
        var (order, sorted) = Sort(pValues);
        var largest = 0d;
        var adjusted = new double[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            largest = Math.Max(largest, Math.Min(1d, (sorted.Length - i) * sorted[i]));
            adjusted[order[i]] = largest;
        }

        return [.. adjusted];
    }

    /// <summary>Adjusts for the chance of any false finding, unless comparisons depend negatively.</summary>
    /// <param name="pValues">The p-values, each in the range [0, 1].</param>
    /// <returns>The smallest of <c>min(1, (m − j + 1)p₍ⱼ₎)</c> over j ≥ i, in the order of the input.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside [0, 1] or not a number.</exception>
    /// <remarks>
    /// <b>Source:</b> Y. Hochberg, A Sharper Bonferroni Procedure for Multiple Tests of Significance, Biometrika 75
    /// (1988).
    /// </remarks>
    public static ImmutableArray<double> Hochberg(ReadOnlySpan<double> pValues) =>
        StepUp(pValues, static (p, rank, count) => (count - rank + 1) * p);

    /// <summary>
    /// Adjusts for the expected share of false findings, for independent or positively dependent comparisons.
    /// </summary>
    /// <param name="pValues">The p-values, each in the range [0, 1].</param>
    /// <returns>The smallest of <c>min(1, mp₍ⱼ₎/j)</c> over j ≥ i, in the order of the input.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside [0, 1] or not a number.</exception>
    /// <remarks>
    /// <b>Source:</b> Y. Benjamini and Y. Hochberg, Controlling the False Discovery Rate: A Practical and Powerful
    /// Approach to Multiple Testing, Journal of the Royal Statistical Society B 57 (1995).
    /// </remarks>
    public static ImmutableArray<double> BenjaminiHochberg(ReadOnlySpan<double> pValues) =>
        StepUp(pValues, static (p, rank, count) => p * count / rank);

    /// <summary>Adjusts for the expected share of false findings, under any dependence.</summary>
    /// <param name="pValues">The p-values, each in the range [0, 1].</param>
    /// <returns>
    /// The smallest of <c>min(1, mp₍ⱼ₎/j · (1 + 1/2 + … + 1/m))</c> over j ≥ i, in the order of the input.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside [0, 1] or not a number.</exception>
    /// <remarks>
    /// <b>Source:</b> Y. Benjamini and D. Yekutieli, The Control of the False Discovery Rate in Multiple Testing under
    /// Dependency, The Annals of Statistics 29 (2001).
    /// </remarks>
    public static ImmutableArray<double> BenjaminiYekutieli(ReadOnlySpan<double> pValues)
    {
        var harmonic = 0d;
        for (var i = pValues.Length; i > 0; i--)
        {
            harmonic += 1d / i;
        }

        return StepUp(pValues, (p, rank, count) => harmonic * p * count / rank);
    }

    private static ImmutableArray<double> StepUp(ReadOnlySpan<double> pValues, Func<double, int, int, double> inflate)
    {
        var (order, sorted) = Sort(pValues);
        var smallest = 1d;
        var adjusted = new double[sorted.Length];
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            smallest = Math.Min(smallest, inflate(sorted[i], i + 1, sorted.Length));
            adjusted[order[i]] = smallest;
        }

        return [.. adjusted];
    }

    private static (int[] Order, double[] Sorted) Sort(ReadOnlySpan<double> pValues)
    {
        ThrowIfInvalid(pValues);
        var sorted = pValues.ToArray();
        var order = new int[sorted.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(sorted, order);
        return (order, sorted);
    }

    private static void ThrowIfInvalid(ReadOnlySpan<double> pValues)
    {
        foreach (var p in pValues)
        {
            if (!(p >= 0d && p <= 1d))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(pValues), p, "A p-value must be in the range [0, 1].");
            }
        }
    }
}
