using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>One thing a scorecard looks at: its bins and their points.</summary>
/// <remarks>
/// Equality compares all members, bins in their order. What is not known has a bin of its own: it is neither zero nor
/// "no".
/// </remarks>
public sealed record Characteristic
{
    /// <summary>Gets the identifier, which is also that of the fact or column it reads.</summary>
    /// <value>Unique in a scorecard; empty by default, which a definition cannot have.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people, or null to show the identifier.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets what is measured.</summary>
    public CharacteristicKind Kind { get; init; }

    /// <summary>Gets the bins, in the order in which they are shown.</summary>
    /// <value>Never default.</value>
    public ImmutableArray<Bin> Bins
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets what the points of the bins are multiplied by.</summary>
    /// <value>Not negative. The default value is 1.</value>
    public decimal Weight { get; init; } = 1m;

    /// <summary>Gets the identifier of the group whose limits the points share, or empty.</summary>
    public string Group
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the direction in which the points are declared to go. None by default.</summary>
    public Trend Trend { get; init; }

    /// <summary>Gets the currency of the amounts a number characteristic takes, or null when it takes none.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Gets the name in a language, or the identifier.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string DisplayName(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Name?.ToString(language) ?? Id;
    }

    /// <summary>Gets the name of one of its bins, or what the bin holds.</summary>
    /// <param name="bin">The bin.</param>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>Such as <c>50 to below 5000</c>. The wording may change.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public string BinName(Bin bin, string language)
    {
        ArgumentNullException.ThrowIfNull(bin);
        ArgumentNullException.ThrowIfNull(language);
        return BinTexts.Of(bin, Kind).ToString(language);
    }

    /// <inheritdoc/>
    public bool Equals(Characteristic? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Equals(Name, other.Name)
        && Kind == other.Kind
        && Weight == other.Weight
        && string.Equals(Group, other.Group, StringComparison.Ordinal)
        && Trend == other.Trend
        && Currency == other.Currency
        && Bins.AsSpan().SequenceEqual(other.Bins.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Kind, Weight, Group, Trend, Currency, Bins.Length);

    /// <summary>Shows the name in English, or the identifier.</summary>
    public override string ToString() => DisplayName(LocalizedText.English);
}
