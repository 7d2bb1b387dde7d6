using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FunnelKit.SampleHost.Tests;

/// <summary>Works with one opportunity as a program or a visitor without scripts would.</summary>
internal static class DealReading
{
    public static async Task<int> DealInAsync(this HttpClient client, string stage)
    {
        var list = await client.AskAsync($"/api/datasets/demo/opportunities?stage={stage}&pageSize=1");
        return list.GetProperty("opportunities")[0].GetProperty("number").GetInt32();
    }

    public static string Api(int number, string part = "") =>
        string.Create(CultureInfo.InvariantCulture, $"/api/datasets/demo/opportunities/{number}{part}");

    public static string Page(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/d/demo/opportunities/{number}");

    public static async Task<int> VersionAsync(this HttpClient client, int number) =>
        (await client.AskAsync(Api(number))).GetProperty("version").GetInt32();

    public static async Task<JsonElement> StandingAsync(this HttpClient client, int number) =>
        (await client.AskAsync(Api(number))).GetProperty("opportunity");

    public static async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(
        this HttpClient client, string address, object body)
    {
        using var response = await client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, document.RootElement.Clone());
    }

    /// <summary>Records facts on top of what is there, and expects to be let through.</summary>
    public static async Task RecordAsync(this HttpClient client, int number, Dictionary<string, string> facts)
    {
        var version = await client.VersionAsync(number);
        var known = (await client.AskAsync(Api(number))).GetProperty("facts");
        var news = facts
            .Where(pair => !known.TryGetProperty(pair.Key, out var value) || value.GetString() != pair.Value)
            .ToDictionary(StringComparer.Ordinal);
        if (news.Count > 0)
        {
            var (status, answer) = await client.SendAsync(
                Api(number, "/facts"), new { expectedVersion = version, by = "Ann", facts = news });
            Assert.True(status == HttpStatusCode.OK, answer.ToString());
        }
    }

    public static async Task LogAsync(this HttpClient client, int number, string interaction, string? summary = null)
    {
        var (status, answer) = await client.SendAsync(
            Api(number, "/interactions"),
            new { expectedVersion = await client.VersionAsync(number), by = "Ann", interaction, summary });
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
    }

    public static async Task<(HttpStatusCode Status, JsonElement Answer)> MoveAsync(
        this HttpClient client,
        int number,
        string to,
        string? by = "Ann",
        string? reason = null,
        string? competitor = null,
        string? overrideReason = null,
        Dictionary<string, string>? approvals = null) =>
        await client.SendAsync(Api(number, "/moves"), new
        {
            to,
            expectedVersion = await client.VersionAsync(number),
            by,
            reason,
            competitor,
            overrideReason,
            approvals,
        });

    /// <summary>Fills in one of the forms of the page and sends it.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client, int number, string form, int version, params (string Name, string Value)[] values)
    {
        var fields = values.Select(value => KeyValuePair.Create(value.Name, value.Value)).ToList();
        fields.Add(new("__RequestVerificationToken", await client.TokenAsync(Page(number))));
        fields.Add(new("_handler", form));
        fields.Add(new("version", version.ToString(CultureInfo.InvariantCulture)));
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(Page(number), UriKind.Relative), content);
    }

    public static IReadOnlyList<string> Texts(this JsonElement array) =>
        [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
