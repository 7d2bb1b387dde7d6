using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Everything that a behavior model is made of, valid or not.</summary>
internal sealed record BehaviorModelContent
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText? Description { get; init; }

    public int Version { get; init; } = 1;

    public AgeUnit AgeUnit { get; init; } = AgeUnit.Days;

    public ImmutableArray<BehaviorType> Types { get; init; } = [];

    public ImmutableArray<BehaviorGroup> Groups { get; init; } = [];

    public bool Equals(BehaviorModelContent? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Name.Equals(other.Name)
        && Equals(Description, other.Description)
        && Version == other.Version
        && AgeUnit == other.AgeUnit
        && Types.AsSpan().SequenceEqual(other.Types.AsSpan())
        && Groups.AsSpan().SequenceEqual(other.Groups.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Id, Version, AgeUnit, Types.Length, Groups.Length);
}
