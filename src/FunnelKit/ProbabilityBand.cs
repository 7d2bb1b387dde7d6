namespace FunnelKit;

/// <summary>A closed range of probabilities with the one value inside it that calculations use.</summary>
/// <remarks>
/// <para>
/// The range is <c>[Low, High]</c> and holds <see cref="Point"/>. Bands of neighbouring stages may overlap or
/// leave a gap: a probability can belong to several bands or to none.
/// </para>
/// <para>Equality compares all three values. The default value is the band that holds only 0.</para>
/// </remarks>
public readonly record struct ProbabilityBand
{
    private ProbabilityBand(Probability low, Probability point, Probability high)
    {
        Low = low;
        Point = point;
        High = high;
    }

    /// <summary>Gets the lower end, which belongs to the band.</summary>
    public Probability Low { get; }

    /// <summary>Gets the value that calculations use, such as the weight of a stage in a forecast.</summary>
    public Probability Point { get; }

    /// <summary>Gets the upper end, which belongs to the band.</summary>
    public Probability High { get; }

    /// <summary>Creates a band that holds a single value.</summary>
    /// <param name="point">The value.</param>
    /// <returns>The band [<paramref name="point"/>, <paramref name="point"/>].</returns>
    public static ProbabilityBand FromPoint(Probability point) => new(point, point, point);

    /// <summary>Creates a band whose point is its middle.</summary>
    /// <param name="lowPercent">The lower end in percent, in the range [0, 100].</param>
    /// <param name="highPercent">The upper end in percent, in the range [0, 100], at least the lower end.</param>
    /// <returns>The band.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An end is NaN or outside [0, 100], or the ends are in the wrong order.
    /// </exception>
    public static ProbabilityBand FromPercent(double lowPercent, double highPercent) =>
        FromPercent(lowPercent, (lowPercent + highPercent) / 2d, highPercent);

    /// <summary>Creates a band with its point.</summary>
    /// <param name="lowPercent">The lower end in percent, in the range [0, 100].</param>
    /// <param name="pointPercent">The point in percent, from the lower to the upper end.</param>
    /// <param name="highPercent">The upper end in percent, in the range [0, 100].</param>
    /// <returns>The band.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A value is NaN or outside [0, 100], or the three are not in ascending order.
    /// </exception>
    public static ProbabilityBand FromPercent(double lowPercent, double pointPercent, double highPercent) =>
        Create(
            Probability.FromPercent(lowPercent),
            Probability.FromPercent(pointPercent),
            Probability.FromPercent(highPercent));

    /// <summary>Creates a band from its ends and its point.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="point">The value that calculations use.</param>
    /// <param name="high">The upper end.</param>
    /// <returns>The band.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The three are not in ascending order.</exception>
    public static ProbabilityBand Create(Probability low, Probability point, Probability high)
    {
        if (low > high)
        {
            throw new ArgumentOutOfRangeException(
                nameof(low), low, $"The lower end must not be above the upper end, {high}.");
        }

        if (point < low || point > high)
        {
            throw new ArgumentOutOfRangeException(nameof(point), point, $"The point must be from {low} to {high}.");
        }

        return new(low, point, high);
    }

    /// <summary>Determines whether a probability lies in the band, ends included.</summary>
    /// <param name="probability">The probability to look for.</param>
    /// <returns>True if the probability is from <see cref="Low"/> to <see cref="High"/>.</returns>
    public bool Contains(Probability probability) => probability >= Low && probability <= High;

    /// <summary>Formats the band in the invariant culture.</summary>
    /// <returns>The ends and the point as fractions, such as <c>[0.5, 0.7] at 0.6</c>.</returns>
    public override string ToString() => $"[{Low}, {High}] at {Point}";
}
