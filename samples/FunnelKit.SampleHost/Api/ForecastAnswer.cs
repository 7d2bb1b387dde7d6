using FunnelKit.Forecasting;
using FunnelKit.SampleHost.Analysis;

namespace FunnelKit.SampleHost.Api;

/// <summary>The forecast of a data set, with the names that <c>funnelkit forecast --json</c> uses.</summary>
public sealed record ForecastAnswer(
    ForecastSemanticsAnswer Semantics,
    DateOnly AsOf,
    AsOfSource AsOfSource,
    string Model,
    string? Currency,
    long Deals,
    ForecastLineAnswer Total,
    IReadOnlyList<ForecastLineAnswer> Periods,
    ForecastLineAnswer Overdue,
    ForecastLineAnswer NoCloseDate,
    IReadOnlyList<ForecastLineAnswer> Owners,
    IReadOnlyList<ForecastLineAnswer> Stages,
    TotalAnswer? Won,
    TotalAnswer? Lost,
    TotalAnswer? OtherClosed,
    IReadOnlyList<StageRateAnswer> LearnedStageRates,
    long RoundedAmounts,
    IReadOnlyList<OutsideDealsAnswer> OutsideModel,
    IReadOnlyList<RejectedRowAnswer> RejectedRows)
{
    public static ForecastAnswer From(DataSetAnalysis analysis, string language)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var forecast = analysis.Forecast;
        var rates = forecast.Semantics.StageRates;
        return new(
            new(
                forecast.Semantics.Describe(language),
                "months",
                forecast.Semantics.RatePolicy,
                analysis.DataSet.ProbabilitiesArePercent),
            forecast.AsOf,
            analysis.DataSet.IsAsOfGiven ? AsOfSource.Given : AsOfSource.LastEvent,
            analysis.Model.Id,
            TotalAnswer.CodeOf(forecast.Currency),
            analysis.Pipeline.Count,
            ForecastLineAnswer.From(forecast.Total),
            [.. forecast.Periods.Select(ForecastLineAnswer.From)],
            ForecastLineAnswer.From(forecast.Overdue),
            ForecastLineAnswer.From(forecast.NoCloseDate),
            [.. forecast.Owners.Select(ForecastLineAnswer.From)],
            [.. forecast.Stages.Select(ForecastLineAnswer.From)],
            TotalAnswer.From(forecast.Won),
            TotalAnswer.From(forecast.Lost),
            TotalAnswer.From(forecast.OtherClosed),
            rates is null
                ? []
                : [.. analysis.Model.OpenStages.Select(stage =>
                    new StageRateAnswer(
                        stage.Id.Value, RateAnswer.From(rates[stage.Id]), rates.TryGetProbability(stage.Id, out _)))],
            analysis.Pipeline.RoundedAmounts,
            [.. analysis.Pipeline.OutsideModel.Select(label => new OutsideDealsAnswer(label.Label, label.Events))],
            [.. analysis.RejectedRows.Select(RejectedRowAnswer.From)]);
    }
}
