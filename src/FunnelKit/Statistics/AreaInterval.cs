namespace FunnelKit.Statistics;

/// <summary>The two ends between which an area under a curve lies with a stated confidence.</summary>
/// <remarks>Equality compares all values. The default value is the empty interval [0, 0].</remarks>
public readonly record struct AreaInterval
{
    /// <summary>Gets the lower end, in the range [0, 1].</summary>
    public double Low { get; internal init; }

    /// <summary>Gets the upper end, in the range [0, 1].</summary>
    public double High { get; internal init; }

    /// <summary>Gets the two-sided confidence, in the range (0, 1); 0 for the default value.</summary>
    public double Confidence { get; internal init; }
}
