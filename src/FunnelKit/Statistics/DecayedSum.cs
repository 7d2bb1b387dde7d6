namespace FunnelKit.Statistics;

/// <summary>A sum of values that lose weight with age.</summary>
/// <remarks>Equality compares all values. The default value is the sum of no event.</remarks>
public readonly record struct DecayedSum
{
    /// <summary>Gets the sum of value × weight.</summary>
    public double Value { get; internal init; }

    /// <summary>Gets the sum of the weights, at least 0.</summary>
    public double TotalWeight { get; internal init; }

    /// <summary>
    /// Gets how many events of equal weight would tell as much, <c>(Σw)²/Σw²</c>; null without events or when all
    /// weights are too small for a number.
    /// </summary>
    public double? EffectiveSampleSize { get; internal init; }

    /// <summary>Gets the weighted mean of the values; null where <see cref="EffectiveSampleSize"/> is.</summary>
    public double? Mean => TotalWeight > 0d ? Value / TotalWeight : null;
}
