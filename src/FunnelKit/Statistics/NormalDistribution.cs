namespace FunnelKit.Statistics;

/// <summary>The standard normal distribution: mean 0, standard deviation 1.</summary>
/// <remarks>
/// <para>
/// Values are accurate to about 14 significant digits over the whole range, tails included.
/// All members are pure and safe to call from several threads.
/// </para>
/// <para>
/// Near the centre <c>Φ(x) = 1/2 + φ(x)(x + x³/3 + x⁵/(3·5) + …)</c>; in the tails
/// <c>1 − Φ(x) = φ(x)/(x + 1/(x + 2/(x + 3/(x + …))))</c>. <b>Source:</b> M. Abramowitz and I. A. Stegun, Handbook of
/// Mathematical Functions (1964), 26.2.11 and 26.2.14.
/// </para>
/// </remarks>
public static partial class NormalDistribution
{
    private const double TailStart = 2.5;

    /// <summary>The point beyond which the density is 0 in double precision.</summary>
    private const double DensityEnd = 39d;

    /// <summary>Computes the probability of a value at or below a point.</summary>
    /// <param name="x">The point, in standard deviations; infinities are allowed.</param>
    /// <returns>The probability, in the range [0, 1]. It underflows to 0 below about −38.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public static double Cdf(double x) => SurvivalFunction(-x);

    /// <summary>Computes the probability of a value above a point, exactly in the upper tail too.</summary>
    /// <param name="x">The point, in standard deviations; infinities are allowed.</param>
    /// <returns>The probability, in the range [0, 1]. It underflows to 0 above about 38.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public static double SurvivalFunction(double x)
    {
        ThrowIfNotANumber(x);
        if (Math.Abs(x) < TailStart)
        {
            return 0.5 - (Density(x) * CentralSeries(x));
        }

        var tail = Math.Abs(x) > DensityEnd ? 0d : Density(x) * MillsRatio(Math.Abs(x));
        return x > 0d ? tail : 1d - tail;
    }

    /// <summary>Computes the natural logarithm of the probability of a value at or below a point.</summary>
    /// <param name="x">The point, in standard deviations; infinities are allowed.</param>
    /// <returns>The logarithm, at most 0, also where the probability itself is too small for a double.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public static double LogCdf(double x)
    {
        ThrowIfNotANumber(x);
        if (x > -TailStart)
        {
            return x > 0d ? Elementary.Log1P(-SurvivalFunction(x)) : Math.Log(Cdf(x));
        }

        return double.IsNegativeInfinity(x)
            ? double.NegativeInfinity
            : Math.Log(MillsRatio(-x)) - (x * x / 2d) - Elementary.HalfLogTwoPi;
    }

    // The rounding error of x², which the exponential would magnify, is put back.
    private static double Density(double x)
    {
        const double InverseRootTwoPi = 0.39894228040143268;
        var squared = x * x;
        var lost = Math.FusedMultiplyAdd(x, x, -squared);
        return InverseRootTwoPi * Math.Exp(-squared / 2d) * (1d - (lost / 2d));
    }

    private static double CentralSeries(double x)
    {
        var squared = x * x;
        var term = x;
        var sum = x;
        for (var k = 3; ; k += 2)
        {
            term *= squared / k;
            var next = sum + term;
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }

    // The error falls as exp(−2x√levels); these give full accuracy from TailStart on.
    private static double MillsRatio(double x)
    {
        var denominator = x;
        for (var level = 20 + (int)(400d / (x * x)); level > 0; level--)
        {
            denominator = x + (level / denominator);
        }

        return 1d / denominator;
    }

    private static void ThrowIfNotANumber(double x)
    {
        if (double.IsNaN(x))
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "The point must be a number.");
        }
    }
}
