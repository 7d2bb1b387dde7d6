namespace FunnelKit.Statistics;

/// <summary>The beta distribution, the posterior of a proportion.</summary>
internal static class BetaDistribution
{
    private const int MaxSteps = 200;

    // Below this logarithm a double is 0.
    private const double LogOfZero = -745.2;

    /// <summary>Computes the mean.</summary>
    /// <param name="alpha">The first parameter, above 0.</param>
    /// <param name="beta">The second parameter, above 0.</param>
    /// <returns><c>α/(α + β)</c>.</returns>
    public static double Mean(double alpha, double beta) => alpha / (alpha + beta);

    /// <summary>Computes the variance.</summary>
    /// <param name="alpha">The first parameter, above 0.</param>
    /// <param name="beta">The second parameter, above 0.</param>
    /// <returns><c>αβ/((α + β)²(α + β + 1))</c>.</returns>
    public static double Variance(double alpha, double beta)
    {
        var sum = alpha + beta;
        return alpha / sum * (beta / sum) / (sum + 1d);
    }

    /// <summary>Computes the point that a value does not pass with a given probability.</summary>
    /// <param name="alpha">The first parameter, above 0.</param>
    /// <param name="beta">The second parameter, above 0.</param>
    /// <param name="p">The probability, in the range [0, 1].</param>
    /// <returns>The quantile, in the range [0, 1]; 0 where it is too small for a double.</returns>
    public static double Quantile(double alpha, double beta, double p) => Quantile(alpha, beta, p, 1d - p);

    /// <summary>Computes the point that has given probabilities below and above it.</summary>
    /// <param name="alpha">The first parameter, above 0.</param>
    /// <param name="beta">The second parameter, above 0.</param>
    /// <param name="p">The probability below the point, in the range [0, 1].</param>
    /// <param name="q">The probability above the point, <c>1 − p</c> without its rounding error.</param>
    /// <returns>The quantile, in the range [0, 1]; 0 where it is too small for a double.</returns>
    /// <remarks>
    /// The smaller of the quantile and its complement is found on a logarithmic scale by Newton steps on the logarithm
    /// of the smaller tail, kept between bounds that close in.
    /// </remarks>
    public static double Quantile(double alpha, double beta, double p, double q)
    {
        if (p <= 0d)
        {
            return 0d;
        }

        if (q <= 0d)
        {
            return 1d;
        }

        var half = IncompleteBeta.Regularized(alpha, beta, 0.5);
        var isInLowerHalf = p < q ? p <= half.P : q >= half.Q;
        return isInLowerHalf ? SolveLowerHalf(alpha, beta, p, q) : 1d - SolveLowerHalf(beta, alpha, q, p);
    }

    private static double SolveLowerHalf(double first, double second, double lower, double upper)
    {
        var low = LogOfZero;
        var high = Math.Log(0.5);
        var t = Start(first, second, lower, upper);
        if (!(t > low && t < high))
        {
            t = (low + high) / 2d;
        }

        for (var step = 0; step < MaxSteps; step++)
        {
            var x = Math.Exp(t);
            var tails = IncompleteBeta.Regularized(first, second, x);
            var slope = IncompleteBeta.PowerTerm(first, second, x) / (1d - x);
            var (residual, gradient) = lower < upper
                ? (Math.Log(tails.P / lower), slope / tails.P)
                : (Math.Log(upper / tails.Q), slope / tails.Q);
            if (residual > 0d)
            {
                high = t;
            }
            else
            {
                low = t;
            }

            var next = t - (residual / gradient);
            if (Math.Abs(residual) < 1e-8)
            {
                return Math.Min(0.5, Math.Exp(next));
            }

            next = next > low && next < high ? next : (low + high) / 2d;
            if (next == t)
            {
                break;
            }

            t = next;
        }

        return Math.Exp(t);
    }

    // The logarithm of a first guess: the approximation of Abramowitz and Stegun 26.5.22 through the normal
    // distribution, or the leading power of the distribution function for small parameters.
    private static double Start(double a, double b, double p, double q)
    {
        if (a <= 1d || b <= 1d)
        {
            return (Math.Log(p) + Math.Log(a) + IncompleteBeta.LogBeta(a, b)) / a;
        }

        var z = p < q ? NormalDistribution.Quantile(p) : -NormalDistribution.Quantile(q);
        var first = 1d / ((2d * a) - 1d);
        var second = 1d / ((2d * b) - 1d);
        var lambda = ((z * z) - 3d) / 6d;
        var h = 2d / (first + second);
        var w = (-z * Math.Sqrt(Math.Max(0d, h + lambda)) / h)
            - ((second - first) * (lambda + (5d / 6d) - (2d / (3d * h))));
        return -Elementary.Log1P(b / a * Math.Exp(2d * w));
    }
}
