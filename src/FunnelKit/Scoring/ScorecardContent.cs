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
}
