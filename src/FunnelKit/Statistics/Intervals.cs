namespace FunnelKit.Statistics;

/// <summary>Intervals for proportions.</summary>
public static class Intervals
{
    /// <summary>Computes the score interval of a proportion, without continuity correction.</summary>
    /// <param name="successes">How many cases had the property, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many cases there were, above 0.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1).</param>
    /// <returns>The interval.</returns>
    public static ProportionInterval Wilson(double successes, double trials, double confidence)
    {
        const double Z = 1.959963984540054;
        var squared = Z * Z;
        var centre = (successes + (squared / 2d)) / (trials + squared);
        var half = Z / (trials + squared) * Math.Sqrt((successes * (trials - successes) / trials) + (squared / 4d));
        return new(
            successes == 0d ? 0d : Math.Max(0d, centre - half),
            successes == trials ? 1d : Math.Min(1d, centre + half),
            confidence,
            IntervalMethod.Wilson);
    }
}
