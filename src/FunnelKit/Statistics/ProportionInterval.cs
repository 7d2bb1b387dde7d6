namespace FunnelKit.Statistics;

/// <summary>The two ends between which a proportion lies with a stated confidence.</summary>
/// <remarks>
/// Equality compares all values. The default value is the empty interval [0, 0] of <see cref="IntervalMethod.None"/>.
/// </remarks>
public readonly record struct ProportionInterval
{
    internal ProportionInterval(double low, double high, double confidence, IntervalMethod method)
    {
        Low = low;
        High = high;
        Confidence = confidence;
        Method = method;
    }

    /// <summary>Gets the lower end, in the range [0, 1].</summary>
    public double Low { get; }

    /// <summary>Gets the upper end, in the range [0, 1].</summary>
    public double High { get; }

    /// <summary>Gets the two-sided confidence, in the range (0, 1), such as 0.95; 0 for the default value.</summary>
    public double Confidence { get; }

    /// <summary>Gets how the ends were computed.</summary>
    public IntervalMethod Method { get; }

    /// <summary>Determines whether a proportion lies in the interval, ends included.</summary>
    /// <param name="proportion">The proportion to look for.</param>
    /// <returns>True if the proportion is from <see cref="Low"/> to <see cref="High"/>.</returns>
    public bool Contains(double proportion) => proportion >= Low && proportion <= High;
}
