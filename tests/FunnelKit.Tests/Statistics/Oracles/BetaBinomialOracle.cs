using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class BetaBinomialOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["fit", "boundary", "degenerate", "extreme", "huge", "simulated"],
        Evaluate = Evaluate,
        ToleranceOf = (_, key, expected, ofFile) => key switch
        {
            "loglik" or "loglik_limit" => new(0d, 1e-8 * Math.Max(1d, Math.Abs(expected))),
            _ => ofFile,
        },
    };

    private static Dictionary<string, object?> Evaluate(JsonElement input)
    {
        long[] successes = [.. input.Numbers("successes").Select(count => (long)count)];
        long[] trials = [.. input.Numbers("trials").Select(count => (long)count)];
        var moments = BetaBinomial.FitMoments(successes, trials);
        return new()
        {
            ["mom_naive"] = moments.Alpha is null ? null : Fit(moments, "ok", successes, trials),
            ["mom_weighted"] = Fit(BetaBinomial.FitWeightedMoments(successes, trials), "ok", successes, trials),
            ["mle"] = Fit(BetaBinomial.FitLikelihood(successes, trials), "interior", successes, trials),
        };
    }

    private static Dictionary<string, object?> Fit(BetaBinomial fit, string fitted, long[] successes, long[] trials) =>
        new()
        {
            ["status"] = fit.Status switch
            {
                BetaBinomialStatus.Fitted => fitted,
                BetaBinomialStatus.NoOverdispersion => "no_overdispersion",
                BetaBinomialStatus.Extreme => "extreme",
                BetaBinomialStatus.Degenerate => "degenerate",
                var status => throw new NotSupportedException($"the status {status} is not known"),
            },
            ["alpha"] = fit.Alpha,
            ["beta"] = fit.Beta,
            ["rho"] = fit.Overdispersion,
            ["loglik"] = fit.LogLikelihood,
            ["loglik_limit"] = fit.LogLikelihoodLimit,
            ["shrunken"] = fit.Shrink(0L, 0L) is null
                ? null
                : successes.Zip(trials, (k, n) => fit.Shrink(k, n)).ToList(),
        };
}
