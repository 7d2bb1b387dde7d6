using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FunnelKit.SampleHost.Tests;

/// <summary>Reads pages and answers as a visitor without scripts would.</summary>
internal static partial class PageReading
{
    public static async Task<string> ReadAsync(this HttpClient client, string address)
    {
        var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    public static async Task<JsonElement> AskAsync(this HttpClient client, string address)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
        return document.RootElement.Clone();
    }

    public static string Grouped(this JsonElement number) =>
        number.GetInt64().ToString("N0", CultureInfo.InvariantCulture);

    public static async Task<string> TokenAsync(this HttpClient client, string address) =>
        Token().Match(await client.GetStringAsync(new Uri(address, UriKind.Relative))).Groups["value"].Value;

    /// <summary>Uploads a file and returns the answer: a redirect to the mapping, or the page with an error.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(
        this HttpClient client, byte[] file, string name = "deals.csv")
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await client.TokenAsync("/import")), "__RequestVerificationToken" },
            { new StringContent("upload"), "_handler" },
            { new ByteArrayContent(file), "file", name },
        };
        return await client.PostAsync(new Uri("/import", UriKind.Relative), form);
    }

    /// <summary>Uploads a text and returns the address of the page that maps its columns.</summary>
    public static async Task<string> UploadAsync(this HttpClient client, string csv)
    {
        var response = await client.UploadAsync(Encoding.UTF8.GetBytes(csv));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    public static async Task<HttpResponseMessage> MapAsync(
        this HttpClient client, string address, string action, params (string Name, string Value)[] values)
    {
        var fields = values.Select(value => KeyValuePair.Create(value.Name, value.Value)).ToList();
        fields.Add(new("__RequestVerificationToken", await client.TokenAsync(address)));
        fields.Add(new("_handler", "mapping"));
        fields.Add(new("action", action));
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), form);
    }

    public static async Task<string> TextAsync(this HttpResponseMessage response) =>
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

    [GeneratedRegex(
        """name="__RequestVerificationToken" value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Token();
}
