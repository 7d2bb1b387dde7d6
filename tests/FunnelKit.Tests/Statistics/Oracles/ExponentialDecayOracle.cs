using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class ExponentialDecayOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["ordinary", "edge"],
        Evaluate = input =>
        {
            var times = input.Numbers("times");
            var (asOf, halfLife) = (input.Number("now"), input.Number("half_life"));
            var sum = ExponentialDecay.Sum(times, input.Numbers("values"), asOf, halfLife);
            return new Dictionary<string, object?>
            {
                ["weights"] = times.Select(time => ExponentialDecay.Weight(asOf - time, halfLife)),
                ["score"] = sum.Value,
                ["sum_weights"] = sum.TotalWeight,
                ["n_effective"] = sum.EffectiveSampleSize,
                ["weighted_mean"] = sum.Mean,
                ["score_later"] = sum.Value * ExponentialDecay.Weight(input.Number("delta"), halfLife),
            };
        },
    };
}
