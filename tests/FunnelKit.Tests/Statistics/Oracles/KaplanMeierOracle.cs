using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class KaplanMeierOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["right", "edge", "left_truncated", "simulated", "fuzz", "fuzz_delayed"],
        Evaluate = Evaluate,
    };

    private static Dictionary<string, object?> Evaluate(JsonElement input)
    {
        var confidence = input.Number("confidence");
        var curve = SurvivalCurve.Estimate(RiskTable.FromObservations(SurvivalInput.Observations(input, "event")));
        return new()
        {
            ["n"] = curve.SampleSize,
            ["n_events"] = curve.Events,
            ["times"] = curve.Points.Select(point => point.Time),
            ["n_risk"] = curve.Points.Select(point => point.AtRisk),
            ["n_event"] = curve.Points.Select(point => point.Events),
            ["survival"] = curve.Points.Select(point => point.Survival),
            ["variance"] = curve.Points.Select(point => point.Variance),
            ["cumhaz"] = curve.Points.Select(point => point.CumulativeHazard),
            ["cumhaz_var"] = curve.Points.Select(point => point.CumulativeHazardVariance),
            ["ci_plain"] = Intervals(curve, confidence, SurvivalIntervalMethod.Plain),
            ["ci_log"] = Intervals(curve, confidence, SurvivalIntervalMethod.Log),
            ["ci_loglog"] = Intervals(curve, confidence, SurvivalIntervalMethod.LogLog),
            ["quantiles"] = input.Numbers("probs").Select(p => Quantile(curve, p, confidence)),
            ["rmean"] = input.Numbers("taus").Select(tau => Mean(curve, tau)),
        };
    }

    private static Dictionary<string, object?> Intervals(
        SurvivalCurve curve, double confidence, SurvivalIntervalMethod method)
    {
        var intervals = curve.Points.Select(point => curve.IntervalAt(point.Time, confidence, method)).ToList();
        return new()
        {
            ["lower"] = intervals.Select(interval => interval?.Low),
            ["upper"] = intervals.Select(interval => interval?.High),
        };
    }

    private static Dictionary<string, object?> Quantile(SurvivalCurve curve, double p, double confidence)
    {
        var quantile = curve.Quantile(p, confidence);
        return new()
        {
            ["p"] = quantile.Share,
            ["time"] = quantile.Time,
            ["time_mid"] = quantile.Midpoint,
            ["lower"] = quantile.Low,
            ["upper"] = quantile.High,
        };
    }

    private static Dictionary<string, object?> Mean(SurvivalCurve curve, double tau)
    {
        var mean = curve.MeanUpTo(tau);
        return new()
        {
            ["tau"] = mean?.Horizon,
            ["value"] = mean?.Value,
            ["se"] = mean?.StandardError,
        };
    }
}
