using System.Collections.Immutable;

namespace FunnelKit.Losses;

/// <summary>The deals lost for one reason, stage by stage.</summary>
/// <remarks>Equality compares the reason and the counts. Instances are immutable and thread-safe.</remarks>
public sealed record LossMatrixRow
{
    internal LossMatrixRow(LossReason reason, ImmutableArray<long> counts)
    {
        Reason = reason;
        Counts = counts;
    }

    /// <summary>Gets the reason.</summary>
    public LossReason Reason { get; }

    /// <summary>Gets how many deals each stage lost for it, in the order of <see cref="LossMatrix.Stages"/>.</summary>
    public ImmutableArray<long> Counts { get; }

    /// <summary>Gets how many deals were lost for it, at least 1.</summary>
    public long Total => Counts.Sum();

    /// <inheritdoc/>
    public bool Equals(LossMatrixRow? other) =>
        other is not null && Reason == other.Reason && Counts.AsSpan().SequenceEqual(other.Counts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reason, Counts.Length, Total);
}
