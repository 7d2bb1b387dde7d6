using System.Collections.Immutable;

namespace FunnelKit.Qualification;

/// <summary>Everything that a qualification framework is made of, valid or not.</summary>
internal sealed record QualificationContent
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText? Description { get; init; }

    public EvidenceLevel RequiredLevel { get; init; } = EvidenceLevel.Confirmed;

    public int? Quorum { get; init; }

    public EvidencePoints Points { get; init; } = new();

    public ImmutableArray<QualificationElement> Elements { get; init; } = [];
}
