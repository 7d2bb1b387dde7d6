using FunnelKit.Flow;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Components;
using FunnelKit.Stages;
using FunnelKit.Timing;

namespace FunnelKit.SampleHost.Api;

/// <summary>How long deals stay in one stage, how they leave it, and which have been there for too long.</summary>
public sealed record SurvivalAnswer(
    string Semantics,
    string Stage,
    long Visits,
    long Open,
    long Undated,
    QuantileAnswer Median,
    QuantileAnswer NinetyPercent,
    IReadOnlyList<SurvivalPointAnswer> Points,
    IReadOnlyList<double> Days,
    IReadOnlyList<ExitCurveAnswer> Exits,
    EventualAnswer? EventualConversion,
    IReadOnlyList<StalledAnswer> Stalled)
{
    public static SurvivalAnswer From(DataSetAnalysis analysis, StageFlow flow, StageId stage, string language)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(flow);
        var (curve, exits) = (flow.Survival(stage), flow.Exits(stage));
        var days = StageCharts.Days(exits);
        return new(
            flow.Semantics.Describe(language),
            stage.Value,
            curve.Visits,
            curve.Open,
            curve.Undated,
            QuantileAnswer.From(curve.Median),
            QuantileAnswer.From(curve.Quantile(0.9)),
            [
                .. StageCharts.Survival(curve, string.Empty).Points.Select(
                    point => new SurvivalPointAnswer(
                        point.Day, point.Value, point.Low, point.High, curve.AtRisk(point.Day))),
            ],
            days,
            [
                .. exits.Exits.Select(
                    exit => new ExitCurveAnswer(exit.Exit, exit.Visits, StageCharts.Shares(exit, days))),
            ],
            EventualAnswer.From(flow[stage].EventualConversion),
            [
                .. analysis.Stalled.Deals.Where(deal => deal.Stage.Id == stage)
                    .Select(deal => StalledAnswer.From(deal, analysis, language)),
            ]);
    }
}
