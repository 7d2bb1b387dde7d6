using FunnelKit.SampleHost.Leads;
using FunnelKit.Statistics;

namespace FunnelKit.SampleHost.Api;

/// <summary>How well a version of the card foretold the leads whose end is known.</summary>
public sealed record BackTestAnswer(
    int Version,
    RateAnswer BaseRate,
    double? Auc,
    double? AucLow,
    double? AucHigh,
    double? AveragePrecision,
    double? KolmogorovSmirnov,
    double? LogLoss,
    double? Brier,
    BrierDecomposition? BrierParts,
    IReadOnlyList<CalibrationAnswer> Calibration,
    IReadOnlyList<GainStep> Gains,
    IReadOnlyDictionary<string, double?> InformationValues,
    double? ScoreDrift,
    IReadOnlyDictionary<string, double?> CharacteristicDrift,
    ComparisonAnswer? Comparison)
{
    public static BackTestAnswer From(BackTestView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var test = view.Test;
        var interval = test.Ranks.AreaInterval();
        return new(
            view.Version.Version,
            RateAnswer.From(test.BaseRate),
            test.Ranks.AreaUnderCurve,
            interval?.Low,
            interval?.High,
            test.Ranks.AveragePrecision,
            test.Ranks.KolmogorovSmirnov,
            test.LogLoss,
            test.Brier,
            test.BrierParts,
            [.. test.Calibration.Select(row => new CalibrationAnswer(
                row.Low.Fraction, row.High.Fraction, row.Expected.Fraction, RateAnswer.From(row.Observed)))],
            test.Gains,
            test.Characteristics.ToDictionary(
                item => item.Characteristic.Id, item => item.InformationValue, StringComparer.Ordinal),
            view.Drift.Score.Index,
            view.Drift.Characteristics.ToDictionary(
                item => item.Characteristic.Id, item => item.Drift.Index, StringComparer.Ordinal),
            view.Comparison is not { } comparison ? null : new(
                view.Other!.Version,
                comparison.ChangedCount,
                comparison.MeanChange,
                comparison.RankCorrelation,
                comparison.Areas?.First,
                comparison.Areas?.Difference,
                comparison.Areas?.PValue));
    }
}
