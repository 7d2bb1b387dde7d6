namespace FunnelKit.Statistics;

/// <summary>The regularised incomplete gamma function.</summary>
internal static class IncompleteGamma
{
    private const double Tiny = 1e-300;

    /// <summary>Computes both regularised incomplete gamma functions.</summary>
    /// <param name="a">The shape, above 0.</param>
    /// <param name="x">The upper end of the lower integral, at least 0.</param>
    /// <returns>
    /// <c>P(a, x) = ∫₀ˣ tᵃ⁻¹e⁻ᵗ dt / Γ(a)</c> and <c>Q = 1 − P</c>; the smaller one keeps its relative accuracy.
    /// </returns>
    /// <remarks>
    /// A power series below <c>x = a + 1</c>, a continued fraction above; for small shapes the complement of a power
    /// series that starts from <c>xᵃ/Γ(1 + a)</c>. O(√a) steps. <b>Source:</b> A. R. DiDonato and A. H. Morris,
    /// Computation of the Incomplete Gamma Function Ratios and Their Inverse, ACM Transactions on Mathematical
    /// Software 12 (1986), equations 3, 6 and 11; the prefactor after Loader (2000).
    /// </remarks>
    public static (double P, double Q) Regularized(double a, double x)
    {
        if (x <= 0d)
        {
            return (0d, 1d);
        }

        if (double.IsPositiveInfinity(x))
        {
            return (1d, 0d);
        }

        if (a < 1d && x < 1d)
        {
            return ForSmallShape(a, x);
        }

        var prefactor = Prefactor(a, x);
        if (x < a + 1d)
        {
            var p = Math.Min(1d, prefactor / a * Series(a, x));
            return (p, 1d - p);
        }

        var q = Math.Min(1d, prefactor * ContinuedFraction(a, x));
        return (1d - q, q);
    }

    /// <summary>Computes <c>xᵃe⁻ˣ/Γ(a)</c> without forming its large factors.</summary>
    private static double Prefactor(double a, double x) =>
        Math.Sqrt(a)
        * Math.Exp(
            -Elementary.HalfLogTwoPi
            - GammaFunctions.StirlingError(a)
            - (a * Elementary.Deviance((x - a) / a, x / a)));

    private static double Series(double a, double x)
    {
        var term = 1d;
        var sum = 1d;
        for (var denominator = a + 1d; term > sum * 1e-17; denominator++)
        {
            term *= x / denominator;
            sum += term;
        }

        return sum;
    }

    // Evaluated by the modified method of Lentz.
    private static double ContinuedFraction(double a, double x)
    {
        var b = x + 1d - a;
        var c = 1d / Tiny;
        var d = 1d / b;
        var value = d;
        for (var i = 1d; ; i++)
        {
            var numerator = -i * (i - a);
            b += 2d;
            d = 1d / NotZero(b + (numerator * d));
            c = NotZero(b + (numerator / c));
            var factor = c * d;
            value *= factor;
            if (!(Math.Abs(factor - 1d) >= 2.5e-16))
            {
                return value;
            }
        }
    }

    private static (double P, double Q) ForSmallShape(double a, double x)
    {
        var logPower = (a * Math.Log(x)) - GammaFunctions.LogGammaOnePlus(a);
        var term = 1d;
        var sum = 0d;
        for (var k = 1d; Math.Abs(term) > 1e-18; k++)
        {
            term *= -x / k;
            sum += term / (a + k);
        }

        var correction = Math.Exp(logPower) * a * sum;
        return (Math.Exp(logPower) + correction, -Elementary.ExpM1(logPower) - correction);
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
