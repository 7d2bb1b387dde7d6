using FunnelKit.Stages;
using FunnelKit.Timing;

namespace FunnelKit.Forecasting;

/// <summary>Makes a forecast use the outlook of each deal by its stage and the time there.</summary>
public static class WinOutlookForecastingExtensions
{
    /// <summary>Makes the source of probabilities for a forecast of the caller's own deals.</summary>
    /// <typeparam name="T">The caller's type of deal.</typeparam>
    /// <param name="outlook">What past deals say.</param>
    /// <param name="stage">Tells the stage of a deal.</param>
    /// <param name="days">
    /// Tells how long the deal has been in its stage, in days; null, negative or not finite for not known.
    /// </param>
    /// <returns>
    /// The source. It has no answer, so that the stage decides, for deals that are not in an open stage of the model,
    /// of unknown age, or beyond what the data support.
    /// </returns>
    public static IWinProbability<T> ToWinProbability<T>(
        this WinOutlook outlook, Func<T, StageId> stage, Func<T, double?> days)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(days);
        return new OutlookProbability<T>(outlook, stage, days);
    }

    private sealed class OutlookProbability<T>(WinOutlook outlook, Func<T, StageId> stage, Func<T, double?> days)
        : IWinProbability<T>
    {
        public Probability? ProbabilityOf(T deal) =>
            outlook.Model.TryGetStage(stage(deal), out var found)
            && found.Kind == StageKind.Open
            && days(deal) is >= 0d and < double.PositiveInfinity and var age
                ? outlook.After(found.Id, age).Probability
                : null;
    }
}
