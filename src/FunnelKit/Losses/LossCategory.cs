using System.Collections.Immutable;

namespace FunnelKit.Losses;

/// <summary>One kind of reason for a loss, with every text that stands for it.</summary>
/// <remarks>Equality compares every property, lists item by item. Instances are immutable and thread-safe.</remarks>
public sealed record LossCategory
{
    /// <summary>Gets the identifier, such as <c>price</c>.</summary>
    /// <value>Unique in the taxonomy; empty by default, which a taxonomy cannot have.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people, each of whose languages also stands for the category in data.</summary>
    /// <value>Null when there is none; then the identifier is shown.</value>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets what the reason is worth as an explanation.</summary>
    /// <value>
    /// <see cref="LossReasonKind.Cause"/>, <see cref="LossReasonKind.InvalidLead"/> or
    /// <see cref="LossReasonKind.Attempt"/>. The default value is <see cref="LossReasonKind.Cause"/>.
    /// </value>
    public LossReasonKind Kind { get; init; } = LossReasonKind.Cause;

    /// <summary>Gets the identifier of the category of which this one is a part.</summary>
    /// <value>A category that stands before this one; null for one that is part of none.</value>
    public string? Parent { get; init; }

    /// <summary>Gets further texts that stand for the category in data.</summary>
    /// <value>Compared without regard to case and to white space at the ends; empty by default.</value>
    public ImmutableArray<string> Aliases
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    = [];

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
    public bool Equals(LossCategory? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Equals(Name, other.Name)
        && Kind == other.Kind
        && string.Equals(Parent, other.Parent, StringComparison.Ordinal)
        && Aliases.SequenceEqual(other.Aliases, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Kind, Parent, Aliases.Length);

    /// <summary>Shows the name in English, or the identifier.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => DisplayName(LocalizedText.English);
}
