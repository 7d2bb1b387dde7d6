using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>One grade of a scale: from which score it is given, and what leads of it are like.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record Grade
{
    /// <summary>Gets the identifier, such as <c>A</c>.</summary>
    /// <value>Unique in a scale, without regard to case; empty by default, which a scale cannot have.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people, such as <c>重点跟进</c>.</summary>
    /// <value>Null when there is none; then the identifier is shown.</value>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the least score that has this grade; a score of exactly this many points has it.</summary>
    /// <value>
    /// In points, with at most six decimal places, from −1,000,000,000 to 1,000,000,000. Null for the lowest grade,
    /// which every smaller score has.
    /// </value>
    public decimal? From { get; init; }

    /// <summary>Gets what leads of this grade are like, in words.</summary>
    /// <value>Null when nothing is said.</value>
    public LocalizedText? Description { get; init; }

    /// <summary>Gets what leads of this grade are like, as a condition that their facts are held against.</summary>
    /// <value>Null when the grade follows from the score alone.</value>
    public Criterion? Definition { get; init; }

    /// <summary>Gets the name in a language, or the identifier when there is no name.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    public string DisplayName(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Name?.ToString(language) ?? Id;
    }

    /// <summary>Gets the identifier.</summary>
    /// <returns>Such as <c>A</c>.</returns>
    public override string ToString() => Id;
}
