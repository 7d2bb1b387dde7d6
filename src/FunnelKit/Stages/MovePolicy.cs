using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>Which moves between stages a model allows, apart from the criteria of its stages.</summary>
/// <remarks>
/// Equality compares every property; the order of <see cref="CreationStages"/> matters. Instances are immutable and
/// thread-safe.
/// </remarks>
public sealed record MovePolicy
{
    /// <summary>Gets a value indicating whether an opportunity may skip stages that are not optional.</summary>
    /// <value>The default value is true.</value>
    public bool AllowsSkip { get; init; } = true;

    /// <summary>Gets a value indicating whether an opportunity may go back to an earlier stage.</summary>
    /// <value>The default value is true.</value>
    public bool AllowsBack { get; init; } = true;

    /// <summary>Gets the stages in which an opportunity may be created.</summary>
    /// <value>Identifiers of open stages. The default value is empty: any open stage.</value>
    public ImmutableArray<StageId> CreationStages
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets a value indicating whether a loss needs a reason.</summary>
    /// <value>The default value is false.</value>
    public bool RequiresLossReason { get; init; }

    /// <inheritdoc/>
    public bool Equals(MovePolicy? other) =>
        other is not null
        && AllowsSkip == other.AllowsSkip
        && AllowsBack == other.AllowsBack
        && RequiresLossReason == other.RequiresLossReason
        && CreationStages.AsSpan().SequenceEqual(other.CreationStages.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(AllowsSkip, AllowsBack, RequiresLossReason, CreationStages.Length);
}
