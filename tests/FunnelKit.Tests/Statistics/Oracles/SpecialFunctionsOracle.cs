using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class SpecialFunctionsOracle
{
    private const double Large = 1e6;

    public static OracleKernel Kernel { get; } = new()
    {
        Groups =
        [
            "normal_cdf", "normal_quantile", "gamma", "beta_inc", "gamma_inc", "chi_square_sf", "binomial_cdf",
        ],
        Evaluate = input => input.Text("function") switch
        {
            "normal_cdf" => Normal(input.Number("x")),
            "normal_quantile" => new() { ["value"] = NormalDistribution.Quantile(input.Number("p")) },
            "gamma" => Gamma(input.Number("x")),
            "beta_inc_reg" => Beta(input.Number("a"), input.Number("b"), input.Number("x")),
            "gamma_inc_reg" => Tails(IncompleteGamma.Regularized(input.Number("a"), input.Number("x"))),
            "chi_square_sf" => new()
            {
                ["sf"] = ChiSquareDistribution.SurvivalFunction(input.Number("x"), input.Number("df")),
            },
            "binomial_cdf" => Binomial(input.Count("k"), input.Count("n"), input.Number("p")),
            var function => throw new NotSupportedException($"the function '{function}' is not known"),
        },
        ToleranceOf = (input, _, _, ofFile) => SizeOf(input) > Large ? ofFile with { Relative = 1e-10 } : ofFile,
    };

    private static Dictionary<string, object?> Normal(double x) => new()
    {
        ["cdf"] = NormalDistribution.Cdf(x),
        ["sf"] = NormalDistribution.SurvivalFunction(x),
        ["log_cdf"] = NormalDistribution.LogCdf(x),
    };

    private static Dictionary<string, object?> Gamma(double x) => new()
    {
        ["log_gamma"] = GammaFunctions.LogGamma(x),
        ["digamma"] = GammaFunctions.Digamma(x),
        ["trigamma"] = GammaFunctions.Trigamma(x),
    };

    private static Dictionary<string, object?> Beta(double a, double b, double x)
    {
        var values = Tails(IncompleteBeta.Regularized(a, b, x));
        values["log_beta"] = IncompleteBeta.LogBeta(a, b);
        return values;
    }

    private static Dictionary<string, object?> Binomial(long events, long trials, double probability) => new()
    {
        ["cdf"] = BinomialDistribution.Cdf(events, trials, probability),
        ["sf"] = BinomialDistribution.SurvivalFunction(events, trials, probability),
    };

    private static Dictionary<string, object?> Tails((double P, double Q) tails) => new()
    {
        ["p"] = tails.P,
        ["q"] = tails.Q,
    };

    // The sum a + b of the advice; a binomial tail is an incomplete beta function with a + b = n + 1.
    private static double SizeOf(JsonElement input) => input.Text("function") switch
    {
        "beta_inc_reg" => input.Number("a") + input.Number("b"),
        "binomial_cdf" => input.Number("n") + 1d,
        _ => 0d,
    };
}
