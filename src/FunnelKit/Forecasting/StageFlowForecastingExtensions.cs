using FunnelKit.Flow;

namespace FunnelKit.Forecasting;

/// <summary>Learns from a flow what a forecast needs.</summary>
public static class StageFlowForecastingExtensions
{
    /// <summary>Learns the win rate of every stage.</summary>
    /// <param name="flow">The flow of past deals.</param>
    /// <param name="minimumDeals">How many decided deals a rate needs before it is used, at least 1.</param>
    /// <returns>The rates.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimumDeals"/> is below 1.</exception>
    public static StageWinRates WinRates(this StageFlow flow, long minimumDeals = 30) =>
        StageWinRates.From(flow, minimumDeals);
}
