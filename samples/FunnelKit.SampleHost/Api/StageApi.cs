using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunnelKit.SampleHost.Api;

/// <summary>The definitions of the stages.</summary>
public static class StageApi
{
    public static void MapStageApi(this IEndpointRouteBuilder api) =>
        api.MapGet("/datasets/{id}/stages/{stage}", StageAsync)
            .WithSummary("What a stage is for, what is done in it, and what must be true to enter and to leave it.");

    private static async Task<Results<Ok<StageDefinitionAnswer>, ProblemHttpResult>> StageAsync(
        string id, string stage, AnalysisCache cache, Ui ui) =>
        await cache.FindAsync(id) is { } analysis
        && analysis.Model.Stages.FirstOrDefault(item => item.Id.Value == stage) is { } found
            ? TypedResults.Ok(StageDefinitionAnswer.From(found, analysis.Model, ui.Language.Tag))
            : FunnelApi.NotFound($"{id}/{stage}");
}
