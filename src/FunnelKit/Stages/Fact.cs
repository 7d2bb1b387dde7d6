using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>Something that can be known about an opportunity and that criteria may ask for.</summary>
/// <remarks>
/// Every model knows the <see cref="StandardFacts"/>, its own facts, and one for each deliverable and activity.
/// Equality compares every property; the order of <see cref="Values"/> matters. Instances are immutable and
/// thread-safe.
/// </remarks>
public sealed record Fact
{
    /// <summary>Gets the identity of the fact, unique in its model, such as <c>budget-confirmed</c>.</summary>
    /// <value>As a <see cref="StageId"/>: 1 to 128 characters. Empty until set, with which no model builds.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people.</summary>
    /// <value>Null when there is none; then the identifier is shown.</value>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets what kind of value the fact has.</summary>
    /// <value>The default value is <see cref="FactKind.Flag"/>.</value>
    public FactKind Kind { get; init; } = FactKind.Flag;

    /// <summary>Gets the texts that a fact of kind <see cref="FactKind.Text"/> may have.</summary>
    /// <value>The default value is empty: any text.</value>
    public ImmutableArray<string> Values
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>
    /// Gets a value indicating whether every opportunity must have the fact, as a marked column of a table.
    /// </summary>
    /// <value>The default value is false.</value>
    public bool IsKeyField { get; init; }

    /// <summary>Gets the name in a language, or the identifier when there is no name.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    public string DisplayName(string language) => Name?.ToString(language) ?? Id;

    /// <inheritdoc/>
    public bool Equals(Fact? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Equals(Name, other.Name)
        && Kind == other.Kind
        && IsKeyField == other.IsKeyField
        && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Kind, IsKeyField, Values.Length);

    /// <summary>Gets the English name.</summary>
    /// <returns>The name, or the identifier when there is no name.</returns>
    public override string ToString() => DisplayName(LocalizedText.English);
}
