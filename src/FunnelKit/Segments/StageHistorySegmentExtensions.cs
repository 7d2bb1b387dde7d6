using FunnelKit.Flow;
using FunnelKit.History;

namespace FunnelKit.Segments;

/// <summary>Folds a history segment by segment.</summary>
public static class StageHistorySegmentExtensions
{
    /// <summary>
    /// Counts what became of the deals of a history by one or more dimensions, as it looked at an instant.
    /// </summary>
    /// <param name="history">The history.</param>
    /// <param name="asOf">The instant: what happened, or became known, after it does not count.</param>
    /// <param name="dimensions">
    /// The names of dimensions that were mapped, or of those that every history has (<see cref="FlowDimension"/>).
    /// </param>
    /// <param name="semantics">How to count; null means <see cref="FlowSemantics.Default"/>.</param>
    /// <param name="maxDegreeOfParallelism">
    /// How many threads may count at once, at least 1. The result is the same to the last bit, however many there are.
    /// </param>
    /// <returns>The flow of all deals and those of the segments.</returns>
    /// <exception cref="ArgumentException">
    /// The history has no such dimension, or one is named twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is below 1.</exception>
    public static SegmentedFlow FoldBy(
        this StageHistory history,
        DateTimeOffset asOf,
        ReadOnlySpan<string> dimensions,
        FlowSemantics? semantics = null,
        int maxDegreeOfParallelism = 1) =>
        FoldBy(history, asOf, asOf, dimensions, semantics, maxDegreeOfParallelism);

    /// <summary>
    /// Counts what became of the deals of a history by one or more dimensions, with the instants of happening and of
    /// knowing told apart.
    /// </summary>
    /// <param name="history">The history.</param>
    /// <param name="through">What happened after this instant does not count.</param>
    /// <param name="asOf">What became known after this instant does not count.</param>
    /// <param name="dimensions">
    /// The names of dimensions that were mapped, or of those that every history has (<see cref="FlowDimension"/>).
    /// </param>
    /// <param name="semantics">How to count; null means <see cref="FlowSemantics.Default"/>.</param>
    /// <param name="maxDegreeOfParallelism">
    /// How many threads may count at once, at least 1. The result is the same to the last bit, however many there are.
    /// </param>
    /// <returns>The flow of all deals and those of the segments.</returns>
    /// <remarks>
    /// Every deal is folded once for all dimensions together while their labels combine in few ways, 64 deals or more
    /// for each; beyond that, once for each dimension.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// The history has no such dimension, or one is named twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is below 1.</exception>
    public static SegmentedFlow FoldBy(
        this StageHistory history,
        DateTimeOffset through,
        DateTimeOffset asOf,
        ReadOnlySpan<string> dimensions,
        FlowSemantics? semantics = null,
        int maxDegreeOfParallelism = 1)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDegreeOfParallelism, 1);
        var names = StageHistory.CheckDimensions([.. dimensions]);
        return new SegmentFold(
            history, semantics ?? FlowSemantics.Default, through, asOf, maxDegreeOfParallelism).FoldBy(names);
    }
}
