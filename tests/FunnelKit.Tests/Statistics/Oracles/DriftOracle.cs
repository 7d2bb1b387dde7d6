using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class DriftOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["counts", "samples"],
        Evaluate = input => input.TryGetProperty("baseline_counts", out _)
            ? Counts(input.Numbers("baseline_counts"), input.Numbers("actual_counts"), input.Number("epsilon"))
            : Samples(input),
    };

    private static Dictionary<string, object?> Counts(double[] baseline, double[] observed, double epsilon) => new()
    {
        ["psi"] = Divergence.PopulationStability(baseline, observed, epsilon),
        ["kl"] = Divergence.KullbackLeibler(baseline, observed, epsilon),
        ["js"] = Divergence.JensenShannon(baseline, observed),
    };

    private static Dictionary<string, object?> Samples(JsonElement input)
    {
        var sorted = input.Numbers("baseline");
        Array.Sort(sorted);
        double[] edges = [.. Quantiles.InnerEdges(sorted, 10)];
        double[] baseline = [.. Divergence.CountByEdges(sorted, edges)];
        double[] observed = [.. Divergence.CountByEdges(input.Numbers("actual"), edges)];
        var values = Counts(baseline, observed, input.Number("epsilon"));
        values["edges"] = edges;
        values["baseline_counts"] = baseline.Select(count => (long)count);
        values["actual_counts"] = observed.Select(count => (long)count);
        return values;
    }
}
