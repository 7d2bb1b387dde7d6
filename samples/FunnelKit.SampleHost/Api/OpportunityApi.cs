using System.ComponentModel;
using FunnelKit.Playbooks;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Text;
using FunnelKit.SampleHost.Timelines;
using FunnelKit.Stages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunnelKit.SampleHost.Api;

/// <summary>One opportunity: its timeline, gate, tasks and alerts, and what people do with it.</summary>
public static class OpportunityApi
{
    private const string Route = "/datasets/{id}/opportunities/{number:int}";

    private const string Edits =
        "The body names the version that was looked at. 409: the opportunity has changed since; 422: refused, with all "
        + "reasons. In both cases nothing is stored.";

    public static void MapOpportunityApi(this IEndpointRouteBuilder api)
    {
        api.MapGet(Route, DetailAsync).WithSummary("One opportunity with its timeline.");
        api.MapGet(Route + "/gate", GateAsync).WithSummary("What is missing to move to a stage; by default the next.");
        api.MapGet(Route + "/tasks", TasksAsync).WithSummary("The tasks of the stage that it is in.");
        api.MapGet(Route + "/alerts", AlertsAsync).WithSummary("What needs attention, since when, and why.");
        api.MapPost(Route + "/moves", MoveAsync).DisableAntiforgery()
            .WithSummary("Moves the opportunity if the gate allows it: forward, back, to an outcome, or open again.")
            .WithDescription(Edits);
        api.MapPost(Route + "/facts", RecordAsync).DisableAntiforgery()
            .WithSummary("Records facts; an empty value means that it is no longer known.").WithDescription(Edits);
        api.MapPost(Route + "/interactions", LogAsync).DisableAntiforgery()
            .WithSummary("Logs a call, visit, meeting or an activity of the model.").WithDescription(Edits);
    }

    private static async Task<Results<Ok<OpportunityDetailAnswer>, ProblemHttpResult>> DetailAsync(
        string id, int number, AnalysisCache cache, TimelineStore store, Ui ui, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, number, cache, store, cancellationToken) is not { } file)
        {
            return FunnelApi.NotFound($"{id}/{number}");
        }

        var words = new TimelineWords(ui, file.Model);
        return TypedResults.Ok(new OpportunityDetailAnswer(
            OpportunityAnswer.From(file.Row, file.Analysis),
            [.. file.Analysis.History.Timeline(file.Row.Key).Select(
                item => new EventAnswer(item.Stage, item.OccurredAt, item.Amount, item.Reason))],
            file.Version,
            OpportunityEditor.FactsOf(file.Model).Where(fact => file.State.ValueOf(fact.Id).IsKnown).ToDictionary(
                fact => fact.Id, fact => FactText.Write(file.State.ValueOf(fact.Id)), StringComparer.Ordinal),
            [.. file.Timeline.Events.Where(item => !OpportunityFile.IsBaseline(item)).Select(
                item => TimelineEventAnswer.From(item, file, words, ui.Language.Tag))]));
    }

    private static async Task<Results<Ok<GateAnswer>, ProblemHttpResult>> GateAsync(
        string id,
        int number,
        AnalysisCache cache,
        TimelineStore store,
        Ui ui,
        CancellationToken cancellationToken,
        [Description("The identifier of a stage; by default the next one.")] string? to = null)
    {
        if (await FindAsync(id, number, cache, store, cancellationToken) is not { } file)
        {
            return FunnelApi.NotFound($"{id}/{number}");
        }

        var target = string.IsNullOrWhiteSpace(to) ? OpportunityEditor.NextStage(file)?.Id
            : StageId.TryParse(to.Trim(), null, out var asked) ? asked : StageId.None;
        return target is not { } stage || !file.Model.TryGetStage(stage, out _)
            ? TypedResults.Problem(
                to is null ? "The opportunity is closed; say which stage you ask about." : $"There is no stage '{to}'.",
                statusCode: StatusCodes.Status404NotFound)
            : TypedResults.Ok(GateAnswer.Create(
                GateRecord.Create(OpportunityEditor.Preview(file, stage), file.Model), file.Version, ui.Language.Tag));
    }

    private static async Task<Results<Ok<TasksAnswer>, ProblemHttpResult>> TasksAsync(
        string id, int number, AnalysisCache cache, TimelineStore store, Ui ui, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, number, cache, store, cancellationToken) is not { } file)
        {
            return FunnelApi.NotFound($"{id}/{number}");
        }

        var plan = file.Analysis.Playbook.Plan(file.Timeline, file.Analysis.AsOf);
        return TypedResults.Ok(new TasksAnswer(
            plan.NextStep?.ToString(ui.Language.Tag),
            [.. plan.Tasks.Select(task => TaskAnswer.From(task, ui.Language.Tag))],
            [.. plan.MissingPreparation.Select(gap => gap.Fact).Distinct(StringComparer.Ordinal)],
            file.Version));
    }

    private static async Task<Results<Ok<IReadOnlyList<AlertAnswer>>, ProblemHttpResult>> AlertsAsync(
        string id, int number, AnalysisCache cache, TimelineStore store, Ui ui, CancellationToken cancellationToken) =>
        await FindAsync(id, number, cache, store, cancellationToken) is { } file
            ? TypedResults.Ok<IReadOnlyList<AlertAnswer>>(
                [.. AlertRules.Standard.Evaluate(file.Timeline, file.Analysis.Playbook, file.Analysis.AsOf)
                    .Select(alert => AlertAnswer.From(alert, ui.Language.Tag))])
            : FunnelApi.NotFound($"{id}/{number}");

    private static Task<Results<Ok<EditAnswer>, ProblemHttpResult>> MoveAsync(
        string id,
        int number,
        MoveInput input,
        AnalysisCache cache,
        OpportunityEditor editor,
        Ui ui,
        CancellationToken cancellationToken) =>
        EditAsync(id, cache, ui, analysis => editor.MoveAsync(analysis, number, input, cancellationToken));

    private static Task<Results<Ok<EditAnswer>, ProblemHttpResult>> RecordAsync(
        string id,
        int number,
        FactsInput input,
        AnalysisCache cache,
        OpportunityEditor editor,
        Ui ui,
        CancellationToken cancellationToken) =>
        EditAsync(id, cache, ui, analysis => editor.RecordAsync(analysis, number, input, cancellationToken));

    private static Task<Results<Ok<EditAnswer>, ProblemHttpResult>> LogAsync(
        string id,
        int number,
        InteractionInput input,
        AnalysisCache cache,
        OpportunityEditor editor,
        Ui ui,
        CancellationToken cancellationToken) =>
        EditAsync(id, cache, ui, analysis => editor.LogAsync(analysis, number, input, cancellationToken));

    private static async Task<Results<Ok<EditAnswer>, ProblemHttpResult>> EditAsync(
        string id, AnalysisCache cache, Ui ui, Func<DataSetAnalysis, Task<EditResult?>> edit) =>
        await cache.FindAsync(id) is { } analysis
            ? await AnswerAsync(await edit(analysis), cache, ui)
            : FunnelApi.NotFound(id);

    private static async Task<Results<Ok<EditAnswer>, ProblemHttpResult>> AnswerAsync(
        EditResult? result, AnalysisCache cache, Ui ui)
    {
        if (result is null)
        {
            return TypedResults.Problem(
                "There is no such opportunity.", statusCode: StatusCodes.Status404NotFound);
        }

        var (file, language) = (result.File, ui.Language.Tag);
        var gate = result.Gate is null ? null : GateAnswer.Create(result.Gate, file.Version, language);
        if (result.Outcome == EditOutcome.Done)
        {
            // The list's numbers follow from the new rows.
            var analysis = await cache.FindAsync(file.Analysis.DataSet.Id) ?? file.Analysis;
            return TypedResults.Ok(new EditAnswer(file.Version, OpportunityAnswer.From(file.Row, analysis), gate));
        }

        var words = new TimelineWords(ui, file.Model);
        var (status, title) = result.Outcome switch
        {
            EditOutcome.Conflict => (StatusCodes.Status409Conflict, ui.Text.ConflictTitle),
            EditOutcome.Blocked => (StatusCodes.Status422UnprocessableEntity, ui.Text.MoveBlocked),
            _ => (StatusCodes.Status422UnprocessableEntity, ui.Text.NotUnderstood),
        };
        var more = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["version"] = file.Version,
            ["gate"] = gate,
            ["reasons"] = result.Outcome == EditOutcome.Blocked
                ? result.Gate!.Obstacles.Select(item => item.In(language)).ToList()
                : result.Problems.Select(item => ui.Text.EditProblem(item, words.Fact(item.Field))).ToList(),
            ["changes"] = result.Changes.Select(item => TimelineEventAnswer.From(item, file, words, language)).ToList(),
        };
        return TypedResults.Problem(title, statusCode: status, extensions: more);
    }

    private static async Task<OpportunityFile?> FindAsync(
        string id, int number, AnalysisCache cache, TimelineStore store, CancellationToken cancellationToken) =>
        await cache.FindAsync(id) is { } analysis
            ? await store.FindAsync(analysis, number, cancellationToken)
            : null;
}
