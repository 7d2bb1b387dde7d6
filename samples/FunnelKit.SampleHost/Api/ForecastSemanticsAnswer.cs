using FunnelKit.Forecasting;

namespace FunnelKit.SampleHost.Api;

/// <summary>How the forecast is made.</summary>
public sealed record ForecastSemanticsAnswer(string Description, string Calendar, RatePolicy RatePolicy);
