namespace FunnelKit.Statistics;

/// <summary>Weights that halve with age.</summary>
/// <remarks>
/// Times, ages and half-lives are in one unit of the caller's choice. Weights are closed-form at an instant, so they
/// do not depend on the order of events; but for rounding, <c>w(a + b) = w(a)w(b)</c>. All members are pure and safe to
/// call from several threads.
/// </remarks>
public static class ExponentialDecay
{
    /// <summary>Computes the weight of an event.</summary>
    /// <param name="age">The age of the event; an event of the future has the weight 1.</param>
    /// <param name="halfLife">The age at which the weight is ½, above 0 and finite.</param>
    /// <returns><c>2^(−max(age, 0)/halfLife)</c>, in the range [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The age is not a number, or the half-life is not positive and finite.
    /// </exception>
    public static double Weight(double age, double halfLife)
    {
        if (double.IsNaN(age))
        {
            throw new ArgumentOutOfRangeException(nameof(age), age, "The age must be a number.");
        }

        if (!(halfLife > 0d && double.IsFinite(halfLife)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(halfLife), halfLife, "The half-life must be above 0 and finite.");
        }

        return age <= 0d ? 1d : Math.Pow(2d, -age / halfLife);
    }

    /// <summary>Adds up the values of events, each weighted by its age.</summary>
    /// <param name="times">The instant of each event.</param>
    /// <param name="values">The value of each event, such as points, finite.</param>
    /// <param name="asOf">The instant at which the sum is taken; later events have the weight 1.</param>
    /// <param name="halfLife">The age at which a weight is ½, above 0 and finite.</param>
    /// <returns>The sum with its weights.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A time, a value or <paramref name="asOf"/> is not finite, or the half-life is not positive and finite.
    /// </exception>
    public static DecayedSum Sum(
        ReadOnlySpan<double> times, ReadOnlySpan<double> values, double asOf, double halfLife)
    {
        if (values.Length != times.Length)
        {
            throw new ArgumentException($"There are {values.Length} values for {times.Length} times.", nameof(values));
        }

        ThrowIfNotFinite(asOf, nameof(asOf));
        var (sum, total, largest) = (0d, 0d, Weight(double.PositiveInfinity, halfLife));
        for (var i = 0; i < times.Length; i++)
        {
            ThrowIfNotFinite(times[i], nameof(times));
            ThrowIfNotFinite(values[i], nameof(values));
            var weight = Weight(asOf - times[i], halfLife);
            sum += weight * values[i];
            total += weight;
            largest = Math.Max(largest, weight);
        }

        // Relative to the largest weight, so that squares of tiny weights do not vanish.
        var squares = 0d;
        foreach (var time in times)
        {
            var relative = Weight(asOf - time, halfLife) / largest;
            squares += relative * relative;
        }

        return new()
        {
            Value = sum,
            TotalWeight = total,
            EffectiveSampleSize = total > 0d ? total / largest * (total / largest) / squares : null,
        };
    }

    private static void ThrowIfNotFinite(double value, string name)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "Times and values must be finite.");
        }
    }
}
