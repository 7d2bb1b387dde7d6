using System.Text;
using System.Text.Json;

namespace FunnelKit.Tool.Tests;

/// <summary><c>funnelkit losses</c>.</summary>
public sealed class LossesCommandTests
{
    private const string Closed =
        "deal,stage,at,amount,why,source\n"
        + "1,Lead,2024-01-01,,,web\n1,Lost,2024-01-11,10,too expensive,\n"
        + "2,Lead,2024-01-01,,,web\n2,Proposal,2024-01-05,,,\n2,Lost,2024-01-12,500,竞品,\n"
        + "3,Lead,2024-01-01,,,fair\n3,Lost,2024-01-11,20,价格,\n"
        + "4,Lead,2024-01-01,,,fair\n4,Lost,2024-01-11,30,no reply,\n"
        + "5,Lead,2024-01-01,,,\n5,Lost,2024-01-11,,,\n"
        + "6,Lead,2024-01-01,,,fair\n6,Lost,2024-01-11,40,student,\n"
        + "7,Lead,2024-01-01,,,fair\n7,Lost,2024-01-11,50,left the country,\n"
        + "8,Lead,2024-01-01,,,fair\n8,Won,2024-01-11,60,,\n"
        + "9,Proposal,2024-01-01,,,fair\n10,Proposal,2024-02-01,,,fair\n";

    private static readonly string[] Options = ["--reason", "why", "--as-of", "2024-02-02"];

    [Fact]
    public async Task Item121_Json_RanksReasonsByNumberAndValueAndCountsTheUnknown()
    {
        using var run = new Run();

        var code = await LossesAsync(run, Closed, [.. Options, "--json"]);

        Assert.Equal((0, string.Empty), (code, run.Error));
        var json = run.Json;
        Assert.Equal(7, Int(json, "lost"));
        Assert.Equal(("standard", 64), (
            json.GetProperty("taxonomy").GetProperty("id").GetString(),
            json.GetProperty("taxonomy").GetProperty("contentHash").GetString()!.Length));
        Assert.Equal(
            [5, 1, 1, 1, 1],
            new[] { "explained", "unknown", "noReply", "unclassified", "invalidLeads" }.Select(
                name => Int(json.GetProperty(name), "numerator")));
        var byDeals = json.GetProperty("byDeals").EnumerateArray().ToList();
        Assert.Equal("price", byDeals[0].GetProperty("reason").GetString());
        Assert.Equal(2, Int(byDeals[0].GetProperty("share"), "numerator"));
        Assert.Equal(7, byDeals.Sum(row => Int(row.GetProperty("share"), "numerator")));
        Assert.Equal(1d, byDeals[^1].GetProperty("cumulativeShare").GetDouble());
        Assert.Equal("left the country", byDeals.Single(row => Kind(row) == "unclassified").GetProperty("reason").GetString());
        Assert.Equal("competitor", json.GetProperty("byValue")[0].GetProperty("reason").GetString());
        Assert.Equal(
            500m, json.GetProperty("byValue")[0].GetProperty("amount").GetProperty("amount").GetDecimal());
        Assert.Equal(
            "false-identity",
            json.GetProperty("topByDeals").EnumerateArray().Single(row => Kind(row) == "invalidLead")
                .GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Item123_DropPoints_CountSilenceAndLossesWithoutAnExplanation()
    {
        using var run = new Run();

        await LossesAsync(run, Closed, [.. Options, "--json"]);

        var drops = run.Json.GetProperty("dropPoints");
        Assert.Equal(
            (2, 6), (
                Int(drops[0].GetProperty("lostWithoutExplanation"), "numerator"),
                Int(drops[0].GetProperty("lostWithoutExplanation"), "denominator")));
        Assert.Equal(
            (1, 2), (
                Int(drops[1].GetProperty("silent"), "numerator"), Int(drops[1].GetProperty("silent"), "denominator")));
        Assert.Equal(
            [6, 1], run.Json.GetProperty("stages").EnumerateArray().Select(
                stage => Int(stage.GetProperty("share"), "numerator")));
    }

    [Fact]
    public async Task SilentDays_ChangeWhatIsSilent()
    {
        using var run = new Run();

        await LossesAsync(run, Closed, [.. Options, "--silent-days", "0.5", "--json"]);

        Assert.Equal(2, Int(run.Json.GetProperty("dropPoints")[1].GetProperty("silent"), "numerator"));
    }

    [Fact]
    public async Task By_Column_ComparesSegments()
    {
        using var run = new Run();
        await LossesAsync(run, Closed, [.. Options, "--by", "source", "--json"]);

        var by = run.Json.GetProperty("by")[0];
        Assert.Equal("source", by.GetProperty("dimension").GetString());
        Assert.Equal(
            ["fair", "web", string.Empty],
            by.GetProperty("segments").EnumerateArray().Select(segment => segment.GetProperty("label").GetString()));
        Assert.Empty(by.GetProperty("differences").EnumerateArray());

        await LossesAsync(run, Differing(), ["--reason", "why", "--by", "source"]);
        Assert.Contains("- web: Price 75.0 %", run.Output, StringComparison.Ordinal);
        await LossesAsync(run, Differing(), ["--reason", "why", "--by", "source", "--language", "zh-Hans"]);
        Assert.Contains("- web：丢单中“价格”占 75.0 %", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_SaysTheSameInBothLanguages()
    {
        using var run = new Run();

        await LossesAsync(run, Closed, [.. Options, "--currency", "CNY", "--by", "source"]);
        Assert.Contains("500.00 CNY", run.Output, StringComparison.Ordinal);
        Assert.Contains("● Price", run.Output, StringComparison.Ordinal);
        Assert.Contains("Reasons, the most expensive first", run.Output, StringComparison.Ordinal);
        Assert.Contains("Silent: no event for more than 14 days.", run.Output, StringComparison.Ordinal);
        Assert.Contains("(not given)", run.Output, StringComparison.Ordinal);
        await LossesAsync(run, Closed, [.. Options, "--language", "zh-Hans"]);

        Assert.Contains("● 价格", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("UYW", run.Output, StringComparison.Ordinal);
        Assert.Contains("原因（按金额）", run.Output, StringComparison.Ordinal);
        Assert.Contains("无动态：超过 14 天没有任何事件。", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingLost_IsAnAnswer()
    {
        using var run = new Run();

        var code = await LossesAsync(run, "deal,stage,at,amount,why\n1,Lead,2024-01-01,,\n", "--reason", "why");

        Assert.Equal((0, string.Empty), (code, run.Error));
        Assert.Contains("no answer (0 of 0)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Reasons,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item150_OwnTaxonomy_NamesTheReasons()
    {
        using var run = new Run();
        var own = run.Write(
            "own.json",
            """
            {
              "id": "own", "name": { "en": "Own reasons", "zh-Hans": "自有分类" },
              "categories": [ { "id": "abroad", "name": { "en": "Went abroad" }, "aliases": ["left the country"] } ]
            }
            """);

        await LossesAsync(run, Closed, [.. Options, "--taxonomy", own]);

        Assert.Contains("Taxonomy: Own reasons", run.Output, StringComparison.Ordinal);
        Assert.Contains("Went abroad", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"id\": 1 }", "id")]
    [InlineData("{", "JSON")]
    public async Task InvalidTaxonomy_ReturnsTwo(string json, string complaint)
    {
        using var run = new Run();

        Assert.Equal(2, await LossesAsync(run, Closed, "--taxonomy", run.Write("t.json", json)));
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--taxonomy none.json", "There is no loss taxonomy 'none.json'", "没有输单原因分类“none.json”")]
    [InlineData("--silent-days -1", "not a number of days above 0", "不是大于 0")]
    [InlineData("--by source --attribution every-touched", "counts them again", "不能用 every-touched")]
    [InlineData("--cohort month", "losses are not shown by age", "输单不按时龄显示")]
    public async Task Mistake_ReturnsTwoAndSaysWhyInBothLanguages(string options, string english, string chinese)
    {
        using var run = new Run();

        Assert.Equal(2, await LossesAsync(run, Closed, options.Split(' ')));
        Assert.Contains(english, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, await LossesAsync(run, Closed, [.. options.Split(' '), "--language", "zh-Hans"]));
        Assert.Contains(chinese, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadRows_AreNamedAndTheOthersUsed()
    {
        using var run = new Run();

        var code = await LossesAsync(run, Closed + "11,Lead,x,,,\n", [.. Options, "--json"]);

        Assert.Equal(1, code);
        Assert.Equal(7, Int(run.Json, "lost"));
        Assert.Single(run.Json.GetProperty("rejectedRows").EnumerateArray());
    }

    private static Task<int> LossesAsync(Run run, string text, params string[] more) =>
        run.ToolAsync(["losses", run.Write("events.csv", text), .. Run.EventOptions, .. more]);

    /// <summary>Two sources of 40 lost deals, of which one is lost for the price far more often.</summary>
    private static string Differing()
    {
        var text = new StringBuilder("deal,stage,at,amount,why,source\n");
        foreach (var (source, price) in new[] { ("web", 30), ("fair", 5) })
        {
            for (var deal = 0; deal < 40; deal++)
            {
                text.Append(source).Append(deal).Append(",Lead,2024-01-01,,,").Append(source).Append('\n');
                text.Append(source).Append(deal).Append(",Lost,2024-01-05,,")
                    .Append(deal < price ? "price" : "budget").Append(",\n");
            }
        }

        return text.ToString();
    }

    private static string Kind(JsonElement row) => row.GetProperty("kind").GetString()!;

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
