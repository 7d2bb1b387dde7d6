using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class LogisticOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["ordinary", "weighted", "scale", "separable"],
        Evaluate = Evaluate,
        ToleranceOf = (_, key, _, ofFile) => key switch
        {
            "coef" or "intercept" or "probabilities" => ofFile with { Relative = 1e-8 },
            "objective" => ofFile with { Relative = 1e-10 },
            _ => ofFile,
        },
    };

    private static Dictionary<string, object?> Evaluate(JsonElement input)
    {
        double[][] rows =
        [
            .. input.GetProperty("X").EnumerateArray()
                .Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray()),
        ];
        ReadOnlyMemory<double>[] columns =
        [
            .. Enumerable.Range(0, rows[0].Length)
                .Select(j => (ReadOnlyMemory<double>)rows.Select(row => row[j]).ToArray()),
        ];
        var fit = LogisticRegression.Fit(
            columns,
            input.Numbers("y").Select(value => value == 1d).ToArray(),
            input.Number("lambda"),
            input.GetProperty("weights").ValueKind == JsonValueKind.Null ? [] : input.Numbers("weights"),
            input.GetProperty("standardize").GetBoolean(),
            input.GetProperty("fit_intercept").GetBoolean());
        var converged = fit.Status == LogisticStatus.Converged;
        return new()
        {
            ["diverges"] = fit.Status == LogisticStatus.Diverged,
            ["intercept"] = fit.Intercept,
            ["coef"] = converged ? fit.Coefficients : null,
            ["objective"] = fit.Objective,
            ["probabilities"] = rows.Take(20).Select(row => fit.ProbabilityOf(row)),
            ["se"] = fit.StandardErrors,
            ["means"] = fit.Means,
            ["scales"] = fit.Scales,
            ["std_coef"] = fit.Coefficients.Select((value, j) => value * fit.Scales[j]),
            ["std_intercept"] = fit.Intercept + fit.Coefficients.Select((value, j) => value * fit.Means[j]).Sum(),
        };
    }
}
