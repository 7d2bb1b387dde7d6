using FunnelKit.Statistics;

namespace FunnelKit.Losses;

/// <summary>How often deals of one segment are lost for a reason, against the deals of all other segments.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record LossDifference
{
    /// <summary>The adjusted p-value up to which a difference counts as one: 0.05.</summary>
    public const double MaxAdjustedPValue = 0.05;

    internal LossDifference()
    {
    }

    /// <summary>Gets the label of the segment; empty for deals without one.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the reason.</summary>
    /// <value>Texts that no category knows are compared together, as one reason.</value>
    public required LossReason Reason { get; init; }

    /// <summary>Gets the deals of the segment lost for the reason, of its lost deals.</summary>
    public required Rate InSegment { get; init; }

    /// <summary>Gets the same in all other segments together; never in a total that contains the segment.</summary>
    public required Rate InOthers { get; init; }

    /// <summary>
    /// Gets the 95 % interval of the share in the segment less that in the others (Newcombe), in the range [−1, 1].
    /// </summary>
    /// <value>Null when nothing was lost on a side.</value>
    public required ConfidenceInterval? Difference { get; init; }

    /// <summary>Gets the two-sided p-value of Fisher's exact test.</summary>
    /// <value>In the range [0, 1]; null when nothing was lost on a side.</value>
    public required double? PValue { get; init; }

    /// <summary>
    /// Gets the p-value after the correction of Benjamini and Hochberg for all reasons and segments compared.
    /// </summary>
    /// <value>In the range [0, 1], at least <see cref="PValue"/>; null where that is.</value>
    public required double? AdjustedPValue { get; init; }

    /// <summary>
    /// Gets a value indicating whether the segment differs: <see cref="AdjustedPValue"/> is at most 0.05.
    /// </summary>
    public bool IsDistinct => AdjustedPValue <= MaxAdjustedPValue;

    /// <summary>Says the difference in a language.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>
    /// One sentence, which states a measurement and no cause. The wording may change between versions.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LossTexts.Difference(this).ToString(language);
    }

    /// <summary>Says the difference in English.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
