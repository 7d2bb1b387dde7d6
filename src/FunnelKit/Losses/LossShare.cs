using FunnelKit.Flow;

namespace FunnelKit.Losses;

/// <summary>One row of a Pareto: how many deals were lost for one reason, and what they were worth.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record LossShare
{
    internal LossShare()
    {
    }

    /// <summary>Gets the reason.</summary>
    public required LossReason Reason { get; init; }

    /// <summary>Gets the lost deals with this reason, of all lost deals.</summary>
    public required Rate Share { get; init; }

    /// <summary>Gets how many deals were lost for it, at least 1.</summary>
    public long Deals => Share.Numerator;

    /// <summary>Gets the sum of their amounts and how many of them have one; null when the history has none.</summary>
    public required AmountTotal? Amount { get; init; }

    /// <summary>Gets the part of the known amounts of all lost deals.</summary>
    /// <value>
    /// In the range [0, 1]. Null when no amount is known, when they add up to nothing, or when a sum is negative. It
    /// has no interval: amounts are not drawn from a known distribution.
    /// </value>
    public required double? ValueShare { get; init; }

    /// <summary>Gets the share of this row and all rows before it, by the measure of the Pareto.</summary>
    /// <value>In the range [0, 1], 1 in the last row; null where the measure has no shares.</value>
    public required double? CumulativeShare { get; init; }

    /// <summary>Gets a value indicating whether the reason is one of the vital few.</summary>
    public required bool IsVital { get; init; }
}
