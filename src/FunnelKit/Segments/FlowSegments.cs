using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FunnelKit.Flow;

namespace FunnelKit.Segments;

/// <summary>What became of the deals of a history, segment by segment of one dimension.</summary>
/// <remarks>
/// <para>
/// Unless <see cref="Attribution"/> is <see cref="AttributionRule.EveryTouched"/>, every deal is in exactly one
/// segment, and the flows of the segments add up to <see cref="Total"/>.
/// </para>
/// <para>Instances are immutable and thread-safe. Two are equal when everything in them is.</para>
/// </remarks>
public sealed class FlowSegments : IEquatable<FlowSegments>
{
    internal FlowSegments(
        string dimension, AttributionRule attribution, ImmutableArray<FlowSegment> segments, StageFlow total)
    {
        Dimension = dimension;
        Attribution = attribution;
        Segments = segments;
        Total = total;
    }

    /// <summary>Gets the name of the dimension.</summary>
    public string Dimension { get; }

    /// <summary>Gets to which label a deal counts that has had more than one.</summary>
    public AttributionRule Attribution { get; }

    /// <summary>Gets a value indicating whether every deal is in exactly one segment.</summary>
    /// <value>
    /// False for <see cref="AttributionRule.EveryTouched"/>: the segments may then add up to more than <see
    /// cref="Total"/>.
    /// </value>
    public bool IsAdditive => Attribution != AttributionRule.EveryTouched;

    /// <summary>
    /// Gets the segments by label, in ordinal order; the one of the deals without a label comes first.
    /// </summary>
    public ImmutableArray<FlowSegment> Segments { get; }

    /// <summary>Gets the flow of all deals, each counted once.</summary>
    public StageFlow Total { get; }

    /// <summary>Gets the flow of one segment.</summary>
    /// <param name="label">The label; empty for the deals without one.</param>
    /// <exception cref="ArgumentException">There is no such segment.</exception>
    public StageFlow this[string label] => TryGetFlow(label, out var flow)
        ? flow
        : throw new ArgumentException($"The dimension '{Dimension}' has no segment '{label}'.", nameof(label));

    /// <summary>Determines whether two have the same dimension, attribution, segments and total.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static bool operator ==(FlowSegments? left, FlowSegments? right) => Equals(left, right);

    /// <summary>Determines whether two differ in anything.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static bool operator !=(FlowSegments? left, FlowSegments? right) => !Equals(left, right);

    /// <summary>Looks for the flow of one segment.</summary>
    /// <param name="label">The label; empty for the deals without one.</param>
    /// <param name="flow">The flow; null when there is no such segment.</param>
    /// <returns>True if there is such a segment.</returns>
    public bool TryGetFlow(string label, [NotNullWhen(true)] out StageFlow? flow)
    {
        ArgumentNullException.ThrowIfNull(label);
        flow = Segments.FirstOrDefault(segment => string.Equals(segment.Label, label, StringComparison.Ordinal))?.Flow;
        return flow is not null;
    }

    /// <summary>Puts several segments into one, such as the sources that fill one pool of leads.</summary>
    /// <param name="pool">
    /// Gives each label the label of its pool; the same to leave it as it is, and empty to count it as not given.
    /// </param>
    /// <returns>The segments of the pools.</returns>
    /// <exception cref="InvalidOperationException">
    /// The segments are not additive: a deal that touched two of them would count twice in their pool.
    /// </exception>
    /// <exception cref="ArgumentException">A label of a pool is null.</exception>
    public FlowSegments Pool(Func<string, string> pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        if (!IsAdditive)
        {
            throw new InvalidOperationException(
                "Segments in which a deal counts more than once cannot be put together.");
        }

        var pools = new SortedDictionary<string, StageFlow>(StringComparer.Ordinal);
        foreach (var segment in Segments)
        {
            var label = (pool(segment.Label)
                ?? throw new ArgumentException($"The label of the pool of '{segment.Label}' is null.", nameof(pool)))
                .Trim();
            pools[label] = pools.TryGetValue(label, out var flow) ? flow + segment.Flow : segment.Flow;
        }

        return new(Dimension, Attribution, [.. pools.Select(pair => new FlowSegment(pair.Key, pair.Value))], Total);
    }

    /// <inheritdoc/>
    public bool Equals(FlowSegments? other) =>
        other is not null
        && string.Equals(Dimension, other.Dimension, StringComparison.Ordinal)
        && Attribution == other.Attribution
        && Total == other.Total
        && Segments.AsSpan().SequenceEqual(other.Segments.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FlowSegments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dimension, Attribution, Segments.Length, Total);
}
