using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>All that a stage model is defined by, checked or not yet checked.</summary>
internal sealed record StageModelContent
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText? Description { get; init; }

    public ImmutableArray<Fact> Facts { get; init; } = [];

    public ImmutableArray<SalesRole> Roles { get; init; } = [];

    public MovePolicy Moves { get; init; } = new();

    public StageId HandOver { get; init; }

    public ModelScope? Scope { get; init; }

    public ModelReference? BasedOn { get; init; }

    public required ImmutableArray<Stage> Stages { get; init; }

    public bool Equals(StageModelContent? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Name.Equals(other.Name)
        && Equals(Description, other.Description)
        && Facts.AsSpan().SequenceEqual(other.Facts.AsSpan())
        && Roles.AsSpan().SequenceEqual(other.Roles.AsSpan())
        && Moves.Equals(other.Moves)
        && HandOver == other.HandOver
        && Equals(Scope, other.Scope)
        && Equals(BasedOn, other.BasedOn)
        && Stages.AsSpan().SequenceEqual(other.Stages.AsSpan());

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Id, StringComparer.Ordinal);
        foreach (var stage in Stages)
        {
            hash.Add(stage);
        }

        return hash.ToHashCode();
    }
}
