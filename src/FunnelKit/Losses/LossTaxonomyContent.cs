using System.Collections.Immutable;

namespace FunnelKit.Losses;

/// <summary>Everything that a taxonomy is made of, valid or not.</summary>
internal sealed record LossTaxonomyContent
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public ImmutableArray<LossCategory> Categories { get; init; } = [];
}
