namespace FunnelKit.Statistics;

/// <summary>The logarithm of the gamma function, its derivatives, and the error of Stirling's formula.</summary>
/// <remarks>
/// Asymptotic series above 10, recurrences below. <b>Source:</b> M. Abramowitz and I. A. Stegun, Handbook of
/// Mathematical Functions (1964), 6.1.15, 6.1.33, 6.1.41, 6.3.5, 6.3.18, 6.4.6 and 6.4.12.
/// </remarks>
internal static class GammaFunctions
{
    private const double AsymptoticStart = 10d;
    private const double OneMinusEulerGamma = 0.42278433509846713;

    /// <summary>Gets <c>ζ(n) − 1</c> for n from 2 to 29.</summary>
    private static ReadOnlySpan<double> ZetaMinusOne =>
    [
        0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993,
        0.01734306198444914, 0.008349277381922827, 0.00407735619794434, 0.0020083928260822143,
        0.0009945751278180853, 0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915,
        6.124813505870483e-05, 3.058823630702049e-05, 1.528225940865187e-05, 7.637197637899763e-06,
        3.81729326499984e-06, 1.908212716553939e-06, 9.539620338727962e-07, 4.769329867878064e-07,
        2.38450502727733e-07, 1.1921992596531106e-07, 5.960818905125948e-08, 2.980350351465228e-08,
        1.4901554828365043e-08, 7.45071178983543e-09, 3.725334024788457e-09, 1.862659723513049e-09,
    ];

    /// <summary>Computes <c>ln Γ(x)</c>.</summary>
    /// <param name="x">The argument, above 0.</param>
    /// <returns>The logarithm, with full relative accuracy near its zeros at 1 and 2.</returns>
    public static double LogGamma(double x)
    {
        if (x < 0.5)
        {
            return LogGammaOnePlus(x) - Math.Log(x);
        }

        if (x < 1.5)
        {
            return LogGammaOnePlus(x - 1d);
        }

        if (x >= AsymptoticStart)
        {
            return ((x - 0.5) * Math.Log(x)) - x + Elementary.HalfLogTwoPi + StirlingSeries(x);
        }

        var product = 1d;
        while (x > 2.5)
        {
            x--;
            product *= x;
        }

        return Math.Log(product) + LogGammaTwoPlus(x - 2d);
    }

    /// <summary>Computes <c>ln Γ(1 + y)</c>.</summary>
    /// <param name="y">The distance of the argument from 1, in the range [−0.5, 1].</param>
    /// <returns>The logarithm, with full relative accuracy near 0.</returns>
    public static double LogGammaOnePlus(double y) =>
        y > 0.5
            ? LogGammaTwoPlus(y - 1d)
            : LogGammaTwoPlus(y) - Elementary.Log1P(y);

    /// <summary>Computes by how much <c>ln Γ(x)</c> exceeds <c>(x − ½) ln x − x + ½ ln 2π</c>.</summary>
    /// <param name="x">The argument, above 0.</param>
    /// <returns>The error of Stirling's formula, above 0 and about <c>1/(12x)</c>.</returns>
    public static double StirlingError(double x) =>
        x >= AsymptoticStart
            ? StirlingSeries(x)
            : LogGamma(x) - ((x - 0.5) * Math.Log(x)) + x - Elementary.HalfLogTwoPi;

    /// <summary>Computes <c>ln Γ(x + shift) − ln Γ(x)</c>.</summary>
    /// <param name="x">The argument, above 0.</param>
    /// <param name="shift">By how much it is moved, above −x.</param>
    /// <returns>The difference, as accurate as its own size allows, also where both logarithms are huge.</returns>
    /// <remarks>
    /// From Stirling's formula, <c>shift·ln(x + shift) − x(u − ln(1 + u)) − ½ ln(1 + u)</c> with <c>u = shift/x</c>,
    /// and the difference of its errors.
    /// </remarks>
    public static double LogGammaRatio(double x, double shift)
    {
        var moved = x + shift;
        if (Math.Min(x, moved) < AsymptoticStart)
        {
            return LogGamma(moved) - LogGamma(x);
        }

        var u = shift / x;
        return (shift * Math.Log(moved)) - (x * Elementary.Deviance(u, moved / x)) - (Elementary.Log1P(u) / 2d)
            + StirlingSeries(moved) - StirlingSeries(x);
    }

    /// <summary>Computes the derivative of <c>ln Γ(x)</c>.</summary>
    /// <param name="x">The argument, above 0.</param>
    /// <returns>The digamma function ψ(x).</returns>
    public static double Digamma(double x)
    {
        var shifted = 0d;
        while (x < AsymptoticStart)
        {
            shifted -= 1d / x;
            x++;
        }

        var r = 1d / (x * x);
        var series = r * ((1d / 12d) - (r * ((1d / 120d) - (r * ((1d / 252d) - (r * ((1d / 240d)
            - (r * ((1d / 132d) - (r * ((691d / 32760d) - (r / 12d))))))))))));
        return shifted + Math.Log(x) - (0.5 / x) - series;
    }

    /// <summary>Computes the second derivative of <c>ln Γ(x)</c>.</summary>
    /// <param name="x">The argument, above 0.</param>
    /// <returns>The trigamma function ψ′(x).</returns>
    public static double Trigamma(double x)
    {
        var shifted = 0d;
        while (x < AsymptoticStart)
        {
            shifted += 1d / (x * x);
            x++;
        }

        var r = 1d / (x * x);
        var series = r * ((1d / 6d) - (r * ((1d / 30d) - (r * ((1d / 42d) - (r * ((1d / 30d)
            - (r * ((5d / 66d) - (r * ((691d / 2730d) - (r * 7d / 6d))))))))))));
        return shifted + ((1d + (0.5 / x) + series) / x);
    }

    private static double StirlingSeries(double x)
    {
        var r = 1d / (x * x);
        return ((1d / 12d) - (r * ((1d / 360d) - (r * ((1d / 1260d) - (r * ((1d / 1680d)
            - (r * ((1d / 1188d) - (r * ((691d / 360360d) - (r / 156d)))))))))))) / x;
    }

    // ln Γ(2 + y) for |y| ≤ ½: y(1 − γ) + Σ (−y)ⁿ(ζ(n) − 1)/n, summed from its smallest term.
    private static double LogGammaTwoPlus(double y)
    {
        var zeta = ZetaMinusOne;
        var sum = 0d;
        for (var n = zeta.Length + 1; n >= 2; n--)
        {
            sum = (zeta[n - 2] / n) - (y * sum);
        }

        return y * (OneMinusEulerGamma + (y * sum));
    }
}
