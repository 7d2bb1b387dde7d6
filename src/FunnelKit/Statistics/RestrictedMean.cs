namespace FunnelKit.Statistics;

/// <summary>The mean time without an event, counted up to a horizon only.</summary>
/// <remarks>
/// The mean without a horizon depends on what nobody has seen yet, and is not reported. Equality compares all values.
/// </remarks>
public readonly record struct RestrictedMean
{
    /// <summary>Gets the time up to which is counted.</summary>
    public double Horizon { get; internal init; }

    /// <summary>Gets the mean, in the range from 0 to <see cref="Horizon"/>.</summary>
    public double Value { get; internal init; }

    /// <summary>Gets its standard error, at least 0.</summary>
    public double StandardError { get; internal init; }
}
