using System.Collections.Immutable;
using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class TrendOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["cusum", "bernoulli_cusum", "ewma", "mann_kendall", "pettitt", "forecast"],
        Evaluate = input => input.Text("kind") switch
        {
            "cusum" => OfCusum(input),
            "bernoulli_cusum" => OfBernoulliCusum(input),
            "ewma" => OfEwma(input),
            "mann_kendall" => OfMannKendall(input),
            "pettitt" => OfPettitt(input),
            "forecast" => OfForecasts(input),
            var kind => throw new NotSupportedException($"the kind '{kind}' is not known"),
        },
    };

    private static Dictionary<string, object?> OfCusum(JsonElement input)
    {
        var chart = Cusum.Chart(
            input.Numbers("x"), input.Number("target"), input.Number("k"), input.Number("h"));
        return new()
        {
            ["high"] = chart.High,
            ["low"] = chart.Low,
            ["first_alarm_high"] = chart.FirstHighAlarm,
            ["first_alarm_low"] = chart.FirstLowAlarm,
        };
    }

    private static Dictionary<string, object?> OfBernoulliCusum(JsonElement input)
    {
        bool[] outcomes = [.. input.Numbers("y").Select(outcome => outcome == 1d)];
        var chart = BernoulliCusum.Chart(outcomes, input.Number("p0"), input.Number("p1"), input.Number("h"));
        return new()
        {
            ["path"] = chart.Path,
            ["first_alarm"] = chart.FirstAlarm,
        };
    }

    private static Dictionary<string, object?> OfEwma(JsonElement input)
    {
        var chart = EwmaChart.Chart(
            input.Numbers("x"),
            input.Number("target"),
            input.Number("sigma"),
            input.Number("lambda"),
            input.Number("L"));
        return new()
        {
            ["z"] = chart.Averages,
            ["lower"] = chart.Lower,
            ["upper"] = chart.Upper,
            ["first_alarm"] = chart.FirstAlarm,
        };
    }

    private static Dictionary<string, object?> OfMannKendall(JsonElement input)
    {
        var test = MannKendallTest.Test(input.Numbers("x"));
        return new()
        {
            ["S"] = test.Score,
            ["variance"] = test.Variance,
            ["z"] = test.StandardScore,
            ["p_value"] = test.PValue,
            ["tau_b"] = test.TauB,
            ["sen_slope"] = test.Slope,
            ["sen_intercept"] = test.Intercept,
        };
    }

    private static Dictionary<string, object?> OfPettitt(JsonElement input)
    {
        var test = PettittTest.Test(input.Numbers("x"));
        return new()
        {
            ["U"] = test.Path,
            ["K"] = test.Statistic,
            ["change_after"] = test.ChangeAfter,
            ["p_value"] = test.PValue,
        };
    }

    private static Dictionary<string, object?> OfForecasts(JsonElement input)
    {
        var values = input.Numbers("y");
        var horizon = (int)input.Count("h");
        return new()
        {
            ["naive"] = NullIfEmpty(BaselineForecasts.Naive(values, horizon)),
            ["seasonal_naive"] = NullIfEmpty(
                BaselineForecasts.SeasonalNaive(values, (int)input.Count("season"), horizon)),
            ["drift"] = NullIfEmpty(BaselineForecasts.Drift(values, horizon)),
            ["mean"] = NullIfEmpty(BaselineForecasts.Mean(values, horizon)),
            ["ses_next"] = BaselineForecasts.ExponentialSmoothing(values, input.Number("alpha")),
        };
    }

    private static ImmutableArray<double>? NullIfEmpty(ImmutableArray<double> forecast) =>
        forecast.IsEmpty ? null : forecast;
}
