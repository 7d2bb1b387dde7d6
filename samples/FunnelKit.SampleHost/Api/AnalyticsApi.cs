using System.ComponentModel;
using FunnelKit.Flow;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Components.Pages;
using FunnelKit.SampleHost.Text;
using FunnelKit.Trends;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunnelKit.SampleHost.Api;

/// <summary>How long, for whom, when and why: the answers behind the pages about the flow.</summary>
public static class AnalyticsApi
{
    public static void MapAnalyticsApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/datasets/{id}/survival", SurvivalAsync)
            .WithSummary("How long deals stay in a stage, how they leave it, and which are stalled.");
        api.MapGet("/datasets/{id}/segments", SegmentsAsync)
            .WithSummary("Rates by segment, shrunken towards all, and what changed by mix and by rate.");
        api.MapGet("/datasets/{id}/cohorts", CohortsAsync)
            .WithSummary("Cohorts by month of creation and age, rolling win rates, trend and step changes.");
        api.MapGet("/datasets/{id}/losses", LossesAsync)
            .WithSummary("Causes of losses, where deals drop out, feedback by source, cases to look at.");
        api.MapGet("/datasets/{id}/deals", DealsAsync)
            .WithSummary("The deals behind a number.")
            .WithDescription(
                "The list is as long as the number is large. figure is deals, won, lost, disqualified, nurtured, "
                + "transferredOut, open, onHold, outsideCohort, outsideModel, later, lostFrom or stalled; of a stage "
                + "(at) also entries, step (with fate), imputed, expired, outOfOrder and inStage.");
        api.MapGet("/datasets/{id}/review", ReviewAsync).WithSummary("The numbers for a regular meeting.");
    }

    private static Task<Results<Ok<SurvivalAnswer>, ProblemHttpResult>> SurvivalAsync(
        string id,
        AnalysisCache cache,
        Ui ui,
        [AsParameters] FlowParameters how,
        [Description("The identifier of an open stage.")] string? at = null) =>
        AnswerAsync(id, cache, how.With((DealQuery.At, at)), (analysis, query, semantics) =>
        {
            var stage = analysis.Model.OpenStages.FirstOrDefault(open => open.Id.Value == at);
            if (stage is null)
            {
                query.Refuse(DealQuery.At);
                return null;
            }

            return SurvivalAnswer.From(analysis, analysis.FlowOf(semantics), stage.Id, ui.Language.Tag);
        });

    private static Task<Results<Ok<SegmentsAnswer>, ProblemHttpResult>> SegmentsAsync(
        string id,
        AnalysisCache cache,
        Ui ui,
        [AsParameters] FlowParameters how,
        [Description("A dimension of the data, created-quarter or created-month.")] string? by = null,
        [Description("win, overall or opportunity.")] string? rate = null,
        [Description("How many days each of the compared periods has.")] string? days = null) =>
        AnswerAsync(
            id,
            cache,
            how.With((DealQuery.By, by), (SegmentView.RateName, rate), (SegmentView.DaysName, days)),
            (analysis, query, semantics) =>
                SegmentsAnswer.From(SegmentView.Read(query, semantics, analysis), ui.Language.Tag));

    private static Task<Results<Ok<CohortsAnswer>, ProblemHttpResult>> CohortsAsync(
        string id,
        AnalysisCache cache,
        Ui ui,
        [AsParameters] FlowParameters how,
        [Description("The stage that is advanced from; without it, wins.")] string? at = null,
        [Description("The days of a column, from 1 to 366.")] string? step = null,
        [Description("How many months a rolling rate covers, from 1 to 12.")] string? months = null) =>
        AnswerAsync(
            id,
            cache,
            how.With((DealQuery.At, at), (CohortView.StepName, step), (CohortView.MonthsName, months)),
            (analysis, query, semantics) =>
                CohortsAnswer.From(CohortView.Read(query, semantics, analysis, "win-rate"), ui.Language.Tag));

    private static Task<Results<Ok<LossesAnswer>, ProblemHttpResult>> LossesAsync(
        string id,
        AnalysisCache cache,
        Ui ui,
        [AsParameters] FlowParameters how,
        [Description("The dimension of the feedback.")] string? by = null,
        [Description("deals or value.")] string? measure = null,
        [Description("How many days back the feedback reaches.")] string? days = null) =>
        AnswerAsync(
            id,
            cache,
            how.With((DealQuery.By, by), (LossView.MeasureName, measure), (LossView.DaysName, days)),
            (analysis, query, semantics) =>
                LossesAnswer.From(LossView.Read(query, semantics, analysis), ui.Language.Tag));

    private static Task<Results<Ok<DealsAnswer>, ProblemHttpResult>> DealsAsync(
        string id,
        AnalysisCache cache,
        Ui ui,
        [AsParameters] FlowParameters how,
        [Description("Which number.")] string? figure = null,
        [Description("The identifier of an open stage.")] string? at = null,
        [Description("What became of an entry, such as advanced, lost or stillThere.")] string? fate = null,
        [Description("The reason of losses as the data have it; - for none.")] string? reason = null,
        [Description("The cause of losses.")] string? cause = null,
        [Description("A dimension.")] string? by = null,
        [Description("A label in that dimension; none for the deals without one.")] string? label = null,
        [Description("Only deals closed before this age in days.")] string? within = null) =>
        AnswerAsync(
            id,
            cache,
            how.With(
                (DealQuery.FigureName, figure),
                (DealQuery.At, at),
                (DealQuery.Fate, fate),
                (DealQuery.ReasonName, reason),
                (DealQuery.Cause, cause),
                (DealQuery.By, by),
                (DealQuery.LabelName, label),
                (DealQuery.Within, within)),
            (analysis, query, semantics) =>
            {
                if (DealQuery.Read(query, analysis) is not { } deals)
                {
                    query.Refuse(DealQuery.FigureName);
                    return null;
                }

                var found = deals.Find(analysis, semantics);
                return new DealsAnswer(semantics.Describe(ui.Language.Tag), deals.Write(), found.Count, found);
            });

    private static Task<Results<Ok<ReviewAnswer>, ProblemHttpResult>> ReviewAsync(
        string id,
        AnalysisCache cache,
        Ui ui,
        [AsParameters] FlowParameters how,
        [Description("weekly, monthly or quarterly.")] string? cadence = null) =>
        AnswerAsync(id, cache, how.With((ReviewPage.CadenceName, cadence)), (analysis, query, semantics) =>
            ReviewAnswer.From(
                analysis.Review(query.Choice(ReviewPage.CadenceName, ReviewCadence.Weekly), semantics),
                semantics.Describe(ui.Language.Tag),
                ui.Language.Tag));

    /// <summary>Answers a question about the flow, or names what the query says wrongly.</summary>
    internal static async Task<Results<Ok<T>, ProblemHttpResult>> AnswerAsync<T>(
        string id,
        AnalysisCache cache,
        QueryReader query,
        Func<DataSetAnalysis, QueryReader, FlowSemantics, T?> answer)
        where T : class
    {
        if (await cache.FindAsync(id) is not { } analysis)
        {
            return FunnelApi.NotFound(id);
        }

        var semantics = FlowQuery.Read(query).Semantics;
        var found = answer(analysis, query, semantics);
        return query.Problems.Count == 0 && found is not null
            ? TypedResults.Ok(found)
            : TypedResults.Problem(
                $"These values are missing or say nothing: {string.Join(", ", query.Problems)}.",
                statusCode: StatusCodes.Status400BadRequest,
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["parameters"] = query.Problems,
                });
    }
}
