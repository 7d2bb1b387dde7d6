namespace FunnelKit.Forecasting;

/// <summary>Makes forecasts of pipelines, so that a host can swap how.</summary>
/// <remarks>An implementation is pure and thread-safe.</remarks>
public interface IForecaster
{
    /// <summary>Forecasts a pipeline.</summary>
    /// <typeparam name="T">The caller's type of deal.</typeparam>
    /// <param name="pipeline">The deals.</param>
    /// <param name="asOf">The date that the forecast is made for.</param>
    /// <param name="semantics">How to forecast; null means as the forecaster was set up.</param>
    /// <returns>The forecast.</returns>
    Forecast Forecast<T>(Pipeline<T> pipeline, DateOnly asOf, ForecastSemantics? semantics = null);
}
