using FunnelKit.SampleHost.Analysis;
using FunnelKit.Trends;

namespace FunnelKit.SampleHost.Api;

/// <summary>Cohorts by month of creation, and the win rate over time.</summary>
public sealed record CohortsAnswer(
    string Semantics,
    string? Stage,
    int StepDays,
    IReadOnlyList<CohortRowAnswer> Rows,
    CohortRowAnswer? Total,
    int RollingMonths,
    IReadOnlyList<PeriodRateAnswer> Rolling,
    TrendDirection Trend,
    double? TrendPValue,
    string? StepAfter,
    string? RoseBy,
    string? FellBy)
{
    public static CohortsAnswer From(CohortView view, string language)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(
            view.Semantics.Describe(language),
            view.Triangle.Stage?.Value,
            view.Triangle.StepDays,
            [.. view.Triangle.Rows.Select(CohortRowAnswer.From)],
            view.Triangle.Total is { } total ? CohortRowAnswer.From(total) : null,
            view.Months,
            [
                .. view.Rolling.Select(rate => new PeriodRateAnswer(
                    rate.From, rate.Through, RateAnswer.From(rate.Rate))),
            ],
            view.Trend?.Direction ?? TrendDirection.None,
            view.Trend?.AdjustedTrendPValue,
            view.Trend?.Step?.After,
            view.Chart?.RoseBy,
            view.Chart?.FellBy);
    }
}
