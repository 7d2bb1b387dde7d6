namespace FunnelKit.Scoring;

/// <summary>A review of a scorecard that is due, and why.</summary>
/// <remarks>Equality compares all members.</remarks>
public sealed record DueReview
{
    internal DueReview()
    {
    }

    /// <summary>Gets how thorough the review is to be.</summary>
    public required ReviewKind Kind { get; init; }

    /// <summary>Gets the first day on which the review was due.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Gets what called for the review, or null when its time has come.</summary>
    public ReviewTrigger? Trigger { get; init; }

    /// <summary>Says what is due, since when and why.</summary>
    /// <param name="language">A language tag: <c>en</c> or <c>zh-Hans</c>.</param>
    /// <returns>A sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language) => ScorecardReviewTexts.Describe(this).ToString(language);

    /// <summary>Says in English what is due, since when and why.</summary>
    /// <returns>A sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
