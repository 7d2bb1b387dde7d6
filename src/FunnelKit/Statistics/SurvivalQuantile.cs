namespace FunnelKit.Statistics;

/// <summary>By what time a given share has had its event.</summary>
/// <remarks>
/// “Not reached” is an answer: too few had their event while they were watched. Equality compares all values. The
/// default value is a quantile that was not reached.
/// </remarks>
public readonly record struct SurvivalQuantile
{
    /// <summary>Gets the share, in the range (0, 1]: 0.5 for the median; 0 for the default value.</summary>
    public double Share { get; internal init; }

    /// <summary>Gets the first time at which the share is reached; null when it is not.</summary>
    public double? Time { get; internal init; }

    /// <summary>
    /// Gets the middle of the stretch on which exactly the share is reached, otherwise <see cref="Time"/>; null when it
    /// is not reached.
    /// </summary>
    public double? Midpoint { get; internal init; }

    /// <summary>Gets the lower end of the interval; null when it is not reached.</summary>
    public double? Low { get; internal init; }

    /// <summary>
    /// Gets the upper end of the interval; null when it is not reached, so that there is no upper limit.
    /// </summary>
    public double? High { get; internal init; }

    /// <summary>Gets the two-sided confidence of the interval, in the range (0, 1); 0 for the default value.</summary>
    public double Confidence { get; internal init; }
}
