using System.ComponentModel;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Import;
using FunnelKit.SampleHost.Text;
using FunnelKit.Stages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FunnelKit.SampleHost.Api;

/// <summary>The JSON interface: the same answers as the pages.</summary>
public static class FunnelApi
{
    private const string Kinds =
        "open, won, lost, disqualified, nurture, onHold, transferredOut, postClose or none.";

    public static void MapFunnelApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("FunnelKit");
        api.MapGet("/datasets", ListAsync).WithSummary("Lists the data sets.");
        api.MapPost("/datasets", ImportAsync)
            .WithSummary("Imports a CSV file, sent as the body with the type text/csv.")
            .WithDescription(
                "The query says which column holds what, with the names of the form: layout=long with at, or "
                + "layout=wide with time1, timeStage1, … Rejected rows are listed in the answer. "
                + "With dryRun=true nothing is stored.")
            .Accepts<Stream>("text/csv").DisableAntiforgery();
        api.MapGet("/datasets/{id}/flow", FlowAsync).WithSummary("Counts, rates and times for each stage.");
        api.MapGet("/datasets/{id}/forecast", ForecastAsync)
            .WithSummary("The weighted forecast by month, owner and stage.");
        api.MapGet("/datasets/{id}/diagnosis", DiagnosisAsync)
            .WithSummary("Shape, findings, evidence, causes to check, remedies.");
        api.MapGet("/datasets/{id}/model", ModelAsync)
            .WithSummary("The stage model, as a JSON file that the tool reads.");
        api.MapGet("/datasets/{id}/opportunities", OpportunitiesAsync)
            .WithSummary("Lists opportunities, filtered and paged.");
        api.MapOpportunityApi();
        api.MapWorkApi();
        api.MapStageApi();
        api.MapScoringApi();
        api.MapAnalyticsApi();
    }

    private static async Task<Ok<IReadOnlyList<DataSetAnswer>>> ListAsync(
        AnalysisCache cache, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<DataSetAnswer>>(
            [.. (await cache.ListAsync(cancellationToken)).Select(DataSetAnswer.From)]);

    private static Task<Results<Ok<FlowAnswer>, ProblemHttpResult>> FlowAsync(
        string id, AnalysisCache cache, Ui ui, [AsParameters] FlowParameters how) =>
        AnalyticsApi.AnswerAsync(id, cache, how.With(), (analysis, _, semantics) =>
            FlowAnswer.From(analysis, analysis.FlowOf(semantics), ui.Language.Tag));

    private static Task<Results<Ok<ForecastAnswer>, ProblemHttpResult>> ForecastAsync(
        string id, AnalysisCache cache, Ui ui) =>
        AnswerAsync(id, cache, analysis => ForecastAnswer.From(analysis, ui.Language.Tag));

    private static Task<Results<Ok<DiagnosisAnswer>, ProblemHttpResult>> DiagnosisAsync(
        string id, AnalysisCache cache, Ui ui) =>
        AnswerAsync(id, cache, analysis => DiagnosisAnswer.From(analysis, ui.Language.Tag));

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ModelAsync(
        string id, AnalysisCache cache) =>
        await cache.FindAsync(id) is { } analysis
            ? TypedResults.Content(analysis.Model.ToJson(), "application/json")
            : NotFound(id);

    private static async Task<Results<Ok<OpportunitiesAnswer>, ProblemHttpResult>> OpportunitiesAsync(
        string id,
        AnalysisCache cache,
        OpportunityList list,
        CancellationToken cancellationToken,
        [Description("The identifier of a stage.")] string? stage = null,
        [Description("The name of an owner.")] string? owner = null,
        [Description("The kind of the stage: " + Kinds)] string? status = null,
        [Description("From 1.")] int page = 1,
        [Description("From 1 to 200.")] int pageSize = 25)
    {
        if (await cache.FindAsync(id) is not { } analysis)
        {
            return NotFound(id);
        }

        StageKind? kind = null;
        if (!string.IsNullOrEmpty(status))
        {
            if (!Enum.TryParse<StageKind>(status, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
            {
                return TypedResults.Problem(
                    $"'{status}' is not a status.", statusCode: StatusCodes.Status400BadRequest);
            }

            kind = parsed;
        }

        var filter = new OpportunityFilter
        {
            Stage = stage,
            Owner = owner,
            Kind = kind,
            Page = page,
            PageSize = pageSize,
        };
        var found = await list.ReadAsync(analysis, filter, cancellationToken);
        return TypedResults.Ok(new OpportunitiesAnswer(
            found.Page,
            found.PageSize,
            found.Matching,
            found.WithAmount,
            found.Amount.Amount,
            [.. found.Rows.Select(row => OpportunityAnswer.From(row, analysis))]));
    }

    /// <summary>Takes only text/csv, which a form of another site cannot send.</summary>
    private static async Task<Results<Created<ImportAnswer>, Ok<ImportAnswer>, ProblemHttpResult>> ImportAsync(
        HttpRequest request,
        UploadFolder uploads,
        ImportService imports,
        Ui ui,
        CancellationToken cancellationToken,
        [FromQuery] string? name = null,
        [FromQuery] bool dryRun = false)
    {
        if (request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) != true)
        {
            return TypedResults.Problem(
                "Send the file as the body, with the type text/csv.",
                statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        var fileName = name is null ? "import.csv" : name + ".csv";
        var mapping = ImportMapping.From(key => request.Query[key]);
        var token = string.Empty;
        try
        {
            token = await uploads.SaveAsync(request.Body, fileName, cancellationToken);
            var draft = await ImportReader.ReadAsync(() => uploads.Open(token), mapping, cancellationToken);
            var id = dryRun ? null : await imports.StoreAsync(draft, name ?? "Import", fileName, cancellationToken);
            var answer = new ImportAnswer(
                id,
                !dryRun,
                draft.History.DealCount,
                draft.History.EventCount,
                draft.AsOf,
                [.. draft.RejectedRows.Select(RejectedRowAnswer.From)],
                [.. draft.History.OutsideModel.Select(label => new OutsideLabelAnswer(label.Label, label.Events))]);
            return id is null ? TypedResults.Ok(answer) : TypedResults.Created($"/api/datasets/{id}/flow", answer);
        }
        catch (ImportException exception)
        {
            var text = ui.Text.ImportErrorName(
                exception.Code, exception.Detail, ui.Show.Number(uploads.MaxBytes / 1_048_576d));
            var status = exception.Code == ImportErrorCode.TooLarge
                ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            var code = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = exception.Code.ToString() };
            return TypedResults.Problem(text, statusCode: status, extensions: code);
        }
        finally
        {
            uploads.Delete(token);
        }
    }

    private static async Task<Results<Ok<T>, ProblemHttpResult>> AnswerAsync<T>(
        string id, AnalysisCache cache, Func<DataSetAnalysis, T> answer) =>
        await cache.FindAsync(id) is { } analysis ? TypedResults.Ok(answer(analysis)) : NotFound(id);

    internal static ProblemHttpResult NotFound(string id) =>
        TypedResults.Problem($"There is no '{id}'.", statusCode: StatusCodes.Status404NotFound);
}
