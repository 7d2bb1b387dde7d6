namespace FunnelKit.Scoring;

/// <summary>What a draft found in one column, and what it made of it.</summary>
/// <remarks>Equality compares all members.</remarks>
public sealed record DraftedColumn
{
    internal DraftedColumn()
    {
    }

    /// <summary>Gets the name of the column.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what became of the column.</summary>
    public required DraftRole Role { get; init; }

    /// <summary>Gets the kind of characteristic that fits the column; None when it was not looked at.</summary>
    public CharacteristicKind Kind { get; init; }

    /// <summary>
    /// Gets the information value of the column in its bins, at least 0; null when it was not looked at.
    /// </summary>
    public double? InformationValue { get; init; }

    /// <summary>
    /// Gets how well the column alone puts good outcomes first, in the range [0, 1]; null when it was not looked at.
    /// </summary>
    public double? AreaUnderCurve { get; init; }

    /// <summary>
    /// Gets how much of its weight of evidence the column keeps beside the others, at least 0: 1 is all of it.
    /// </summary>
    public double Weight { get; init; }

    /// <summary>
    /// Gets a value indicating whether the column knows the outcome so well that it looks as if it were written after
    /// it.
    /// </summary>
    /// <value>
    /// True from an information value of 1.5 or an area of 0.9 on, both chosen by FunnelKit. Such a column is used all
    /// the same: whether it was known when a lead is scored, only people know.
    /// </value>
    public bool LooksLikeOutcome { get; init; }

    /// <summary>Says what became of the column, and why.</summary>
    /// <param name="language">A language tag: <c>en</c> or <c>zh-Hans</c>.</param>
    /// <returns>A sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language) => DraftTexts.Describe(this).ToString(language);

    /// <summary>Says in English what became of the column, and why.</summary>
    /// <returns>A sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
