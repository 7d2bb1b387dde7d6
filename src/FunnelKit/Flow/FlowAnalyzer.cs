using FunnelKit.History;

namespace FunnelKit.Flow;

/// <summary>The analyzer that folds a history in one pass.</summary>
/// <param name="semantics">
/// How to count where a call does not say; null means <see cref="FlowSemantics.Default"/>.
/// </param>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class FlowAnalyzer(FlowSemantics? semantics = null) : IFlowAnalyzer
{
    /// <summary>Gets how to count where a call does not say.</summary>
    public FlowSemantics Semantics { get; } = semantics ?? FlowSemantics.Default;

    /// <inheritdoc/>
    public StageFlow Fold(StageHistory history, DateTimeOffset asOf, FlowSemantics? semantics = null) =>
        StageHistoryFlowExtensions.Fold(history, asOf, semantics ?? Semantics);
}
