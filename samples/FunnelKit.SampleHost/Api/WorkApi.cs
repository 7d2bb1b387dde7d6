using System.ComponentModel;
using FunnelKit.Playbooks;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunnelKit.SampleHost.Api;

/// <summary>What needs somebody, over all open opportunities.</summary>
public static class WorkApi
{
    public static void MapWorkApi(this IEndpointRouteBuilder api) =>
        api.MapGet("/datasets/{id}/work", WorkAsync)
            .WithSummary("Open opportunities with alerts or late tasks, the most severe first.");

    private static async Task<Results<Ok<WorkAnswer>, ProblemHttpResult>> WorkAsync(
        string id,
        AnalysisCache cache,
        WorkReader reader,
        Ui ui,
        [Description("The name of an owner.")] string? owner = null,
        [Description("From 1.")] int page = 1,
        [Description("From 1 to 200.")] int pageSize = 25)
    {
        if (await cache.FindAsync(id) is not { } analysis)
        {
            return FunnelApi.NotFound(id);
        }

        var view = await reader.ReadAsync(analysis);
        var items = view.Of(owner, null).ToList();
        var size = Math.Clamp(pageSize, 1, OpportunityFilter.MaxPageSize);
        var number = Math.Clamp(page, 1, Math.Max(1, (items.Count + size - 1) / size));
        return TypedResults.Ok(new WorkAnswer(
            number,
            size,
            items.Count,
            view.Review.InTier(FunnelTier.Upper).Length,
            view.Review.InTier(FunnelTier.Middle).Length,
            view.Review.InTier(FunnelTier.Bottom).Length,
            [.. items.Skip((number - 1) * size).Take(size).Select(item => new WorkItemAnswer(
                item.Row.Number,
                item.Row.Key,
                item.Row.Stage,
                item.Row.Owner,
                [.. item.Alerts.Select(alert => AlertAnswer.From(alert, ui.Language.Tag))],
                [.. item.Tasks.Select(task => TaskAnswer.From(task, ui.Language.Tag))]))],
            [.. view.Bottom.Select(item => item.Row.Key)]));
    }
}
