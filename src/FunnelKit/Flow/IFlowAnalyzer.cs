using FunnelKit.History;

namespace FunnelKit.Flow;

/// <summary>Folds stage history into flows, with choices that were settled beforehand.</summary>
/// <remarks>
/// Implementations are pure and thread-safe: the same history and instant give the same flow.
/// The package FunnelKit.Extensions.DependencyInjection registers one that takes its choices from
/// <see cref="FlowOptions"/>.
/// </remarks>
public interface IFlowAnalyzer
{
    /// <summary>Counts what became of the deals of a history, as it looked at an instant.</summary>
    /// <param name="history">The history.</param>
    /// <param name="asOf">The instant: what happened, or became known, after it does not count.</param>
    /// <param name="semantics">How to count; null means as the analyzer was set up.</param>
    /// <returns>The flow.</returns>
    StageFlow Fold(StageHistory history, DateTimeOffset asOf, FlowSemantics? semantics = null);
}
