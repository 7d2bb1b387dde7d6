using FunnelKit.Forecasting;

namespace FunnelKit.SampleHost.Api;

/// <summary>How the forecast is made, and whether the file gave probabilities in percent.</summary>
public sealed record ForecastSemanticsAnswer(
    string Description, string Calendar, RatePolicy RatePolicy, bool ProbabilitiesArePercent);
