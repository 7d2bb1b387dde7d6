using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class MomentsOracle
{
    private const double Far = 1e5;

    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["ordinary", "edge", "offset"],
        Evaluate = input =>
        {
            var chunks = input.GetProperty("chunks").EnumerateArray()
                .Select(chunk => Moments.FromValues([.. chunk.EnumerateArray().Select(value => value.GetDouble())]))
                .ToList();
            return new Dictionary<string, object?>
            {
                ["chunks"] = chunks.Select(Describe),
                ["merged"] = Describe(chunks.Aggregate((left, right) => left + right)),
            };
        },
        ToleranceOf = (input, key, _, ofFile) => key switch
        {
            "mean" => new(1e-14, ofFile.Absolute),
            "min" or "max" => Tolerance.Exact,
            "skewness" or "excess_kurtosis" when IsFarFromZero(input) => ofFile with { Relative = 1e-6 },
            _ => ofFile,
        },
    };

    private static bool IsFarFromZero(JsonElement input) =>
        input.GetProperty("chunks").EnumerateArray()
            .SelectMany(chunk => chunk.EnumerateArray())
            .Any(value => Math.Abs(value.GetDouble()) >= Far);

    private static Dictionary<string, object?> Describe(Moments moments) => new()
    {
        ["count"] = moments.Count,
        ["mean"] = moments.Mean,
        ["m2"] = moments.SumOfSquares,
        ["variance"] = moments.Variance,
        ["variance_population"] = moments.PopulationVariance,
        ["skewness"] = moments.Skewness,
        ["excess_kurtosis"] = moments.ExcessKurtosis,
        ["min"] = moments.Minimum,
        ["max"] = moments.Maximum,
    };
}
