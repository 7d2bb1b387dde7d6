using FunnelKit.Stages;
using FunnelKit.Statistics;

namespace FunnelKit.Trends;

/// <summary>A rate of one period beside the same rate of the period before.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record RateChange
{
    /// <summary>The corrected p-value up to which a change counts as one: 0.05.</summary>
    public const double MaxAdjustedPValue = 0.05;

    internal RateChange(StageId stage, Rate current, Rate previous)
    {
        Stage = stage;
        Current = current;
        Previous = previous;
    }

    /// <summary>Gets the stage whose step rate it is.</summary>
    /// <value><see cref="StageId.None"/> for the win rate of the whole funnel.</value>
    public StageId Stage { get; }

    /// <summary>Gets the rate of the period.</summary>
    public Rate Current { get; }

    /// <summary>Gets the rate of the period before.</summary>
    public Rate Previous { get; }

    /// <summary>
    /// Gets the 95 % interval of the rate less the one before (Newcombe), in the range [−1, 1].
    /// </summary>
    /// <value>Null when a period decided nothing.</value>
    public ConfidenceInterval? Difference => Compared.Newcombe();

    /// <summary>Gets the two-sided p-value of Fisher's exact test.</summary>
    /// <value>In the range [0, 1]; null when a period decided nothing.</value>
    public double? PValue => Compared.FisherTest()?.TwoSided is { } p ? Math.Min(1d, p) : null;

    /// <summary>
    /// Gets the p-value after the correction of Benjamini and Hochberg for all rates of the review.
    /// </summary>
    /// <value>In the range [0, 1], at least <see cref="PValue"/>; null where that is.</value>
    public double? AdjustedPValue { get; internal init; }

    /// <summary>
    /// Gets a value indicating whether the rate changed by more than chance explains: <see cref="AdjustedPValue"/>
    /// is at
    /// most 0.05.
    /// </summary>
    public bool IsSignificant => AdjustedPValue <= MaxAdjustedPValue;

    private TwoProportions Compared => TwoProportions.Compare(
        Previous.Numerator, Previous.Denominator, Current.Numerator, Current.Denominator);
}
