namespace FunnelKit.Statistics;

/// <summary>The two ends between which a number lies with a stated confidence.</summary>
/// <remarks>Equality compares all values. The default value is the empty interval [0, 0] of confidence 0.</remarks>
public readonly record struct ConfidenceInterval
{
    internal ConfidenceInterval(double low, double high, double confidence)
    {
        Low = low;
        High = high;
        Confidence = confidence;
    }

    /// <summary>Gets the lower end, not above <see cref="High"/>; never NaN.</summary>
    public double Low { get; }

    /// <summary>Gets the upper end; never NaN.</summary>
    public double High { get; }

    /// <summary>Gets the two-sided confidence, in the range (0, 1), such as 0.95; 0 for the default value.</summary>
    public double Confidence { get; }

    /// <summary>Determines whether a number lies in the interval, ends included.</summary>
    /// <param name="value">The number to look for.</param>
    /// <returns>True if the number is from <see cref="Low"/> to <see cref="High"/>.</returns>
    public bool Contains(double value) => value >= Low && value <= High;

    internal static void ThrowIfNotConfidence(double confidence)
    {
        if (!(confidence > 0d && confidence < 1d))
        {
            throw new ArgumentOutOfRangeException(
                nameof(confidence), confidence, "A confidence must be in the range (0, 1), ends excluded.");
        }
    }
}
