using System.Collections.Immutable;

namespace FunnelKit.Qualification;

/// <summary>One thing that a qualification framework wants to know, such as the budget.</summary>
/// <remarks>
/// Equality compares every property, questions in their order. Instances are immutable and thread-safe.
/// </remarks>
public sealed record QualificationElement
{
    /// <summary>Gets the identifier, such as <c>budget</c>.</summary>
    /// <value>Unique in a framework; empty by default, which a framework cannot have.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people.</summary>
    /// <value>Null when there is none; then the identifier is shown.</value>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the questions that find it out, the best one first.</summary>
    /// <value>Never default. Empty when none is given; then the name is asked for.</value>
    public ImmutableArray<LocalizedText> Questions
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets what the points of an answer are multiplied by.</summary>
    /// <value>Above 0, so that points with it have at most six decimal places. The default value is 1.</value>
    public decimal Weight { get; init; } = 1m;

    /// <summary>
    /// Gets a value indicating whether the element counts for the score only, and not for the quorum.
    /// </summary>
    /// <value>The default value is false.</value>
    public bool IsOptional { get; init; }

    /// <summary>Gets the name in a language, or the identifier when there is no name.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string DisplayName(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Name?.ToString(language) ?? Id;
    }

    /// <inheritdoc/>
    public bool Equals(QualificationElement? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Equals(Name, other.Name)
        && Weight == other.Weight
        && IsOptional == other.IsOptional
        && Questions.AsSpan().SequenceEqual(other.Questions.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Weight, IsOptional, Questions.Length);

    /// <summary>Shows the name in English, or the identifier.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => DisplayName(LocalizedText.English);
}
