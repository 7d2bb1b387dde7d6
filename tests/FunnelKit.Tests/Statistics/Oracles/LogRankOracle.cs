using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class LogRankOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["two_groups", "edge", "simulated", "left_truncated", "fuzz"],
        Evaluate = Evaluate,
        ToleranceOf = (_, key, _, ofFile) => key == "p_value" ? ofFile with { Relative = 1e-9 } : ofFile,
    };

    private static Dictionary<string, object?> Evaluate(JsonElement input)
    {
        var groups = SurvivalInput.Observations(input, "event")
            .Zip(input.Numbers("group"))
            .GroupBy(pair => pair.Second, pair => pair.First)
            .OrderBy(group => group.Key)
            .ToList();
        var test = LogRankTest.Compare(groups.Select(group => RiskTable.FromObservations(group)), input.Number("rho"));
        var positions = Enumerable.Range(0, groups.Count).ToList();
        return new()
        {
            ["groups"] = groups.Select(group => group.Key),
            ["observed"] = test.Groups.Select(group => group.Observed),
            ["expected"] = test.Groups.Select(group => group.Expected),
            ["variance"] = positions.Select(i => positions.Select(j => test.Covariance(i, j))),
            ["chi2"] = test.ChiSquare,
            ["df"] = test.DegreesOfFreedom,
            ["p_value"] = test.PValue,
            ["z"] = test.StandardScore,
        };
    }
}
