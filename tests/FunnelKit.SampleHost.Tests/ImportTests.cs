using System.Net;
using System.Text;

namespace FunnelKit.SampleHost.Tests;

public sealed class ImportTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Long =
        """
        Deal,Stage,When,Amount,Rep
        D1,Lead,2026-01-01,100,Ann
        D1,Proposal,2026-01-08,120,Ann
        D1,Won,2026-01-20,120,Ann
        D2,Lead,2026-01-03,50,Bo
        D2,Lost,2026-01-09,,Bo
        D3,Lead,yesterday,70,Bo
        D4,Lead,2026-01-04,many,Ann
        D5,Side note,2026-01-05,,Ann

        """;

    private static readonly (string Name, string Value)[] LongMapping =
    [
        ("name", "Long"), ("layout", "long"), ("deal", "Deal"), ("stage", "Stage"), ("at", "When"),
        ("stages", "Lead > Proposal"), ("amount", "Amount"), ("currency", "EUR"), ("owner", "Rep"),
    ];

    private static readonly string[] PagesOfData =
        [
            string.Empty, "/stages", "/forecast", "/diagnosis", "/opportunities", "/opportunities/1",
            "/work", "/segments", "/cohorts", "/losses", "/review",
        ];

    [Fact]
    public async Task LongLayout_WithBadRows_ShowsEachOfThem_ThenThePages()
    {
        using var client = host.CreatePages();
        var address = await client.UploadAsync(Long);

        var preview = await (await client.MapAsync(address, "check", LongMapping)).TextAsync();
        var stored = await client.MapAsync(address, "store", LongMapping);

        Assert.Contains("yesterday", preview, StringComparison.Ordinal);
        Assert.Contains("many", preview, StringComparison.Ordinal);
        Assert.Contains("Side note", preview, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, stored.StatusCode);
        var id = stored.Target().Split('/')[^1];
        foreach (var page in PagesOfData.Append("/stages/Lead"))
        {
            await client.ReadAsync($"/d/{id}{page}");
        }

        var flow = await client.AskAsync($"/api/datasets/{id}/flow");
        Assert.Equal(1, flow.GetProperty("won").GetInt64());
        Assert.Equal(1, flow.GetProperty("lost").GetInt64());
        Assert.Equal(120m, flow.GetProperty("wonAmount").GetProperty("amount").GetDecimal());
        var deal = await client.AskAsync($"/api/datasets/{id}/opportunities/1");
        Assert.Equal("Ann", deal.GetProperty("opportunity").GetProperty("owner").GetString());
        Assert.Equal(3, deal.GetProperty("timeline").GetArrayLength());
    }

    [Fact]
    public async Task Dimensions_AreStoredAndShown_AndMayBeMissing()
    {
        using var client = host.CreatePages();
        const string Csv =
            "id,status,when,channel,country\nA,Lead,2026-01-01,Web <1>,CN\nA,Won,2026-01-05,,\n"
            + "B,Lead,2026-01-02,Fair,\nB,Lost,2026-01-09,,\nC,Lead,2026-01-03,,\n";
        var address = await client.UploadAsync(Csv);

        var stored = await client.MapAsync(
            address,
            "store",
            ("name", "Channels"),
            ("layout", "long"),
            ("deal", "id"),
            ("stage", "status"),
            ("at", "when"),
            ("stages", "Lead"),
            ("dimension", "channel"),
            ("dimension", "country"));

        Assert.Equal(HttpStatusCode.Redirect, stored.StatusCode);
        var id = stored.Target().Split('/')[^1];
        var segments = await client.AskAsync($"/api/datasets/{id}/segments?by=channel");
        Assert.Equal(
            [string.Empty, "Fair", "Web <1>"],
            segments.GetProperty("segments").EnumerateArray()
                .Select(segment => segment.GetProperty("label").GetString()));
        var deals = await client.AskAsync($"/api/datasets/{id}/deals?figure=won&by=channel&label=Web%20%3C1%3E");
        Assert.Equal(["A"], deals.GetProperty("deals").Texts());
        foreach (var page in new[] { "segments?by=country", "cohorts", "losses", "review", "stages/Lead" })
        {
            await client.ReadAsync($"/d/{id}/{page}");
        }

        Assert.Contains(
            "Web &lt;1&gt;",
            await client.GetStringAsync(new Uri($"/d/{id}/segments?by=channel", UriKind.Relative)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dimension_ThatIsNoColumn_IsNamed()
    {
        using var client = host.CreatePages();
        var address = await client.UploadAsync(Long);

        var answer = await client.MapAsync(address, "check", [.. LongMapping, ("dimension", "Nowhere")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nowhere", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WideLayout_DatesStagesByTheirColumns()
    {
        using var client = host.CreatePages();
        const string Csv =
            "id,status,engaged,closed,value\nX1,Won,2026-01-01,2026-01-11,10\nX2,Lost,2026-01-02,2026-01-05,0\n"
            + "X3,Engaging,2026-01-03,,\nX4,Prospecting,,,\n";
        var address = await client.UploadAsync(Csv);

        var stored = await client.MapAsync(
            address,
            "store",
            ("name", "Wide"),
            ("layout", "wide"),
            ("deal", "id"),
            ("stage", "status"),
            ("time1", "engaged"),
            ("timeStage1", "Engaging"),
            ("time2", "closed"),
            ("stages", "Prospecting > Engaging"),
            ("amount", "value"),
            ("currency", "USD"),
            ("close", "closed"));

        var id = stored.Target().Split('/')[^1];
        var flow = await client.AskAsync($"/api/datasets/{id}/flow");
        Assert.Equal(2, flow.GetProperty("open").GetInt64());
        Assert.Equal(0.5, flow.GetProperty("winRate").GetProperty("value").GetDouble());
        var engaging = flow.GetProperty("stages")[1];
        Assert.Equal(3, engaging.GetProperty("entries").GetInt64());
        Assert.Equal(6.5, engaging.GetProperty("dwellDays").GetProperty("median").GetDouble());
    }

    [Fact]
    public async Task Mapping_WithAnError_KeepsWhatWasTyped()
    {
        using var client = host.CreatePages();
        var address = await client.UploadAsync(Long);

        var response = await client.MapAsync(
            address,
            "check",
            ("name", "Kept name"),
            ("deal", "Deal"),
            ("stage", "Stage"),
            ("at", "When"),
            ("stages", "Lead > lead"),
            ("won", "Signed"));

        var page = await response.TextAsync();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("Kept name", page, StringComparison.Ordinal);
        Assert.Contains("Lead > lead", page, StringComparison.Ordinal);
        Assert.Contains("Signed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_ChosenInTheForm_KeepsWhatWasTyped()
    {
        using var client = host.CreatePages();
        var address = await client.UploadAsync(Long);

        var response = await client.MapAsync(
            address + "?lang=zh-Hans", "language", ("name", "Kept name"), ("stages", "Lead > Side note"));
        var page = await response.TextAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<html lang=\"zh-Hans\">", page, StringComparison.Ordinal);
        Assert.Contains("Kept name", page, StringComparison.Ordinal);
        Assert.Contains("Lead > Side note", page, StringComparison.Ordinal);
        Assert.Contains("formaction=\"?lang=en\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probabilities_InPercent_AreSaidToBeSo()
    {
        using var client = host.CreatePages();
        var address = await client.UploadAsync("deal,stage,at,chance\nA,Lead,2026-01-01,40\nB,Aside,2026-01-02,20\n");

        var stored = await client.MapAsync(
            address,
            "store",
            ("name", "Percent"),
            ("deal", "deal"),
            ("stage", "stage"),
            ("at", "at"),
            ("stages", "Lead"),
            ("probability", "chance"));

        var forecast = await client.AskAsync($"/api/datasets/{stored.Target().Split('/')[^1]}/forecast");
        Assert.True(forecast.GetProperty("semantics").GetProperty("probabilitiesArePercent").GetBoolean());
        Assert.Equal("lastEvent", forecast.GetProperty("asOfSource").GetString());
        var outside = Assert.Single(forecast.GetProperty("outsideModel").EnumerateArray());
        Assert.Equal("Aside", outside.GetProperty("label").GetString());
        Assert.Equal(1, outside.GetProperty("deals").GetInt64());
    }

    [Theory]
    [InlineData("amount", "Amount", "Amounts need a currency")]
    [InlineData("asOf", "31/01/2026", "is not a date")]
    [InlineData("deal", "Nothing", "has no column")]
    [InlineData("currency", "XQQ", "not a currency code")]
    [InlineData("delimiter", "ab", "cannot be a separator")]
    [InlineData("encoding", "klingon", "There is no encoding")]
    [InlineData("timeFormat", "HH:mm", "is not a time format")]
    public async Task Mapping_ThatCannotBeUsed_SaysWhy(string field, string value, string expected)
    {
        using var client = host.CreatePages();
        var address = await client.UploadAsync(Long);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["deal"] = "Deal",
            ["stage"] = "Stage",
            ["at"] = "When",
            ["stages"] = "Lead",
            [field] = value,
        };

        var response = await client.MapAsync(address, "check", [.. values.Select(pair => (pair.Key, pair.Value))]);

        Assert.Contains(expected, await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithoutAntiforgeryToken_IsRefused()
    {
        using var client = host.CreatePages();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("upload"), "_handler" }, { new ByteArrayContent("a,b\n"u8.ToArray()), "file", "a.csv" },
        };

        var response = await client.PostAsync(new Uri("/import", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    public static TheoryData<byte[], string> BadFiles => new()
    {
        { [], "The file is empty." },
        { [0x50, 0x4B, 3, 4, 0, 0, 0, 0, 8, 0, 0, 0], "The file is not CSV text." },
        { new byte[300_000], "larger than" },
        { new byte[600_000], "larger than" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Upload_OfABadFile_SaysWhy(byte[] file, string expected)
    {
        using var client = host.CreatePages();

        var response = await client.UploadAsync(file);

        Assert.True((int)response.StatusCode is 400 or 413);
        Assert.Contains(expected, await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_InAnotherEncoding_CanBeReadByNamingIt()
    {
        using var client = host.CreatePages();
        var file = Encoding.Latin1.GetBytes("deal,stage,at\nA,Angebot prüfen,2026-01-01\nA,Won,2026-01-02\n");
        var response = await client.UploadAsync(file);
        var address = response.Target();

        var page = await (await client.GetAsync(new Uri(address, UriKind.Relative))).TextAsync();
        var mapped = await client.MapAsync(
            address,
            "check",
            ("deal", "deal"),
            ("stage", "stage"),
            ("at", "at"),
            ("stages", "Angebot prüfen"),
            ("encoding", "iso-8859-1"));

        Assert.Contains("not in this encoding", page, StringComparison.Ordinal);
        Assert.Contains("What would be imported", await mapped.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_WithMarkup_AreEncoded()
    {
        using var client = host.CreatePages();
        const string Attack = "<script>alert(1)</script>";
        const string Label = "<script src=x";
        var address = await client.UploadAsync(
            $"deal,stage,at,rep,why\n{Attack},{Label},2026-01-01,{Attack},\n"
            + $"{Attack},Lost,2026-01-02,{Attack},{Attack}\n");

        var stored = await client.MapAsync(
            address,
            "store",
            ("name", Attack),
            ("deal", "deal"),
            ("stage", "stage"),
            ("at", "at"),
            ("stages", Label),
            ("owner", "rep"),
            ("reason", "why"));

        var id = stored.Target().Split('/')[^1];
        foreach (var page in PagesOfData.Append("/stages/" + Uri.EscapeDataString(Label)))
        {
            var html = await client.GetStringAsync(new Uri($"/d/{id}{page}", UriKind.Relative));
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Removed_DataAreGone()
    {
        using var client = host.CreatePages();
        var address = await client.UploadAsync("deal,stage,at\nA,Lead,2026-01-01\n");
        await client.MapAsync(
            address, "store", ("name", "Gone"), ("deal", "deal"), ("stage", "stage"), ("at", "at"), ("stages", "Lead"));
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", await client.TokenAsync("/import")), new("_handler", "remove"), new(
                "remove", "gone"),
        ]);

        await client.PostAsync(new Uri("/import", UriKind.Relative), form);

        var response = await client.GetAsync(new Uri("/d/gone", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
