using System.Net;
using FunnelKit.SampleHost.Demo;
using FunnelKit.SampleHost.Leads;
using FunnelKit.Scoring;
using Microsoft.Extensions.DependencyInjection;

namespace FunnelKit.SampleHost.Tests;

/// <summary>Each test has a host of its own, because saving changes the card in use.</summary>
public sealed class CardPageTests : IDisposable
{
    private readonly HostFixture _host = new();

    [Fact]
    public async Task Preview_OfChangedPoints_ShowsWhatChangesAndStoresNothing()
    {
        using var client = _host.CreatePages();
        var book = await BookAsync();
        var changed = book.Card.ToBuilder();
        var urgency = book.Card.Characteristics.First(item => item.Id == DemoScorecards.Urgency);
        _ = changed.Replace(
            urgency.Id, urgency with { Bins = urgency.Bins.SetItem(4, urgency.Bins[4] with { Points = 9m }) });
        var preview = CardPreview.Create(book, changed);

        var response = await PostAsync(client, "preview", ("p.urgency.4", "9"));
        var page = await response.TextAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(preview.Moves);
        Assert.Contains(
            $"{preview.Moves.Length} of {book.Open.Length} open leads change their grade.", page,
            StringComparison.Ordinal);
        Assert.Contains(Assert.Single(preview.Diff!.Changes).ToString("en"), page, StringComparison.Ordinal);
        Assert.Contains("Save as version 3", page, StringComparison.Ordinal);
        Assert.Contains("name=\"p.urgency.4\" value=\"9\"", page, StringComparison.Ordinal);
        Assert.Equal(2, (await BookAsync()).Versions.Length);
    }

    [Fact]
    public async Task Save_MakesTheNextVersion_AndKeepsTheOldOnes()
    {
        using var client = _host.CreatePages();

        var response = await PostAsync(client, "save", ("p.urgency.4", "9"), ("by", "Wang Fang"), ("remark", "Test"));

        Assert.Equal("/scoring/card?saved=3", response.Target());
        var book = await BookAsync();
        Assert.Equal([1, 2, 3], book.Versions.Select(version => version.Card.Version));
        Assert.Equal(
            9m, book.Card.Characteristics.First(item => item.Id == DemoScorecards.Urgency).Bins[4].Points);
        Assert.Equal(DemoScorecards.Second, book.FindVersion(2)!.Card);
        var page = await client.ReadAsync("/scoring/card?saved=3&lang=en");
        Assert.Contains("Version 3 is in use now.", page, StringComparison.Ordinal);
        Assert.Contains("Wang Fang", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WhenSomebodySavedInBetween_IsAConflictThatKeepsWhatWasTyped()
    {
        using var client = _host.CreatePages();
        _ = await PostAsync(client, "save", ("p.urgency.4", "9"), ("by", "First"));

        var response = await PostAsync(client, "save", ("p.urgency.3", "7"), ("by", "Second"));
        var page = await response.TextAsync();

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("version 3, by First", page, StringComparison.Ordinal);
        Assert.Contains("name=\"p.urgency.3\" value=\"7\"", page, StringComparison.Ordinal);
        Assert.Equal(3, (await BookAsync()).Versions.Length);
    }

    [Fact]
    public async Task Save_TwoAtOnce_StoresOne()
    {
        using var client = _host.CreatePages();
        var token = await client.TokenAsync("/scoring/card?lang=en");

        var responses = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => SendAsync(
            client,
            "/scoring/card",
            token,
            [("base", "2"), ("action", "save"), ("p.urgency.4", $"{number + 5}"), ("by", $"Person {number}")])));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(3, responses.Count(response => response.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(3, (await BookAsync()).Versions.Length);
    }

    [Fact]
    public async Task Save_WithoutAName_IsRefused()
    {
        using var client = _host.CreatePages();

        var response = await PostAsync(client, "save", ("p.urgency.4", "9"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Name of whoever saves", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, (await BookAsync()).Versions.Length);
    }

    [Fact]
    public async Task Preview_OfWhatIsNoNumber_NamesEachField()
    {
        using var client = _host.CreatePages();

        var response = await PostAsync(client, "preview", ("p.urgency.4", "many"), ("p.phone.0", "1e3"));
        var page = await response.TextAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Urgency of the need, 5: 'many' is not a number of points.", page, StringComparison.Ordinal);
        Assert.Contains("Telephone number works, yes: '1e3'", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OfPointsAgainstTheDeclaredTrend_NamesTheMistake()
    {
        using var client = _host.CreatePages();

        var response = await PostAsync(client, "preview", ("p.budget.4", "0"));
        var page = await response.TextAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("The card has mistakes", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Save as version", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_WithMistakes_NamesEachWithLineAndColumn()
    {
        using var client = _host.CreatePages();
        var json = DemoScorecards.Second.ToJson()
            .Replace("\"kind\": \"flag\"", "\"kind\": \"flagg\"", StringComparison.Ordinal);

        var response = await PostJsonAsync(client, json);
        var page = await response.TextAsync();

        Assert.NotEqual(DemoScorecards.Second.ToJson(), json);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Matches(@"line \d+, column \d+", page);
        Assert.Contains("flagg", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_OfAnotherCard_IsRefused()
    {
        using var client = _host.CreatePages();

        var response = await PostJsonAsync(client, Scorecards.FiveDimensions.ToJson());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            "The identifier must stay 'inbound-leads'", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        using var client = _host.CreatePages();

        var response = await SendAsync(
            client, "/scoring/card", "wrong", [("base", "2"), ("action", "save"), ("by", "X"), ("p.urgency.4", "9")]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(2, (await BookAsync()).Versions.Length);
    }

    public void Dispose() => _host.Dispose();

    private static async Task<HttpResponseMessage> PostJsonAsync(HttpClient client, string json) => await SendAsync(
        client,
        "/scoring/card?edit=json",
        await client.TokenAsync("/scoring/card?edit=json&lang=en"),
        [("base", "2"), ("action", "preview"), ("json", json)]);

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient client, string action, params (string Name, string Value)[] values) => await SendAsync(
        client,
        "/scoring/card",
        await client.TokenAsync("/scoring/card?lang=en"),
        [.. values, ("base", "2"), ("action", action)]);

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, string address, string token, (string Name, string Value)[] values)
    {
        using var form = new FormUrlEncodedContent(values
            .Append(("__RequestVerificationToken", token)).Append(("_handler", "card"))
            .Select(item => KeyValuePair.Create(item.Item1, item.Item2)));
        return await client.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    private Task<LeadBook> BookAsync() => _host.Services.GetRequiredService<LeadStore>().ReadFreshAsync();
}
