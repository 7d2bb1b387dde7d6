using System.Collections.Immutable;

namespace FunnelKit.Losses;

/// <summary>What became of the leads of one source, as sales tell marketing.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class SourceFeedbackRow
{
    internal SourceFeedbackRow()
    {
    }

    /// <summary>Gets the source, such as a channel; empty for leads without one.</summary>
    public required string Source { get; init; }

    /// <summary>Gets how many leads came from it in the period.</summary>
    public required long Leads { get; init; }

    /// <summary>Gets how many of them are open, those on hold included.</summary>
    public required long Open { get; init; }

    /// <summary>Gets the invalid ones, of all leads.</summary>
    /// <value>Invalid are the disqualified ones, and the lost ones whose reason says that they were invalid.</value>
    public required Rate Invalid { get; init; }

    /// <summary>Gets why they are invalid, the most frequent reason first; shares are of the invalid ones.</summary>
    public required ImmutableArray<ReasonCount> InvalidReasons { get; init; }

    /// <summary>Gets the leads that came as far as an opportunity, of all leads.</summary>
    public required Rate Opportunities { get; init; }

    /// <summary>Gets the won ones, of the won and lost ones.</summary>
    public required Rate WinRate { get; init; }

    /// <summary>Gets why valid ones were lost, the most frequent reason first; shares are of those lost.</summary>
    public required ImmutableArray<ReasonCount> LossReasons { get; init; }

    /// <summary>Gets what was noted about its leads, in the order given.</summary>
    public required ImmutableArray<LeadComment> Comments { get; init; }

    /// <summary>Says the row in a language.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>
    /// One sentence, which states measurements and no cause. The wording may change between versions.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LossTexts.Feedback(this).ToString(language);
    }

    /// <summary>Says the row in English.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
