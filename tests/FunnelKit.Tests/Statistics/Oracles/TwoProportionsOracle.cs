using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class TwoProportionsOracle
{
    private const double Large = 1e5;

    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["ordinary", "confidence", "edge", "huge", "fuzz"],
        Evaluate = Evaluate,
        ToleranceOf = (input, key, _, ofFile) => key switch
        {
            _ when key.StartsWith("fisher", StringComparison.Ordinal) =>
                ofFile with { Relative = input.Number("n1") + input.Number("n2") <= Large ? 1e-9 : 1e-6 },
            "p_pooled" or "p_unpooled" or "p_chi2" or "p_chi2_yates" => new(1e-8, 0d),
            _ => ofFile,
        },
    };

    private static Dictionary<string, object?> Evaluate(JsonElement input)
    {
        var confidence = input.Number("confidence");
        var compared = TwoProportions.Compare(
            input.Count("k1"), input.Count("n1"), input.Count("k2"), input.Count("n2"));
        var exact = compared.FisherTest();
        return new()
        {
            ["p1"] = compared.First,
            ["p2"] = compared.Second,
            ["difference"] = compared.Difference,
            ["z_pooled"] = compared.PooledScore,
            ["p_pooled"] = compared.PooledPValue,
            ["ln_p_pooled"] = compared.LogPooledPValue,
            ["chi2"] = compared.ChiSquare,
            ["p_chi2"] = compared.PooledPValue,
            ["chi2_yates"] = compared.CorrectedChiSquare,
            ["p_chi2_yates"] = compared.CorrectedPValue,
            ["z_unpooled"] = compared.UnpooledScore,
            ["p_unpooled"] = compared.UnpooledPValue,
            ["fisher_two_sided"] = exact?.TwoSided,
            ["fisher_less"] = exact?.Less,
            ["fisher_greater"] = exact?.Greater,
            ["newcombe"] = Ends(compared.Newcombe(confidence)),
            ["wald"] = Ends(compared.Wald(confidence)),
            ["agresti_caffo"] = Ends(compared.AgrestiCaffo(confidence)),
            ["relative_risk"] = Ratio(compared.RiskRatio, compared.RiskRatioInterval(confidence)),
            ["odds_ratio"] = Ratio(compared.OddsRatio, compared.OddsRatioInterval(confidence)),
        };
    }

    private static Dictionary<string, object?>? Ends(ConfidenceInterval? interval) => interval is null
        ? null
        : new()
        {
            ["lower"] = interval.Value.Low,
            ["upper"] = interval.Value.High,
        };

    private static Dictionary<string, object?>? Ratio(double? ratio, ConfidenceInterval? interval) => interval is null
        ? null
        : new()
        {
            ["value"] = ratio,
            ["lower"] = interval.Value.Low,
            ["upper"] = interval.Value.High,
        };
}
