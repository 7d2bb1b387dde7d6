using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FunnelKit.SampleHost.Demo;
using FunnelKit.SampleHost.Leads;
using FunnelKit.Scoring;
using Microsoft.Extensions.DependencyInjection;

namespace FunnelKit.SampleHost.Tests;

public sealed class ScoringApiTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Score_IsThatOfTheLibrary_AndItsContributionsSum()
    {
        using var client = host.CreateClient();
        var input = new
        {
            values = new Dictionary<string, object?>
            {
                ["employees"] = 500,
                ["budget"] = "100-200",
                ["phone"] = true,
                ["industry"] = "medical",
                ["urgency"] = null,
            },
            framework = "bant",
            evidence = new { budget = "confirmed", need = "no" },
        };

        var answer = await PostAsync(client, "/api/scoring/score?lang=en", input);

        var facts = LeadFacts.Read(
            LeadField.Of(DemoScorecards.Second),
            id => id switch
            {
                "employees" => "500",
                "budget" => "100-200",
                "phone" => "true",
                "industry" => "medical",
                _ => null,
            },
            out _);
        var score = DemoScorecards.Second.Score(facts);
        Assert.Equal(score.Total, answer.GetProperty("score").GetDecimal());
        Assert.Equal(score.Lowest, answer.GetProperty("lowest").GetDecimal());
        Assert.Equal(score.Highest, answer.GetProperty("highest").GetDecimal());
        Assert.Equal(
            score.Total,
            answer.GetProperty("contributions").EnumerateArray().Sum(item => item.GetProperty("points").GetDecimal()));
        Assert.Equal("disproved", answer.GetProperty("qualification").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Score_WithBadInput_NamesEveryReason()
    {
        using var client = host.CreateClient();

        var response = await client.PostAsJsonAsync(
            new Uri("/api/scoring/score", UriKind.Relative),
            new
            {
                values = new Dictionary<string, object?>
                {
                    ["employees"] = "many",
                    ["urgency"] = 9,
                    ["colour"] = "red",
                },
                framework = "bant",
                evidence = new { budget = "rumoured" },
            });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var reasons = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("reasons").Texts();
        Assert.Equal(
            [
                "'many' is not a value of 'employees'.",
                "'9' is not a value of 'urgency'.",
                "Nothing is known as 'colour'.",
                "'rumoured' is no evidence of 'budget'.",
            ],
            reasons);
    }

    [Fact]
    public async Task Cards_ListEveryVersion_AndEachIsReadAgain()
    {
        using var client = host.CreateClient();

        var cards = await client.AskAsync("/api/scoring/cards");
        var json = await client.GetStringAsync(new Uri("/api/scoring/cards/1", UriKind.Relative));

        Assert.Equal(DemoScorecards.First, Scorecard.FromJson(json));
        var versions = cards.GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal(
            [DemoScorecards.First.ContentHash, DemoScorecards.Second.ContentHash],
            versions.Take(2).Select(version => version.GetProperty("contentHash").GetString()));
        var book = await BookAsync();
        Assert.Equal(
            book.Open.Length,
            cards.GetProperty("grades").EnumerateObject().Sum(grade => grade.Value.GetInt32()));
    }

    [Fact]
    public async Task Leads_OfAGrade_AreThoseOfTheLibraryPageByPage()
    {
        using var client = host.CreateClient();
        var book = await BookAsync();
        var ids = new List<string>();

        for (var page = 1; page <= 3; page++)
        {
            var answer = await client.AskAsync($"/api/scoring/leads?grade=b&page={page}&pageSize=80");
            ids.AddRange(answer.GetProperty("leads").EnumerateArray()
                .Select(lead => lead.GetProperty("id").GetString()!));
        }

        Assert.Equal(book.FollowUps.OfGrade("B").Items.Select(item => item.Id), ids);
        var wrong = await client.GetAsync(new Uri("/api/scoring/leads?grade=Z", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Lead_HasThePartsOfTheLibrary()
    {
        using var client = host.CreateClient();
        var book = await BookAsync();
        var view = new LeadView(book, book.Open.First(lead => lead.Events.Length > 3));

        var answer = await client.AskAsync($"/api/scoring/leads/{view.Lead.Id}");

        Assert.Equal(view.Behavior.Total, answer.GetProperty("behavior").GetDecimal());
        Assert.Equal(view.Combined.Score.Total, answer.GetProperty("combined").GetDecimal());
        Assert.Equal(view.Placement.Cell.Code, answer.GetProperty("cell").GetString());
        Assert.Equal(view.Trace.Changes.Length, answer.GetProperty("trace").GetArrayLength());
    }

    [Fact]
    public async Task BackTest_HasTheMeasuresOfTheLibrary()
    {
        using var client = host.CreateClient();
        var book = await BookAsync();
        var view = new BackTestView(book, book.FindVersion(2)!, book.FindVersion(1));

        var answer = await client.AskAsync("/api/scoring/backtest?version=2&with=1");

        Assert.Equal(view.Test.Ranks.AreaUnderCurve, answer.GetProperty("auc").GetDouble());
        Assert.Equal(view.Test.LogLoss, answer.GetProperty("logLoss").GetDouble());
        Assert.Equal(view.Drift.Score.Index, answer.GetProperty("scoreDrift").GetDouble());
        Assert.Equal(
            view.Comparison!.Areas!.Difference,
            answer.GetProperty("comparison").GetProperty("aucDifference").GetDouble());
        Assert.True(answer.GetProperty("auc").GetDouble() is > 0.7 and < 0.85);
    }

    [Fact]
    public async Task Preview_CountsTheMovesOfTheLibrary()
    {
        using var client = host.CreateClient();
        var book = await BookAsync();
        var card = book.FindVersion(2)!.Card.ToBuilder().SetIntercept(2m).Build();
        var preview = CardPreview.Create(book, card.ToBuilder());

        var answer = await PostTextAsync(client, HttpMethod.Post, "/api/scoring/cards/preview", card.ToJson());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(preview.Moves.Length, body.GetProperty("moves").GetArrayLength());
        Assert.Equal(preview.After!.Counts[0], body.GetProperty("gradesAfter").GetProperty("A").GetInt32());
        Assert.True(preview.Moves.Length > 0);
    }

    [Fact]
    public async Task Card_WithMistakes_IsAProblemWithEveryMistake()
    {
        using var client = host.CreateClient();

        var answer = await PostTextAsync(
            client,
            HttpMethod.Put,
            "/api/scoring/cards/3?by=me",
            DemoScorecards.Second.ToJson().Replace("\"kind\": \"", "\"kind\": \"x", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var errors = problem.GetProperty("errors").EnumerateArray().ToList();
        Assert.True(errors.Count >= DemoScorecards.Second.Characteristics.Length);
        Assert.All(errors, error => Assert.True(error.GetProperty("line").GetInt32() > 0));
    }

    [Fact]
    public async Task Put_OfTheNextVersion_IsTakenOnce()
    {
        using var own = new HostFixture();
        using var client = own.CreateClient();
        var json = DemoScorecards.Second.ToBuilder().SetIntercept(1m).Build().ToJson();

        var first = await PostTextAsync(client, HttpMethod.Put, "/api/scoring/cards/3?by=me", json);
        var second = await PostTextAsync(client, HttpMethod.Put, "/api/scoring/cards/3?by=you", json);
        var nameless = await PostTextAsync(client, HttpMethod.Put, "/api/scoring/cards/4", json);
        var plain = await client.PutAsync(
            new Uri("/api/scoring/cards/4?by=me", UriKind.Relative), new StringContent(json));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(3, (await second.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, plain.StatusCode);
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string address, object body)
    {
        var response = await client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<HttpResponseMessage> PostTextAsync(
        HttpClient client, HttpMethod method, string address, string json)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return await client.SendAsync(request);
    }

    private Task<LeadBook> BookAsync() => host.Services.GetRequiredService<LeadStore>().ReadAsync();
}
