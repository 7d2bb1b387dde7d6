namespace FunnelKit.Statistics;

/// <content>The inverse of the distribution function.</content>
public static partial class NormalDistribution
{
    /// <summary>Computes the point that a value does not pass with a given probability.</summary>
    /// <param name="p">The probability, in the range [0, 1].</param>
    /// <returns>The point, in standard deviations; −∞ for 0 and +∞ for 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1] or not a number.</exception>
    /// <remarks>
    /// For an upper tail that is known exactly, negate the quantile of the tail: it loses no digits.
    /// <b>Source:</b> M. J. Wichura, Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied
    /// Statistics 37 (1988), routine PPND16: rational functions of <c>0.180625 − (p − 1/2)²</c> in the centre and of
    /// <c>√(−ln min(p, 1 − p))</c> in the tails.
    /// </remarks>
    public static double Quantile(double p)
    {
        if (!(p >= 0d && p <= 1d))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability must be in the range [0, 1].");
        }

        var fromCentre = p - 0.5;
        if (Math.Abs(fromCentre) <= 0.425)
        {
            var r = 0.180625 - (fromCentre * fromCentre);
            return fromCentre * Ratio(r, CentralNumerator, CentralDenominator);
        }

        var tail = fromCentre < 0d ? p : 1d - p;
        if (tail == 0d)
        {
            return fromCentre < 0d ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var depth = Math.Sqrt(-Math.Log(tail));
        var distance = depth <= 5d
            ? Ratio(depth - 1.6, TailNumerator, TailDenominator)
            : Ratio(depth - 5d, FarTailNumerator, FarTailDenominator);
        return fromCentre < 0d ? -distance : distance;
    }

    /// <summary>Computes how many standard deviations a two-sided interval reaches to either side.</summary>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1).</param>
    /// <returns>The quantile of <c>1 − (1 − confidence)/2</c>, from the exact lower tail.</returns>
    internal static double TwoSidedQuantile(double confidence) =>
        confidence == 0.95 ? TwoSidedQuantile95 : -Quantile((1d - confidence) / 2d);

    private const double TwoSidedQuantile95 = 1.9599639845400536;

    // Lowest power first.
    private static ReadOnlySpan<double> CentralNumerator =>
    [
        3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
    ];

    private static ReadOnlySpan<double> CentralDenominator =>
    [
        1d, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
    ];

    private static ReadOnlySpan<double> TailNumerator =>
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static ReadOnlySpan<double> TailDenominator =>
    [
        1d, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static ReadOnlySpan<double> FarTailNumerator =>
    [
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static ReadOnlySpan<double> FarTailDenominator =>
    [
        1d, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];

    private static double Ratio(double r, ReadOnlySpan<double> numerator, ReadOnlySpan<double> denominator)
    {
        var top = 0d;
        var bottom = 0d;
        for (var i = numerator.Length - 1; i >= 0; i--)
        {
            top = (top * r) + numerator[i];
            bottom = (bottom * r) + denominator[i];
        }

        return top / bottom;
    }
}
