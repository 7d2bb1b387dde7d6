using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class CompetingRisksOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["right", "edge", "left_truncated", "simulated", "fuzz", "fuzz_delayed"],
        Evaluate = Evaluate,
        ToleranceOf = (_, key, _, ofFile) => key switch
        {
            "variance" or "event_free_variance" => new(1e-9, 1e-15),
            "se_ij" => ofFile with { Relative = 1e-8 },
            _ => ofFile,
        },
    };

    private static Dictionary<string, object?> Evaluate(JsonElement input)
    {
        var causes = (int)input.Count("causes");
        var observations = SurvivalInput.Observations(input, "state");
        var estimate = CompetingRisks.Estimate(RiskTable.FromObservations(observations, causes));
        return new()
        {
            ["times"] = estimate.Times,
            ["n_risk"] = estimate.AtRisk,
            ["events"] = estimate.Causes.Select(cause => cause.Events),
            ["event_free"] = estimate.EventFree.Values,
            ["cif"] = estimate.Causes.Select(cause => cause.Values),
            ["event_free_variance"] = estimate.EventFree.Variances,
            ["variance"] = estimate.Causes.Select(cause => cause.Variances),
            ["se_ij"] = CompetingRisks.JackknifeErrors(observations, causes),
        };
    }
}
