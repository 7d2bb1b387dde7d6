using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class ClassificationMetricsOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["ordinary", "edge", "fuzz", "weighted"],
        Evaluate = input =>
        {
            bool[] outcomes = [.. input.Numbers("y").Select(value => value == 1d)];
            var probabilities = input.Numbers("p");
            double[] weights = input.TryGetProperty("weights", out _) ? input.Numbers("weights") : [];
            var ranks = RankMetrics.FromScores(outcomes, probabilities, weights);
            var values = new Dictionary<string, object?>
            {
                ["auc"] = ranks.AreaUnderCurve,
                ["ks"] = ranks.KolmogorovSmirnov,
                ["average_precision"] = ranks.AveragePrecision,
                ["pr_auc_trapezoid"] = ranks.PrecisionRecallArea,
                ["log_loss"] = ProbabilityScores.LogLoss(outcomes, probabilities, weights),
                ["brier"] = ProbabilityScores.Brier(outcomes, probabilities, weights),
            };
            if (weights.Length == 0)
            {
                AddUnweighted(values, ranks, outcomes, probabilities);
            }

            return values;
        },
        ToleranceOf = (_, key, _, ofFile) => key == "p_value" ? ofFile with { Relative = 1e-9 } : ofFile,
    };

    private static void AddUnweighted(
        Dictionary<string, object?> values, RankMetrics ranks, bool[] outcomes, double[] probabilities)
    {
        CalibrationTable Table(CalibrationBinning binning) =>
            CalibrationTable.Create(outcomes, probabilities, binning);

        var gains = ranks.Gains();
        values["auc_se_delong"] = ranks.AreaStandardError;
        values["gains"] = gains.IsEmpty ? null : new Dictionary<string, object?>
        {
            ["cum_gain"] = gains.Select(step => step.CumulativeGain),
            ["cum_lift"] = gains.Select(step => step.CumulativeLift),
            ["decile_lift"] = gains.Select(step => step.Lift),
        };
        values["murphy_unique"] = Parts(Table(CalibrationBinning.Distinct));
        values["murphy_binned"] = Parts(Table(CalibrationBinning.EqualWidth));
        values["ece_equal_width"] = Table(CalibrationBinning.EqualWidth).ExpectedError;
        values["mce_equal_width"] = Table(CalibrationBinning.EqualWidth).LargestError;
        values["ece_equal_mass"] = Table(CalibrationBinning.EqualMass).ExpectedError;
        values["ece_equal_mass_rank"] = Table(CalibrationBinning.Position).ExpectedError;
        values["spiegelhalter_z"] = ProbabilityScores.SpiegelhalterZ(outcomes, probabilities);
        values["hosmer_lemeshow"] = Table(CalibrationBinning.Quantiles).HosmerLemeshow is not { } test
            ? null
            : new Dictionary<string, object?>
            {
                ["chi2"] = test.ChiSquare,
                ["groups"] = test.Groups,
                ["df"] = test.DegreesOfFreedom,
                ["p_value"] = test.PValue,
            };
    }

    private static Dictionary<string, object?>? Parts(CalibrationTable table) => table.Brier is not { } parts
        ? null
        : new()
        {
            ["reliability"] = parts.Reliability,
            ["resolution"] = parts.Resolution,
            ["uncertainty"] = parts.Uncertainty,
            ["within_variance"] = parts.WithinVariance,
            ["within_covariance"] = parts.WithinCovariance,
        };
}
