using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Points for two characteristics together, beside the points that each has alone.</summary>
/// <remarks>Equality compares all members, cells in their order.</remarks>
public sealed record Interaction
{
    /// <summary>Gets the identifier, unique in a scorecard; empty by default, which a definition cannot have.</summary>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people, or null to show the identifier.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the identifier of the first characteristic.</summary>
    public string First
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the identifier of the second characteristic, another one.</summary>
    public string Second
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the pairs of bins that have points; every other pair has none.</summary>
    /// <value>Never default.</value>
    public ImmutableArray<InteractionCell> Cells
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <inheritdoc/>
    public bool Equals(Interaction? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Equals(Name, other.Name)
        && string.Equals(First, other.First, StringComparison.Ordinal)
        && string.Equals(Second, other.Second, StringComparison.Ordinal)
        && Cells.AsSpan().SequenceEqual(other.Cells.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, First, Second, Cells.Length);
}
