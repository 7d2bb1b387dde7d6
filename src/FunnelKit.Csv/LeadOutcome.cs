using System.Collections.Immutable;

namespace FunnelKit.Csv;

/// <summary>Which column of a CSV file says what became of a lead, and in which words.</summary>
/// <remarks>
/// Words are compared without regard to case and outer white space. Equality compares all values. Instances are
/// immutable and thread-safe.
/// </remarks>
public sealed record LeadOutcome
{
    /// <summary>Gets the name of the column.</summary>
    public required string Column { get; init; }

    /// <summary>Gets the word for a lead that turned out well, such as <c>Won</c>.</summary>
    public required string Positive { get; init; }

    /// <summary>Gets the words for leads that did not turn out well, such as <c>Lost</c>.</summary>
    /// <value>
    /// Empty by default: then every other word is one. With words, any other one, such as <c>Open</c>, leaves the
    /// outcome unknown, which is not "no". A blank cell and a missing word always do.
    /// </value>
    public ImmutableArray<string> Negative
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <inheritdoc/>
    public bool Equals(LeadOutcome? other) =>
        other is not null
        && string.Equals(Column, other.Column, StringComparison.Ordinal)
        && string.Equals(Positive, other.Positive, StringComparison.Ordinal)
        && Negative.AsSpan().SequenceEqual(other.Negative.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Column, Positive, Negative.Length);

    /// <summary>Reads an outcome; null when it is not known.</summary>
    internal bool? Read(string text) =>
        text.Length == 0 ? null
        : IsWord(Positive, text) ? true
        : Negative.IsEmpty || Negative.Any(word => IsWord(word, text)) ? false
        : null;

    private static bool IsWord(string word, string text) =>
        string.Equals(word.Trim(), text, StringComparison.OrdinalIgnoreCase);
}
