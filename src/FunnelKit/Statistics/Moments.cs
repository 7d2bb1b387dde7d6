namespace FunnelKit.Statistics;

/// <summary>Count, mean, variance, skewness and kurtosis of values that need not be kept: they add up.</summary>
/// <remarks>
/// <para>
/// The moments of two sets of values add up to the moments of both. The sum is commutative to the last bit and
/// associative but for rounding; an offset common to all values costs no accuracy. Equality compares what is stored.
/// The default value is that of no values, and changes nothing when it is added. What cannot be told is null, which
/// includes what is too large for a double.
/// </para>
/// <para>
/// <b>Source:</b> T. F. Chan, G. H. Golub and R. J. LeVeque, Updating Formulae and a Pairwise Algorithm for Computing
/// Sample Variances (1979); P. Pébay, Formulas for Robust, One-Pass Parallel Computation of Covariances and
/// Arbitrary-Order Statistical Moments (2008).
/// </para>
/// <example>
/// <code>
/// Moments days = Moments.FromValues([3, 5, 10]) + Moments.FromValues([4]);
/// double? mean = days.Mean;       // 5.5
/// </code>
/// </example>
/// </remarks>
public readonly record struct Moments
{
    private readonly double _sum;
    private readonly double _lost;
    private readonly double _second;
    private readonly double _third;
    private readonly double _fourth;
    private readonly double _minimum;
    private readonly double _maximum;

    private Moments(
        long count,
        (double Sum, double Lost) sum,
        double second,
        double third,
        double fourth,
        double minimum,
        double maximum)
    {
        Count = count;
        (_sum, _lost) = sum;
        _second = second;
        _third = third;
        _fourth = fourth;
        _minimum = minimum;
        _maximum = maximum;
    }

    /// <summary>Gets how many values there are.</summary>
    public long Count { get; }

    /// <summary>Gets the mean; null without values.</summary>
    public double? Mean => Known(Center, 1L);

    /// <summary>Gets the sum of the squared distances from the mean, at least 0; 0 without values.</summary>
    public double? SumOfSquares => Known(_second, 0L);

    /// <summary>Gets the variance of the sample, with divisor n − 1; null for fewer than two values.</summary>
    public double? Variance => Known(_second / (Count - 1d), 2L);

    /// <summary>Gets the variance of the values themselves, with divisor n; null without values.</summary>
    public double? PopulationVariance => Known(_second / Count, 1L);

    /// <summary>Gets the skewness <c>√n·m₃/m₂^1.5</c> from sums of powers; null when all values are equal.</summary>
    public double? Skewness => Known(Math.Sqrt(Count) * (_third / _second / Math.Sqrt(_second)), 2L);

    /// <summary>
    /// Gets the kurtosis less that of a normal one, <c>n·m₄/m₂² − 3</c>; null when all values are equal.
    /// </summary>
    public double? ExcessKurtosis => Known((Count * (_fourth / _second / _second)) - 3d, 2L);

    /// <summary>Gets the smallest value; null without values.</summary>
    public double? Minimum => Known(_minimum, 1L);

    /// <summary>Gets the largest value; null without values.</summary>
    public double? Maximum => Known(_maximum, 1L);

    private double Center => (_sum + _lost) / Count;

    /// <summary>Adds up the moments of two sets of values.</summary>
    /// <param name="left">The one set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>The moments of both.</returns>
    /// <exception cref="OverflowException">There are more values than <see cref="long.MaxValue"/>.</exception>
    public static Moments operator +(Moments left, Moments right) => Add(left, right);

    /// <inheritdoc cref="op_Addition"/>
    public static Moments Add(Moments left, Moments right)
    {
        if (left.Count == 0L || right.Count == 0L)
        {
            return left.Count == 0L ? right : left;
        }

        return left.Count > right.Count || (left.Count == right.Count && left._sum <= right._sum)
            ? left.Merge(right)
            : right.Merge(left);
    }

    /// <summary>Computes the moments of values.</summary>
    /// <param name="values">The values, finite, in any order, which matters for the last digits only.</param>
    /// <returns>The moments.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public static Moments FromValues(ReadOnlySpan<double> values)
    {
        var sum = default(Moments);
        foreach (var value in values)
        {
            sum = sum.Add(value);
        }

        return sum;
    }

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value, finite.</param>
    /// <param name="count">How often it occurs, at least 1. The default value is 1.</param>
    /// <returns>The moments with the value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite, or the count is below 1.</exception>
    /// <exception cref="OverflowException">There are more values than <see cref="long.MaxValue"/>.</exception>
    public Moments Add(double value, long count = 1L)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A value must be finite.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1L);
        var sum = value * count;
        var lost = Math.FusedMultiplyAdd(value, count, -sum);
        return this + new Moments(count, (sum, lost), 0d, 0d, 0d, value, value);
    }

    private Moments Merge(Moments other)
    {
        var count = checked(Count + other.Count);
        var (share, otherShare) = (Count / (double)count, other.Count / (double)count);
        var distance = other.Center - Center;
        var spread = distance * distance * otherShare * Count;
        return new(
            count,
            Sum(other),
            _second + other._second + spread,
            _third + other._third + (spread * distance * (share - otherShare))
                + (3d * distance * ((share * other._second) - (otherShare * _second))),
            _fourth + other._fourth
                + (spread * distance * distance * ((share * share) - (share * otherShare) + (otherShare * otherShare)))
                + (6d * distance * distance
                    * ((share * share * other._second) + (otherShare * otherShare * _second)))
                + (4d * distance * ((share * other._third) - (otherShare * _third))),
            Math.Min(_minimum, other._minimum),
            Math.Max(_maximum, other._maximum));
    }

    // The sum, and what its rounding loses, so that values of both signs cancel exactly. D. E. Knuth, The Art of
    // Computer Programming 2, 3rd edition (1997), theorem 4.2.2B.
    private (double Sum, double Lost) Sum(Moments other)
    {
        var sum = _sum + other._sum;
        var ofOther = sum - _sum;
        var lost = (_sum - (sum - ofOther)) + (other._sum - ofOther);
        return (sum, lost + (_lost + other._lost));
    }

    private double? Known(double value, long needed) => Count >= needed && double.IsFinite(value) ? value : null;
}
