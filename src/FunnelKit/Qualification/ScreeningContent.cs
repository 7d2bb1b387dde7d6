using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>Everything that screening rules are made of, valid or not.</summary>
internal sealed record ScreeningContent
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public ImmutableArray<Fact> Facts { get; init; } = [];

    public ImmutableArray<ScreeningRule> Rules { get; init; } = [];
}
