using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class ProportionIntervalsOracle
{
    private const double Large = 1e6;

    public static OracleKernel Kernel { get; } = new()
    {
        Groups =
        [
            "wilson", "wilson_cc", "agresti_coull", "clopper_pearson", "jeffreys", "beta_quantile",
            "fractional_wilson", "fractional_agresti_coull", "fractional_jeffreys",
            "fuzz_wilson", "fuzz_wilson_cc", "fuzz_agresti_coull", "fuzz_clopper_pearson", "fuzz_jeffreys",
        ],
        Evaluate = input => input.Text("method") switch
        {
            "wilson" => Centred(input, Intervals.Wilson),
            "wilson_cc" => Plain(input, Intervals.WilsonContinuityCorrected),
            "agresti_coull" => AgrestiCoull(input),
            "clopper_pearson" => Plain(input, Intervals.ClopperPearson),
            "jeffreys" => Jeffreys(input),
            "beta_quantile" => BetaQuantile(input),
            var method => throw new NotSupportedException($"the method '{method}' is not known"),
        },
        ToleranceOf = ToleranceOf,
    };

    private static Dictionary<string, object?> Plain(
        JsonElement input, Func<double, double, double, ProportionInterval> compute)
    {
        var (successes, trials, confidence) = Read(input);
        var interval = compute(successes, trials, confidence);
        return new()
        {
            ["point"] = trials == 0d ? null : successes / trials,
            ["lower"] = interval.Low,
            ["upper"] = interval.High,
        };
    }

    private static Dictionary<string, object?> Centred(
        JsonElement input, Func<double, double, double, ProportionInterval> compute)
    {
        var values = Plain(input, compute);
        values["center"] = ((double)values["lower"]! + (double)values["upper"]!) / 2d;
        return values;
    }

    private static Dictionary<string, object?> AgrestiCoull(JsonElement input)
    {
        var (successes, trials, confidence) = Read(input);
        var raw = Intervals.AgrestiCoullUnclipped(successes, trials, confidence);
        var values = Plain(input, Intervals.AgrestiCoull);
        values["raw_lower"] = raw.Low;
        values["raw_upper"] = raw.High;
        values["center"] = (raw.Low + raw.High) / 2d;
        return values;
    }

    private static Dictionary<string, object?> Jeffreys(JsonElement input)
    {
        var (successes, trials, confidence) = Read(input);
        var plain = Intervals.JeffreysEqualTailed(successes, trials, confidence);
        var values = Plain(input, Intervals.Jeffreys);
        values["lower_bcd"] = values["lower"];
        values["upper_bcd"] = values["upper"];
        values["lower"] = plain.Low;
        values["upper"] = plain.High;
        return values;
    }

    private static Dictionary<string, object?> BetaQuantile(JsonElement input)
    {
        var alpha = input.Number("alpha");
        var beta = input.Number("beta");
        return new()
        {
            ["quantile"] = BetaDistribution.Quantile(alpha, beta, input.Number("p")),
            ["mean"] = BetaDistribution.Mean(alpha, beta),
            ["variance"] = BetaDistribution.Variance(alpha, beta),
        };
    }

    // Ends that are exactly 0 or 1 must be met exactly; the rest follows the advice of the file.
    private static Tolerance ToleranceOf(JsonElement input, string key, double expected, Tolerance ofFile)
    {
        var method = input.Text("method");
        if (method == "beta_quantile")
        {
            return key == "quantile" ? OfBetaQuantile(input.Number("alpha") + input.Number("beta"), ofFile) : ofFile;
        }

        if (expected is 0d or 1d)
        {
            return Tolerance.Exact;
        }

        return method switch
        {
            "wilson" or "agresti_coull" => ofFile with { Relative = 1e-12 },
            "clopper_pearson" or "jeffreys" => OfBetaQuantile(input.Number("trials"), ofFile),
            _ => ofFile,
        };
    }

    private static Tolerance OfBetaQuantile(double size, Tolerance ofFile) =>
        ofFile with { Relative = size <= Large ? 1e-9 : 1e-8 };

    private static (double Successes, double Trials, double Confidence) Read(JsonElement input) =>
        (input.Number("successes"), input.Number("trials"), input.Number("confidence"));
}
