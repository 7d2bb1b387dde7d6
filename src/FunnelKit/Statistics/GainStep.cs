namespace FunnelKit.Statistics;

/// <summary>What working a share of the cases, highest score first, yields.</summary>
/// <remarks>Equality compares all values. The default value has the depth 0 and yields nothing.</remarks>
public readonly record struct GainStep
{
    /// <summary>Gets the share of all cases worked so far, in the range (0, 1].</summary>
    public double Depth { get; internal init; }

    /// <summary>Gets the share of all positive cases found so far, in the range [0, 1].</summary>
    public double CumulativeGain { get; internal init; }

    /// <summary>Gets <see cref="CumulativeGain"/> ÷ <see cref="Depth"/>: 1 is no better than chance.</summary>
    public double CumulativeLift { get; internal init; }

    /// <summary>Gets the lift of this step alone: its share of the positive cases ÷ its share of all cases.</summary>
    public double Lift { get; internal init; }
}
