using FunnelKit.Flow;

namespace FunnelKit.Tool;

/// <summary>A deal behind a number: how often it counts, and how it stands in the end.</summary>
/// <param name="DealId">The identifier.</param>
/// <param name="Times">How often it counts, at least once.</param>
/// <param name="Record">The deal as the flow reads it; null when the flow does not count it.</param>
internal sealed record FigureDeal(string DealId, int Times, DealRecord? Record);
