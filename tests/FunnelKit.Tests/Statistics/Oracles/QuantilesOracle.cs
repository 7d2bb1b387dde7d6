using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class QuantilesOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["edge", "ordinary"],
        Evaluate = input =>
        {
            var sorted = input.Numbers("values");
            Array.Sort(sorted);
            var probabilities = input.Numbers("probs");
            return new Dictionary<string, object?>
            {
                ["type7"] = probabilities.Select(p => Quantiles.Linear(sorted, p)),
                ["type1"] = probabilities.Select(p => Quantiles.InverseEmpirical(sorted, p)),
            };
        },
        ToleranceOf = (_, key, _, ofFile) => key == "type1" ? Tolerance.Exact : ofFile,
    };
}
