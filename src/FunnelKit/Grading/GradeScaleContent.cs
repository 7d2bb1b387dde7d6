using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>Everything that a grade scale is made of, valid or not.</summary>
internal sealed record GradeScaleContent
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText? Description { get; init; }

    public decimal Margin { get; init; }

    public ImmutableArray<Fact> Facts { get; init; } = [];

    public ImmutableArray<Grade> Grades { get; init; } = [];
}
