using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace FunnelKit.SampleHost.Tests;

public sealed class ApiTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task OpenApi_ListsEveryEndpoint()
    {
        using var client = host.CreatePages();

        var document = await client.AskAsync("/openapi/v1.json");

        Assert.Equal(
            [
                "/api/datasets",
                "/api/datasets/{id}/cohorts",
                "/api/datasets/{id}/deals",
                "/api/datasets/{id}/diagnosis",
                "/api/datasets/{id}/flow",
                "/api/datasets/{id}/forecast",
                "/api/datasets/{id}/losses",
                "/api/datasets/{id}/model",
                "/api/datasets/{id}/opportunities",
                "/api/datasets/{id}/opportunities/{number}",
                "/api/datasets/{id}/opportunities/{number}/alerts",
                "/api/datasets/{id}/opportunities/{number}/facts",
                "/api/datasets/{id}/opportunities/{number}/gate",
                "/api/datasets/{id}/opportunities/{number}/interactions",
                "/api/datasets/{id}/opportunities/{number}/moves",
                "/api/datasets/{id}/opportunities/{number}/tasks",
                "/api/datasets/{id}/review",
                "/api/datasets/{id}/segments",
                "/api/datasets/{id}/stages/{stage}",
                "/api/datasets/{id}/survival",
                "/api/datasets/{id}/work",
                "/api/scoring/backtest",
                "/api/scoring/cards",
                "/api/scoring/cards/preview",
                "/api/scoring/cards/{version}",
                "/api/scoring/leads",
                "/api/scoring/leads/{id}",
                "/api/scoring/score",
            ],
            document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Flow_HasTheKeysOfTheTool()
    {
        using var client = host.CreatePages();

        var flow = await client.AskAsync("/api/datasets/demo/flow");

        Assert.All(
            new[]
            {
                "semantics", "asOf", "asOfSource", "deals", "won", "lost", "open", "winRate", "stages", "rejectedRows",
            },
            key => Assert.True(flow.TryGetProperty(key, out _), key));
        var stage = flow.GetProperty("stages")[0];
        Assert.All(
            new[]
            {
                "id", "entries", "imputed", "advanced", "lost", "regressed", "disqualified", "nurtured",
                "transferred", "onHold", "stillThere", "stepRate", "conversion", "dwellDays",
            },
            key => Assert.True(stage.TryGetProperty(key, out _), key));
        Assert.Equal(
            ["numerator", "denominator", "value", "low", "high"], flow.GetProperty("winRate").EnumerateObject().Select(
                p => p.Name));
    }

    [Fact]
    public async Task DwellDays_SayHowVisitsEnded()
    {
        using var client = host.CreatePages();

        var flow = await client.AskAsync("/api/datasets/demo/flow");

        Assert.All(flow.GetProperty("stages").EnumerateArray(), stage =>
        {
            var dwell = stage.GetProperty("dwellDays");
            Assert.Equal(
                dwell.GetProperty("visits").GetInt64(),
                dwell.GetProperty("exits").EnumerateObject().Sum(exit => exit.Value.GetProperty("visits").GetInt64()));
        });
    }

    [Fact]
    public async Task Diagnosis_SaysHowItCountsAndJudges()
    {
        using var client = host.CreatePages();

        var diagnosis = await client.AskAsync("/api/datasets/demo/diagnosis");
        var page = await client.ReadAsync("/d/demo/diagnosis?lang=en");

        Assert.Equal(90d, diagnosis.GetProperty("throughputDays").GetDouble());
        foreach (var part in new[] { "semantics", "diagnosisSemantics" })
        {
            var description = diagnosis.GetProperty(part).GetProperty("description").GetString()!;
            Assert.Contains(description, page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/api/datasets/nothing/flow", HttpStatusCode.NotFound)]
    [InlineData("/api/datasets/demo/opportunities/999999", HttpStatusCode.NotFound)]
    [InlineData("/api/datasets/demo/opportunities/999999/gate", HttpStatusCode.NotFound)]
    [InlineData("/api/datasets/demo/opportunities/999999/tasks", HttpStatusCode.NotFound)]
    [InlineData("/api/datasets/demo/opportunities/999999/alerts", HttpStatusCode.NotFound)]
    [InlineData("/api/datasets/demo/opportunities/1/gate?to=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/datasets/demo/stages/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/datasets/nothing/work", HttpStatusCode.NotFound)]
    [InlineData("/api/datasets/demo/opportunities?status=perhaps", HttpStatusCode.BadRequest)]
    [InlineData("/api/nowhere", HttpStatusCode.NotFound)]
    public async Task Errors_AreProblemDetails(string address, HttpStatusCode expected)
    {
        using var client = host.CreatePages();

        var response = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Import_WithBadRows_NamesEachOfThem()
    {
        using var client = host.CreatePages();
        const string Csv = "deal,stage,at\nA,Lead,2026-01-01\nA,Won,2026-01-05\nB,Lead,soon\n,Lead,2026-01-02\n";

        var answer = await ImportAsync(client, Csv, "name=Api&deal=deal&stage=stage&at=at&stages=Lead");

        Assert.Equal(2, answer.GetProperty("events").GetInt64());
        Assert.Equal(
            [4L, 5L], answer.GetProperty("rejectedRows").EnumerateArray().Select(
                row => row.GetProperty("line").GetInt64()));
        var flow = await client.AskAsync($"/api/datasets/{answer.GetProperty("id").GetString()}/flow");
        Assert.Equal(1, flow.GetProperty("won").GetInt64());
        Assert.Equal(2, flow.GetProperty("rejectedRows").GetArrayLength());
    }

    [Fact]
    public async Task Import_DryRun_StoresNothing()
    {
        using var client = host.CreatePages();

        var answer =
            await ImportAsync(
                client,
                "deal,stage,at\nA,Lead,2026-01-01\n",
                "name=Dry&deal=deal&stage=stage&at=at&stages=Lead&dryRun=true");

        Assert.False(answer.GetProperty("stored").GetBoolean());
        var sets = await client.AskAsync("/api/datasets");
        Assert.DoesNotContain(sets.EnumerateArray(), set => set.GetProperty("name").GetString() == "Dry");
    }

    [Fact]
    public async Task Import_AsAForm_IsRefused()
    {
        using var client = host.CreatePages();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("deal", "x")]);

        var response = await client.PostAsync(new Uri("/api/datasets", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Import_LargerThanTheLimit_IsRefused()
    {
        using var client = host.CreatePages();
        using var content = new StringContent(new string('x', 400_000), Encoding.UTF8, "text/csv");

        var response = await client.PostAsync(new Uri("/api/datasets", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static async Task<JsonElement> ImportAsync(HttpClient client, string csv, string query)
    {
        using var content = new StringContent(csv, Encoding.UTF8, new MediaTypeHeaderValue("text/csv"));
        var response = await client.PostAsync(new Uri("/api/datasets?" + query, UriKind.Relative), content);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
