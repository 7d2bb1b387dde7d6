namespace FunnelKit.Forecasting;

/// <summary>The forecaster that weights every open deal with its probability.</summary>
/// <param name="semantics">How to forecast where a call does not say; null means the default choices.</param>
public sealed class WeightedForecaster(ForecastSemantics? semantics = null) : IForecaster
{
    /// <summary>Gets how to forecast where a call does not say.</summary>
    public ForecastSemantics Semantics { get; } = semantics ?? ForecastSemantics.Default;

    /// <inheritdoc cref="Pipeline{T}.Forecast"/>
    /// <typeparam name="T">The caller's type of deal.</typeparam>
    /// <param name="pipeline">The deals.</param>
    /// <param name="asOf">The date that the forecast is made for.</param>
    /// <param name="semantics">How to forecast; null means <see cref="Semantics"/>.</param>
    public Forecast Forecast<T>(Pipeline<T> pipeline, DateOnly asOf, ForecastSemantics? semantics = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return pipeline.Forecast(asOf, semantics ?? Semantics);
    }
}
