using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using FunnelKit.SampleHost.Demo;

namespace FunnelKit.SampleHost.Tests;

public sealed partial class FlowPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    public static TheoryData<string, string, string> Pages => new()
    {
        { "/d/demo/segments", "Segments by source", "按来源分组" },
        { "/d/demo/segments?by=owner&rate=overall", "Segments by owner", "按负责人分组" },
        { "/d/demo/segments?by=created-month", "Segments by month of creation", "按创建月份分组" },
        { "/d/demo/cohorts", "Trend and step changes", "趋势与突变" },
        { "/d/demo/cohorts?at=demo&step=15&months=1", "Advanced from Demo", "由“方案演示”推进" },
        { "/d/demo/losses", "Where deals drop out", "流失点" },
        { "/d/demo/losses?measure=value&by=region", "Losses by region", "按区域的输单" },
        { "/d/demo/review", "Step rate of the period", "本期推进率" },
        { "/d/demo/review?cadence=quarterly", "Step rate of the period", "本期推进率" },
        { "/d/demo/stages/demo", "Share still in the stage", "仍停留比例" },
        { "/semantics", "Eventual conversion", "最终转化率" },
    };

    public static TheoryData<string> PagesWithNumbers => new()
    {
        "/d/demo",
        "/d/demo/stages",
        "/d/demo/stages?reach=observed&visit=firstPass&window=20&anchor=latestEntry",
        "/d/demo/stages?visit=everyVisit&outcomes=perEpisode",
        "/d/demo/stages?reach=strict&cohort=2025-11",
        "/d/demo/stages/demo",
        "/d/demo/segments",
        "/d/demo/segments?by=competitor",
        "/d/demo/segments?by=owner&rate=overall",
        "/d/demo/segments?by=created-quarter",
        "/d/demo/losses",
        "/d/demo/losses?by=region",
        "/d/demo/review",
        "/d/demo/review?cadence=monthly",
    };

    public static TheoryData<string> BadQueries => new()
    {
        "/d/demo/stages?reach=7",
        "/d/demo/stages?reach=observed,strict",
        "/d/demo/stages?window=-1",
        "/d/demo/stages?window=99999999999999",
        "/d/demo/stages?cohort=2026-13",
        "/d/demo/stages?cohort=closed:2026-02-01T00:00:00.0000000/2026-01-01T00:00:00.0000000",
        "/d/demo/stages/demo?visit=nobody",
        "/d/demo/segments?by=shoe-size",
        "/d/demo/segments?days=0",
        "/d/demo/cohorts?at=nowhere",
        "/d/demo/cohorts?step=0&months=13",
        "/d/demo/losses?measure=feelings",
        "/d/demo/review?cadence=daily",
        "/d/demo/opportunities?figure=nope",
        "/d/demo/opportunities?figure=step&at=lead",
        "/d/demo/opportunities?figure=entries",
        "/d/demo/opportunities?figure=won&by=shoe-size",
        "/d/demo/opportunities?figure=won&within=-3",
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEachLanguage_SaysItsTitleInIt(string address, string english, string chinese)
    {
        using var client = host.CreatePages();
        var sign = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';

        var inEnglish = await client.ReadAsync($"{address}{sign}lang=en");
        var inChinese = await client.ReadAsync($"{address}{sign}lang=zh-Hans");

        Assert.Contains(english, inEnglish, StringComparison.Ordinal);
        Assert.Contains(chinese, inChinese, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", inEnglish, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", inEnglish, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PagesWithNumbers))]
    public async Task EveryNumber_LeadsToAsManyDeals(string address)
    {
        using var client = host.CreatePages();
        var mark = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var page = await client.ReadAsync($"{address}{mark}lang=en");

        var links = NumberLinks().Matches(page)
            .Select(link => (Query: link.Groups["query"].Value, Number: link.Groups["number"].Value))
            .Distinct()
            .ToList();

        Assert.NotEmpty(links);
        foreach (var (query, number) in links)
        {
            var deals = await client.AskAsync("/api/datasets/demo/deals?" + query);
            Assert.True(
                deals.GetProperty("count").Grouped() == number, $"{query}: {deals.GetProperty("count")}, not {number}");
            Assert.Equal(deals.GetProperty("count").GetInt32(), deals.GetProperty("deals").GetArrayLength());
        }
    }

    [Fact]
    public async Task ListOfDeals_SaysTheNumberAndHowItIsCounted()
    {
        using var client = host.CreatePages();
        var flow = await client.AskAsync("/api/datasets/demo/flow");
        var lost = flow.GetProperty("stages")[0].GetProperty("lost").Grouped();

        var page = await client.ReadAsync("/d/demo/opportunities?figure=step&at=lead&fate=lost&lang=en");

        Assert.Contains($"Behind the number {lost}", page, StringComparison.Ordinal);
        Assert.Contains($"of {lost}", page, StringComparison.Ordinal);
        Assert.Contains("Lead · Lost", page, StringComparison.Ordinal);
        Assert.Contains("A deal has reached every stage", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryDottedName_HasADefinition()
    {
        using var client = host.CreatePages();
        var definitions = await client.ReadAsync("/semantics");
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in new[] { "stages", "stages/demo", "segments", "cohorts", "losses", "review" })
        {
            var page = await client.ReadAsync("/d/demo/" + address);
            used.UnionWith(DefinitionLinks().Matches(page).Select(link => link.Groups["key"].Value));
        }

        Assert.True(used.Count > 30);
        Assert.All(used, key => Assert.Contains($"id=\"{key}\"", definitions, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(BadQueries))]
    public async Task BadQuery_IsABadRequest_WithThePageAndTheName(string address)
    {
        using var client = host.CreatePages();

        var response = await client.GetAsync(new Uri(address + "&lang=en", UriKind.Relative));
        var page = await response.TextAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("<h1>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("segments")]
    [InlineData("cohorts")]
    [InlineData("losses")]
    [InlineData("review")]
    public async Task UnknownDataSet_IsNotFound(string page)
    {
        using var client = host.CreatePages();

        var response = await client.GetAsync(new Uri($"/d/nothing/{page}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Semantics_ChosenInTheAddress_ArePrintedAndKeptInTheLinks()
    {
        using var client = host.CreatePages();

        var page = await client.ReadAsync("/d/demo/stages?reach=observed&interval=jeffreys&cohort=2026-01&lang=en");
        var flow = await client.AskAsync("/api/datasets/demo/flow?reach=observed&interval=jeffreys&cohort=2026-01");

        Assert.Contains(
            flow.GetProperty("semantics").GetProperty("description").GetString()!, page, StringComparison.Ordinal);
        Assert.Contains(
            "figure=entries&at=lead&reach=observed&interval=jeffreys&cohort=2026-01", page, StringComparison.Ordinal);
        Assert.True(flow.GetProperty("deals").GetInt64() is > 50 and < 200);
    }

    [Fact]
    public async Task Item188_FlowDiagram_LeadsToTheDealsOfEveryPathAndLoss()
    {
        using var client = host.CreatePages();

        var page = await client.ReadAsync("/d/demo/stages?lang=en");

        var diagram = page[page.IndexOf("<svg class=\"chart sankey wide\"", StringComparison.Ordinal)..];
        diagram = diagram[..diagram.IndexOf("</svg>", StringComparison.Ordinal)];
        foreach (var stage in DemoFunnel.Model.OpenStages)
        {
            Assert.Contains($"figure=step&at={stage.Id}&fate=advanced\"", diagram, StringComparison.Ordinal);
            Assert.Contains($"figure=step&at={stage.Id}&fate=lost\"", diagram, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Item130_StagePage_ListsStalledDealsWithTheReason()
    {
        using var client = host.CreatePages();
        var survival = await client.AskAsync("/api/datasets/demo/survival?at=demo&lang=en");

        var page = await client.ReadAsync("/d/demo/stages/demo?lang=en");

        var first = survival.GetProperty("stalled")[0];
        Assert.Contains($">{first.GetProperty("deal").GetString()}</a>", page, StringComparison.Ordinal);
        Assert.Contains(first.GetProperty("reason").GetString()!, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item124_Segments_TellGoodSourcesFromPoorOnes_AndNameThemInTheLanguage()
    {
        using var client = host.CreatePages();

        var english = await client.ReadAsync("/d/demo/segments?lang=en");
        var chinese = await client.ReadAsync("/d/demo/segments?lang=zh-Hans");

        Assert.Contains("The segments differ by more than chance", english, StringComparison.Ordinal);
        Assert.Contains("客户推荐", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("'search-ads'", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cohorts_MarkWhatIsNotComplete()
    {
        using var client = host.CreatePages();

        var page = await client.ReadAsync("/d/demo/cohorts?lang=en");

        Assert.Contains("immature", page, StringComparison.Ordinal);
        Assert.Contains(">2025-01</a>", page, StringComparison.Ordinal);
        Assert.Contains("figure=won&within=180&cohort=2025-03", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CohortCells_LeadToAsManyDeals()
    {
        using var client = host.CreatePages();
        var cohorts = await client.AskAsync("/api/datasets/demo/cohorts");

        foreach (var row in cohorts.GetProperty("rows").EnumerateArray())
        {
            foreach (var cell in row.GetProperty("cells").EnumerateArray().Where((_, i) => i % 4 == 3))
            {
                var age = cell.GetProperty("ageDays").GetInt32().ToString(CultureInfo.InvariantCulture);
                var deals = await client.AskAsync(
                    $"/api/datasets/demo/deals?figure=won&within={age}&cohort={row.GetProperty("label").GetString()}");
                Assert.Equal(
                    cell.GetProperty("rate").GetProperty("numerator").GetInt32(),
                    deals.GetProperty("count").GetInt32());
            }
        }
    }

    [GeneratedRegex(
        """<a (class="nowrap" )?href="/d/demo/opportunities\?"""
        + """(?<query>figure=[^"]+)">(?<number>[\d,]+)( of [\d,]+)?</a>""",
        RegexOptions.ExplicitCapture,
        1_000)]
    private static partial Regex NumberLinks();

    [GeneratedRegex("href=\"/semantics#(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex DefinitionLinks();
}
