using System.Collections.Immutable;
using FunnelKit.Flow;

namespace FunnelKit.Segments;

/// <summary>What became of the deals of a history, all together and by each of several dimensions.</summary>
/// <remarks>
/// <para>Instances are immutable and thread-safe. Two are equal when everything in them is.</para>
/// <example>
/// <code>
/// SegmentedFlow flows = history.FoldBy(asOf, ["owner", "source", FlowDimension.CreatedMonth]);
/// foreach (FlowSegment source in flows["source"].Segments)
///     Console.WriteLine($"{source.Label}: {source.Flow.WinRate}");
/// </code>
/// </example>
/// </remarks>
public sealed class SegmentedFlow : IEquatable<SegmentedFlow>
{
    internal SegmentedFlow(StageFlow total, ImmutableArray<FlowSegments> dimensions)
    {
        Total = total;
        Dimensions = dimensions;
    }

    /// <summary>Gets the flow of all deals.</summary>
    public StageFlow Total { get; }

    /// <summary>Gets the segments of each dimension, in the order asked for.</summary>
    public ImmutableArray<FlowSegments> Dimensions { get; }

    /// <summary>Gets the segments of one dimension.</summary>
    /// <param name="dimension">The name of the dimension.</param>
    /// <exception cref="ArgumentException">The history was not folded by this dimension.</exception>
    public FlowSegments this[string dimension]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(dimension);
            return Dimensions.FirstOrDefault(
                known => string.Equals(known.Dimension, dimension.Trim(), StringComparison.Ordinal))
                ?? throw new ArgumentException(
                    $"The history was not folded by '{dimension}', but by: "
                        + $"{string.Join(", ", Dimensions.Select(known => known.Dimension))}.",
                    nameof(dimension));
        }
    }

    /// <summary>Determines whether two have the same total and the same segments.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static bool operator ==(SegmentedFlow? left, SegmentedFlow? right) => Equals(left, right);

    /// <summary>Determines whether two differ in anything.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static bool operator !=(SegmentedFlow? left, SegmentedFlow? right) => !Equals(left, right);

    /// <inheritdoc/>
    public bool Equals(SegmentedFlow? other) =>
        other is not null && Total == other.Total && Dimensions.AsSpan().SequenceEqual(other.Dimensions.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SegmentedFlow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, Dimensions.Length);
}
