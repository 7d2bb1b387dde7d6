using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>A test whether and where the level of a series changed once.</summary>
/// <remarks>
/// <para>
/// <c>U(t) = ΣΣ sign(xᵢ − xⱼ)</c> over i ≤ t &lt; j; the change is where |U| is largest, and
/// <c>p ≈ 2·exp(−6K²/(n³ + n²))</c> with <c>K = max|U|</c>. O(n log n). Equality compares references; instances are
/// immutable.
/// </para>
/// <para>
/// <b>Source:</b> A. N. Pettitt, A Non-Parametric Approach to the Change-Point Problem, Applied Statistics 28 (1979).
/// </para>
/// </remarks>
public sealed class PettittTest
{
    private PettittTest(ImmutableArray<long> path, int size)
    {
        Path = path;
        for (var i = 0; i < path.Length; i++)
        {
            if (ChangeAfter is null || Math.Abs(path[i]) > Statistic)
            {
                Statistic = Math.Abs(path[i]);
                ChangeAfter = i + 1;
            }
        }

        double cubes = ((double)size * size * size) + ((double)size * size);
        PValue = ChangeAfter is null
            ? null
            : Math.Min(1d, 2d * Math.Exp(-6d * Statistic * (Statistic / cubes)));
    }

    /// <summary>Gets U after each value but the last: below 0 where the values rise.</summary>
    public ImmutableArray<long> Path { get; }

    /// <summary>Gets the largest distance of U from 0.</summary>
    public long Statistic { get; }

    /// <summary>
    /// Gets how many values there are before the change, the first place if there are several; null for fewer than two
    /// values. Whether there is a change at all is said by <see cref="PValue"/>.
    /// </summary>
    public int? ChangeAfter { get; }

    /// <summary>
    /// Gets the approximate chance of so large a change when there is none, in the range [0, 1]; null for fewer than
    /// two values.
    /// </summary>
    public double? PValue { get; }

    /// <summary>Tests a series.</summary>
    /// <param name="values">The values in the order of time, not NaN.</param>
    /// <returns>The test.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public static PettittTest Test(ReadOnlySpan<double> values)
    {
        Series.ThrowIfNotFinite(values);
        var ranks = RankCorrelation.Ranks(values);
        var path = ImmutableArray.CreateBuilder<long>(Math.Max(0, values.Length - 1));
        var sum = 0L;
        for (var i = 0; i + 1 < ranks.Length; i++)
        {
            sum += (long)ranks[i];
            path.Add(sum);
        }

        return new(path.MoveToImmutable(), values.Length);
    }
}
