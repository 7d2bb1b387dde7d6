using System.ComponentModel;
using System.Text.Json;
using FunnelKit.Grading;
using FunnelKit.Qualification;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Leads;
using FunnelKit.SampleHost.Text;
using FunnelKit.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FunnelKit.SampleHost.Api;

/// <summary>Scorecards, scores, grades and back-tests: the same answers as the pages under <c>/scoring</c>.</summary>
public static class ScoringApi
{
    private const int MaxCardBytes = 4 * 1_048_576;

    public static void MapScoringApi(this IEndpointRouteBuilder api)
    {
        var scoring = api.MapGroup("/scoring");
        scoring.MapGet("/cards", CardsAsync).WithSummary("The versions of the scorecard, grades, and reviews due.");
        scoring.MapGet("/cards/{version:int}", CardAsync)
            .WithSummary("One version of the scorecard, as a JSON file that the tool reads.");
        scoring.MapPost("/cards/preview", PreviewAsync).Accepts<JsonElement>("application/json")
            .WithSummary("What would change with another card: differences, and the leads that change grade.");
        scoring.MapPut("/cards/{version:int}", SaveAsync).Accepts<JsonElement>("application/json")
            .WithSummary("Saves a card as the next version; any other is a conflict (409).");
        scoring.MapPost("/score", ScoreAsync).WithSummary("Scores, grades, screens and qualifies one lead.");
        scoring.MapGet("/leads", LeadsAsync).WithSummary("The open leads, in the order in which to follow them up.");
        scoring.MapGet("/leads/{id}", LeadAsync).WithSummary("One lead with everything that explains its grade.");
        scoring.MapGet("/backtest", BackTestAsync).WithSummary("A version of the card against what came of the leads.");
    }

    internal static IReadOnlyDictionary<string, int> CountsOf(LeadGrades grades) => grades.Scale.Grades.Index()
        .ToDictionary(item => item.Item.Id, item => grades.Counts[item.Index], StringComparer.Ordinal);

    private static async Task<Ok<CardsAnswer>> CardsAsync(LeadStore store, Ui ui)
    {
        var book = await store.ReadAsync();
        return TypedResults.Ok(new CardsAnswer(
            [.. book.Versions.Select(version => CardAnswer.From(version, book, ui.Language.Tag))],
            CountsOf(book.Grades),
            [.. book.Review.Due.Select(due => due.ToString(ui.Language.Tag))],
            book.Review.NextReview,
            book.Review.NextRevision));
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> CardAsync(int version, LeadStore store) =>
        (await store.ReadAsync()).FindVersion(version) is { } found
            ? TypedResults.Content(found.Card.ToJson(), "application/json")
            : NoVersion(version);

    private static async Task<Results<Ok<PreviewAnswer>, ProblemHttpResult>> PreviewAsync(
        HttpRequest request, LeadStore store, Ui ui, CancellationToken cancellationToken)
    {
        var (preview, problem) = await ReadCardAsync(request, store, ui, cancellationToken);
        return preview is null ? problem! : TypedResults.Ok(PreviewAnswer.From(preview, ui.Language.Tag));
    }

    private static async Task<Results<Created<CardAnswer>, ProblemHttpResult>> SaveAsync(
        int version,
        HttpRequest request,
        LeadStore store,
        Ui ui,
        CancellationToken cancellationToken,
        [FromQuery, Description("Who saves it.")] string? by = null,
        [FromQuery, Description("Why.")] string? remark = null)
    {
        if (string.IsNullOrWhiteSpace(by))
        {
            return TypedResults.Problem(
                "Say who saves the card: ?by=….", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var (preview, problem) = await ReadCardAsync(request, store, ui, cancellationToken);
        if (preview is null)
        {
            return problem!;
        }

        var card = preview.Card!.ToBuilder().SetVersion(Math.Max(1, version)).Build();
        if (!await store.SaveAsync(card, by.Trim(), remark?.Trim() ?? string.Empty, cancellationToken))
        {
            var current = (await store.ReadFreshAsync()).Current;
            return TypedResults.Problem(
                ui.Text.SomebodySaved(ui.Show.Count(current.Version), current.By),
                statusCode: StatusCodes.Status409Conflict,
                extensions: [KeyValuePair.Create<string, object?>("version", current.Version)]);
        }

        var book = await store.ReadAsync();
        return TypedResults.Created(
            $"/api/scoring/cards/{version}", CardAnswer.From(book.FindVersion(version)!, book, ui.Language.Tag));
    }

    private static async Task<Results<Ok<ScoreAnswer>, ProblemHttpResult>> ScoreAsync(
        ScoreInput input, LeadStore store, Ui ui)
    {
        var book = await store.ReadAsync();
        if ((input.Version is { } asked ? book.FindVersion(asked) : book.Current) is not { } version)
        {
            return NoVersion(input.Version!.Value);
        }

        var fields = LeadField.All(version.Card).DistinctBy(field => field.Id, StringComparer.Ordinal).ToList();
        var known = fields.Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        var facts = LeadFacts.Read(
            fields, id => input.Values.TryGetValue(id, out var value) ? TextOf(value) : null, out var mistakes);
        string[] problems =
        [
            .. mistakes.Select(field => $"'{TextOf(input.Values[field.Id])}' is not a value of '{field.Id}'."),
            .. input.Values.Keys.Where(id => !known.Contains(id)).Select(id => $"Nothing is known as '{id}'."),
        ];
        var framework = input.Framework is null ? null : QualificationFrameworks.All
            .FirstOrDefault(item => string.Equals(item.Id, input.Framework, StringComparison.OrdinalIgnoreCase));
        if (framework is null && (input.Framework is not null || input.Evidence is not null))
        {
            problems = [.. problems, $"There is no framework '{input.Framework}'."];
        }

        var answers = AnswersOf(framework, input.Evidence, ref problems);
        return problems.Length > 0
            ? TypedResults.Problem(
                ui.Text.NotUnderstood,
                statusCode: StatusCodes.Status422UnprocessableEntity,
                extensions: [KeyValuePair.Create<string, object?>("reasons", problems)])
            : TypedResults.Ok(ScoreAnswer.From(
                new(version.Card, facts), ui.Language.Tag, framework?.Assess(answers)));
    }

    private static async Task<Results<Ok<LeadsAnswer>, ProblemHttpResult>> LeadsAsync(
        LeadStore store,
        [Description("The identifier of a grade, such as A.")] string? grade = null,
        [Description("From 1.")] int page = 1,
        [Description("From 1 to 200.")] int pageSize = 25)
    {
        var book = await store.ReadAsync();
        var list = book.FollowUps;
        if (!string.IsNullOrEmpty(grade))
        {
            if (!list.Scale.TryFind(grade, out _))
            {
                return TypedResults.Problem(
                    $"There is no grade '{grade}'.", statusCode: StatusCodes.Status400BadRequest);
            }

            list = list.OfGrade(grade);
        }

        var size = Math.Clamp(pageSize, 1, OpportunityFilter.MaxPageSize);
        var number = Math.Clamp(page, 1, Math.Max(1, (list.Items.Length + size - 1) / size));
        return TypedResults.Ok(new LeadsAnswer(
            number,
            size,
            list.Items.Length,
            [.. list.Items.Skip((number - 1) * size).Take(size).Select(item => new LeadItemAnswer(
                item.Id,
                book.Find(item.Id)!.Row.Company,
                item.Grade.Id,
                item.Score,
                item.Plan?.Treatment.Role,
                item.Plan?.TouchDue,
                item.Plan?.IsTouchOverdue == true,
                item.Plan?.EvaluationDue,
                item.Plan?.IsEvaluationDue == true))]));
    }

    private static async Task<Results<Ok<LeadAnswer>, ProblemHttpResult>> LeadAsync(
        string id, LeadStore store, Ui ui)
    {
        var book = await store.ReadAsync();
        return book.Find(id) is { } lead
            ? TypedResults.Ok(LeadAnswer.From(new(book, lead), ui.Language.Tag))
            : FunnelApi.NotFound(id);
    }

    private static async Task<Results<Ok<BackTestAnswer>, ProblemHttpResult>> BackTestAsync(
        LeadStore store,
        [Description("The version of the card; by default the one in use.")] int? version = null,
        [Description("Another version to compare with.")] int? with = null)
    {
        var book = await store.ReadAsync();
        if ((version is { } asked ? book.FindVersion(asked) : book.Current) is not { } found)
        {
            return NoVersion(version!.Value);
        }

        var other = with is { } number ? book.FindVersion(number) : null;
        return with is not null && other is null
            ? NoVersion(with.Value)
            : TypedResults.Ok(BackTestAnswer.From(book.BackTest(found, other)));
    }

    /// <summary>Takes only application/json, which a form of another site cannot send.</summary>
    private static async Task<(CardPreview? Preview, ProblemHttpResult? Problem)> ReadCardAsync(
        HttpRequest request, LeadStore store, Ui ui, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return (null, TypedResults.Problem(
                "Send the card as the body, with the type application/json.",
                statusCode: StatusCodes.Status415UnsupportedMediaType));
        }

        using var body = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (body.Length > MaxCardBytes)
            {
                return (null, TypedResults.Problem(
                    "The card is larger than 4 MB.", statusCode: StatusCodes.Status413PayloadTooLarge));
            }
        }

        var preview = CardPreview.Create(await store.ReadAsync(), body.ToArray());
        return preview.Card is not null
            ? (preview, null)
            : (null, TypedResults.Problem(
                preview.IsOtherCard ? ui.Text.IdMustStay(preview.Base.Card.Id) : ui.Text.CardHasMistakes,
                statusCode: StatusCodes.Status422UnprocessableEntity,
                extensions: [KeyValuePair.Create<string, object?>(
                    "errors", preview.Errors.Select(DefinitionErrorAnswer.From).ToList())]));
    }

    private static List<QualificationAnswer> AnswersOf(
        QualificationFramework? framework, IReadOnlyDictionary<string, string>? evidence, ref string[] problems)
    {
        var answers = new List<QualificationAnswer>();
        foreach (var (element, text) in framework is null || evidence is null ? [] : evidence.AsEnumerable())
        {
            if (framework!.Elements.Any(item => item.Id == element)
                && LeadEvidence.TryRead(element, text, out var answer))
            {
                answers.Add(answer);
            }
            else
            {
                problems = [.. problems, $"'{text}' is no evidence of '{element}'."];
            }
        }

        return answers;
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static ProblemHttpResult NoVersion(int version) => TypedResults.Problem(
        $"There is no version {version} of the card.", statusCode: StatusCodes.Status404NotFound);
}
