namespace FunnelKit.Statistics;

/// <summary>Elementary functions that keep their relative accuracy near the point where they vanish.</summary>
internal static class Elementary
{
    /// <summary>Half the natural logarithm of 2π.</summary>
    public const double HalfLogTwoPi = 0.91893853320467278;

    private const double SeriesLimit = 0.3;

    /// <summary>Computes <c>ln(1 + x)</c> for x above −1.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The logarithm, with full relative accuracy near 0.</returns>
    /// <remarks>
    /// The quotient <c>ln(u)/(u − 1)</c> at <c>u = fl(1 + x)</c> varies so slowly that the rounding of u does no harm.
    /// <b>Source:</b> D. Goldberg, What Every Computer Scientist Should Know About Floating-Point Arithmetic, ACM
    /// Computing Surveys 23 (1991), theorem 4.
    /// </remarks>
    public static double Log1P(double x)
    {
        var u = 1d + x;
        return u == 1d ? x : Math.Log(u) * (x / (u - 1d));
    }

    /// <summary>Computes <c>exp(x) − 1</c>.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The difference, with full relative accuracy near 0.</returns>
    /// <remarks>
    /// <b>Source:</b> N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition (2002), section 1.14.1.
    /// </remarks>
    public static double ExpM1(double x)
    {
        if (Math.Abs(x) > 0.5)
        {
            return Math.Exp(x) - 1d;
        }

        var u = Math.Exp(x);
        return u == 1d ? x : (u - 1d) * (x / Math.Log(u));
    }

    /// <summary>Computes <c>1/(1 + e^(−x))</c>, with full relative accuracy also where it is small.</summary>
    /// <param name="x">The logarithm of the odds.</param>
    /// <returns>The probability, in the range [0, 1].</returns>
    public static double Logistic(double x)
    {
        var small = Math.Exp(-Math.Abs(x));
        return (x < 0d ? small : 1d) / (1d + small);
    }

    /// <summary>Computes <c>u − ln(1 + u)</c>, the deviance of a ratio that is u away from 1.</summary>
    /// <param name="u">The distance of the ratio from 1, at least −1.</param>
    /// <param name="ratio">The ratio itself, <c>1 + u</c>, known more exactly than u when u is near −1.</param>
    /// <returns>The deviance, at least 0, with full relative accuracy near 0.</returns>
    /// <remarks>
    /// With <c>v = u/(2 + u)</c>, <c>ln(1 + u) = 2(v + v³/3 + v⁵/5 + …)</c> and <c>u − 2v = uv</c>.
    /// <b>Source:</b> C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000), section 4.
    /// </remarks>
    public static double Deviance(double u, double ratio)
    {
        if (Math.Abs(u) >= SeriesLimit)
        {
            return u - Math.Log(ratio);
        }

        var v = u / (2d + u);
        var squared = v * v;
        var power = 2d * v * squared;
        var sum = u * v;
        for (var k = 3; ; k += 2)
        {
            var next = sum - (power / k);
            if (next == sum)
            {
                return sum;
            }

            sum = next;
            power *= squared;
        }
    }
}
