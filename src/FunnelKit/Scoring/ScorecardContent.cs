using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Everything that a scorecard is made of, valid or not.</summary>
internal sealed record ScorecardContent
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText? Description { get; init; }

    public int Version { get; init; } = 1;

    public decimal Intercept { get; init; }

    public ImmutableArray<Characteristic> Characteristics { get; init; } = [];

    public ImmutableArray<CharacteristicGroup> Groups { get; init; } = [];

    public ImmutableArray<Interaction> Interactions { get; init; } = [];

    public OddsScale? Odds { get; init; }

    public bool Equals(ScorecardContent? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Name.Equals(other.Name)
        && Equals(Description, other.Description)
        && Version == other.Version
        && Intercept == other.Intercept
        && Characteristics.AsSpan().SequenceEqual(other.Characteristics.AsSpan())
        && Groups.AsSpan().SequenceEqual(other.Groups.AsSpan())
        && Interactions.AsSpan().SequenceEqual(other.Interactions.AsSpan())
        && Equals(Odds, other.Odds);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Id, StringComparer.Ordinal);
        hash.Add(Version);
        foreach (var characteristic in Characteristics)
        {
            hash.Add(characteristic);
        }

        return hash.ToHashCode();
    }
}
