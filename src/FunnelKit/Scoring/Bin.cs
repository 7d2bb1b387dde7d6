using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>One bin of a characteristic: which values it holds and how many points they are worth.</summary>
/// <remarks>
/// A bin is one of: a half-open range <c>[From, To)</c>, a set of categories, a flag, all other categories, or what is
/// missing. Equality compares all members. A bin that says nothing about values holds every number.
/// </remarks>
public sealed record Bin
{
    /// <summary>Gets the points, before the weight of the characteristic.</summary>
    /// <value>A decimal of at most six decimal places; it may be negative. The default value is 0.</value>
    public decimal Points { get; init; }

    /// <summary>Gets the name shown to people, or null to describe the bin by what it holds.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the least number in the bin, or null when it is open to below.</summary>
    public decimal? From { get; init; }

    /// <summary>Gets the number at which the bin ends, itself outside, or null when it is open to above.</summary>
    public decimal? To { get; init; }

    /// <summary>Gets the categories in the bin.</summary>
    /// <value>Words compared ordinally, without regard to case; never default. Empty by default.</value>
    public ImmutableArray<string> Categories
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets the flag in the bin, or null when the bin is about none.</summary>
    public bool? Flag { get; init; }

    /// <summary>Gets a value indicating whether the bin holds the categories that no other bin names.</summary>
    public bool IsOther { get; init; }

    /// <summary>Gets a value indicating whether the bin holds what is not known.</summary>
    public bool IsMissing { get; init; }

    /// <inheritdoc/>
    public bool Equals(Bin? other) =>
        other is not null
        && Points == other.Points
        && Equals(Name, other.Name)
        && From == other.From
        && To == other.To
        && Flag == other.Flag
        && IsOther == other.IsOther
        && IsMissing == other.IsMissing
        && Categories.AsSpan().SequenceEqual(other.Categories.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Points, From, To, Flag, IsOther, IsMissing, Categories.Length);
}
