using System.Globalization;
using System.Text;
using System.Text.Json;
using FunnelKit.Scoring;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool.Tests;

public sealed class ScorecardCommandTests
{
    private static readonly string[] Label = ["--label", "status", "--positive", "Won"];

    [Fact]
    public async Task Scorecard_ListsThoseOfFunnelKit()
    {
        using var run = new Run();

        Assert.Equal(0, await run.ToolAsync("scorecard"));
        Assert.All(Scorecards.All, card => Assert.Contains(card.Id, run.Output, StringComparison.Ordinal));
        Assert.Equal(0, await run.ToolAsync("scorecard", "--json", "--language", "zh-Hans"));
        Assert.Equal(
            Scorecards.All.Select(card => (card.Id, card.Name.ToString("zh-Hans"), card.ContentHash)),
            run.Json.GetProperty("scorecards").EnumerateArray().Select(
                card => (Text(card, "id"), Text(card, "name"), Text(card, "contentHash"))));
    }

    [Fact]
    public async Task Scorecard_IsPrinted_WithEveryBin_AndAsJson()
    {
        using var run = new Run();
        var card = Scorecard.CreateBuilder("own", "Own")
            .AddNumber("employees", n => n.Below(50, 0).AtLeast(50, 6).Missing(0))
            .AddFlag("phone", yes: 2, no: 0, missing: 0)
            .AddInteraction(new()
            {
                Id = "both",
                First = "employees",
                Second = "phone",
                Cells = [new() { First = 1, Points = 3m }],
            })
            .SetIntercept(1m)
            .SetOdds(new() { EvenScore = 5m })
            .Build();
        var file = run.Write("own.json", card.ToJson());

        Assert.Equal(0, await run.ToolAsync("scorecard", file));
        AssertSays(
            run.Output,
            "Own (own 1)", "From 1 to 12 points, of which every lead has 1.", "5 points are even odds; 20 more double",
            "50 or more", "employees 50 or more + phone yes: 3", card.ContentHash);
        Assert.Equal(0, await run.ToolAsync("scorecard", file, "--language", "zh-Hans"));
        AssertSays(run.Output, "分值从 1 到 12，其中基础分 1。", "几率翻倍");
        Assert.Equal(0, await run.ToolAsync("scorecard", "medical-devices", "--json"));
        Assert.Equal(Scorecards.MedicalDevices, Scorecard.FromJson(run.Output));
        Assert.Equal(2, await run.ToolAsync("scorecard", "none"));
    }

    [Fact]
    public async Task Init_WritesACard_AndSaysWhatTheColumnsTell()
    {
        using var run = new Run();
        var leads = run.Write("leads.csv", Leads(400));
        var card = Path.Combine(Path.GetDirectoryName(leads)!, "card.json");

        Assert.Equal(0, await run.ToolAsync(
            ["scorecard", "init", leads, .. Label, "--id", "id", "--after-outcome", "contract", "--exclude", "noise",
            "--output", card]));
        AssertSays(
            run.Output,
            "'contract' is left out: it was declared as written after the outcome.",
            "Each of 5 parts scored by a card made from the others", "400", "Log loss");
        Assert.DoesNotContain("noise", run.Output, StringComparison.Ordinal);
        var made = Scorecard.FromJson(await File.ReadAllTextAsync(card));
        Assert.Equal(["size", "source"], made.Characteristics.Select(item => item.Id).Order(StringComparer.Ordinal));

        Assert.Equal(0, await run.ToolAsync(["score", leads, "--scorecard", card, .. Label, "--json"]));
        Assert.InRange(
            run.Json.GetProperty("backTest").GetProperty("areaUnderCurve").GetProperty("value").GetDouble(), 0.8, 1d);
    }

    [Fact]
    public async Task Init_WithAColumnThatIsLeftOutAnyway_NeedNotRefuseIt()
    {
        using var run = new Run();
        var leads = run.Write("leads.csv", Leads(400));

        Assert.Equal(0, await run.ToolAsync(
            ["scorecard", "init", leads, .. Label, "--id", "id", "--after-outcome", "id", "--after-outcome", "contract",
            "--exclude", "contract"]));
        Assert.DoesNotContain(
            Scorecard.FromJson(run.Output).Characteristics, item => item.Id is "id" or "contract");
    }

    [Fact]
    public async Task Init_WithoutAFile_PrintsTheCard_AndTheRestAside()
    {
        using var run = new Run();
        var leads = run.Write("leads.csv", Leads(200));

        Assert.Equal(0, await run.ToolAsync(
            ["scorecard", "init", leads, .. Label, "--exclude", "id", "--language", "zh-Hans"]));
        Assert.Equal("starter", Scorecard.FromJson(run.Output).Id);
        AssertSays(run.Error, "各列的信息", "采用，但请核实", "它看起来像是在结果之后填写的", "5 折", "对数损失");
    }

    [Fact]
    public async Task Init_InJson_HoldsCardColumnsAndCheck()
    {
        using var run = new Run();
        var leads = run.Write("leads.csv", Leads(300));
        string[] init = ["scorecard", "init", leads, .. Label, "--json", "--exclude", "contract", "--id", "id"];

        Assert.Equal(0, await run.ToolAsync([.. init, "--folds", "3"]));
        var made = Scorecard.FromJson(run.Json.GetProperty("scorecard").GetRawText());
        var check = run.Json.GetProperty("check");
        Assert.Equal(made.ContentHash, Text(run.Json, "contentHash"));
        Assert.Equal(("folds", 3, 300), (Text(check, "method"), Number(check, "folds"), Number(check, "leads")));
        Assert.Equal(["size", "source", "noise"], run.Json.GetProperty("columns").EnumerateArray().Select(
            column => Text(column, "column")));

        Assert.Equal(0, await run.ToolAsync([.. init, "--holdout-last", "30%"]));
        check = run.Json.GetProperty("check");
        Assert.Equal(("holdoutLast", 90), (Text(check, "method"), Number(check, "leads")));
        Assert.Equal(made.ContentHash, Text(run.Json, "contentHash"));
    }

    [Fact]
    public async Task Folds_OfProfiles_KeepThemTogether()
    {
        using var run = new Run();

        // Every profile has an outcome of its own, so that whoever has seen one of its rows knows the others.
        var text = new StringBuilder("profile,status\n");
        foreach (var row in Enumerable.Range(0, 400))
        {
            text.Append(CultureInfo.InvariantCulture, $"p{row % 20},{(row * 7 % 20 < 10 ? "Won" : "Lost")}\n");
        }

        var leads = run.Write("leads.csv", text.ToString());
        Assert.Equal(0, await run.ToolAsync(["scorecard", "init", leads, .. Label, "--json"]));
        var byRow = Area(run);
        Assert.Equal(0, await run.ToolAsync(["scorecard", "init", leads, .. Label, "--json", "--group-by-profile"]));
        var byProfile = Area(run);
        Assert.Equal(0, await run.ToolAsync(["scorecard", "init", leads, .. Label, "--json", "--group", "profile"]));

        Assert.Equal(byProfile, Area(run));
        Assert.True(byProfile < 0.7 && byRow > 0.95, $"{byRow} by rows, {byProfile} by profiles");

        static double Area(Run run) =>
            run.Json.GetProperty("check").GetProperty("areaUnderCurve").GetProperty("value").GetDouble();
    }

    [Fact]
    public async Task Init_OfOneKindOfOutcome_SaysThatNoCardCanBeMade()
    {
        using var run = new Run();
        var leads = run.Write("leads.csv", "size,status\n1,Won\n2,Won\n");

        Assert.Equal(1, await run.ToolAsync(["scorecard", "init", leads, .. Label, "--json"]));
        Assert.Equal("noCard", Text(run.Json.GetProperty("error"), "code"));
        Assert.Contains("all outcomes are alike", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--label COLUMN and --positive VALUE are needed", "--exclude", "id")]
    [InlineData("--folds: 1 is not from 2 to 100", "--label", "status", "--positive", "Won", "--folds", "1")]
    [InlineData(
        "do not go with it", "--label", "status", "--positive", "Won", "--folds", "4", "--holdout-last", "0.3")]
    [InlineData("nothing would be left", "--label", "status", "--positive", "Won", "--holdout-last", "100%")]
    [InlineData(
        "exclude each other", "--label", "status", "--positive", "Won", "--group", "id", "--group-by-profile")]
    public async Task Init_OfAWrongCommand_SaysWhatIsWrong(string expected, params string[] args)
    {
        using var run = new Run();

        Assert.Equal(2, await run.ToolAsync(["scorecard", "init", run.Write("leads.csv", Leads(20)), .. args]));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_OfAColumnThatIsNotThere_NamesIt()
    {
        using var run = new Run();
        var leads = run.Write("leads.csv", Leads(20));

        Assert.Equal(1, await run.ToolAsync(["scorecard", "init", leads, .. Label, "--exclude", "nothing"]));
        Assert.Equal(1, await run.ToolAsync(["scorecard", "init", leads, .. Label, "--after-outcome", "nothing"]));
        Assert.Contains("The file has no column 'nothing'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_ListsTheMistakesOfEveryFile()
    {
        using var run = new Run();
        var good = run.Write("good.json", Scorecards.FiveDimensions.ToJson());
        var bad = run.Write("bad.json", "{\n \"id\": \"x\",\n \"name\": \"X\",\n \"odd\": 1\n}");

        Assert.Equal(0, await run.ToolAsync("scorecard", "validate", good));
        AssertSays(run.Output, "The definition is valid.", Scorecards.FiveDimensions.ContentHash);
        Assert.Equal(2, await run.ToolAsync("scorecard", "validate", good, bad, "--language", "zh-Hans"));
        AssertSays(run.Output, $"{good}: 定义有效", "没有定义有效的评分卡", "第 4 行");
        Assert.Equal(2, await run.ToolAsync("scorecard", "validate", good, bad, "--json"));
        var files = run.Json.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal([true, false], files.Select(file => file.GetProperty("isValid").GetBoolean()));
        Assert.Contains(
            files[1].GetProperty("errors").EnumerateArray(),
            error => (Number(error, "line"), Text(error, "code")) == (4, "unknownMember"));
    }

    [Fact]
    public async Task Validate_InChinese_SaysWhatIsWrong_WithoutEnglishSentences()
    {
        using var run = new Run();
        var file = run.Write(
            "bad.json",
            """
            {
              "id": "x", "name": "X",
              "characteristics": [
                { "id": "employees", "kind": "number", "bins": [{ "to": 10, "points": 1.1234567 }] }
              ]
            }
            """);

        Assert.Equal(2, await run.ToolAsync("scorecard", "validate", file, "--language", "zh-Hans"));
        AssertSays(run.Output, "小数位数过多，最多六位");
        Assert.DoesNotContain("Line ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryMistake_HasAChineseSentence()
    {
        var unnamed = Enum.GetValues<DefinitionErrorCode>()
            .Where(code => code != DefinitionErrorCode.None && DefinitionTexts.Name(code) is null);

        Assert.Empty(unnamed);
    }

    [Fact]
    public async Task Diff_SaysWhatChanged()
    {
        using var run = new Run();
        var card = Scorecards.FiveDimensions;
        var same = run.Write("same.json", card.ToBuilder().SetVersion(2).Build().ToJson());
        var other = run.Write("other.json", card.ToBuilder().SetIntercept(2m).Build().ToJson());

        Assert.Equal(0, await run.ToolAsync("scorecard", "diff", card.Id, same));
        AssertSays(run.Output, "Both define the same scorecard, versions aside.");
        Assert.Equal(3, await run.ToolAsync("scorecard", "diff", card.Id, other, "--language", "zh-Hans"));
        AssertSays(run.Output, "1 处变化", "基础分");
        Assert.Equal(3, await run.ToolAsync("scorecard", "diff", card.Id, other, "--json"));
        Assert.Equal("interceptChanged", Text(run.Json.GetProperty("changes")[0], "kind"));
        Assert.Equal(2, await run.ToolAsync("scorecard", "diff", card.Id, "none"));
    }

    /// <summary>Makes leads of which large ones and those of the fair are won, three of four.</summary>
    private static string Leads(int count)
    {
        var text = new StringBuilder("id,size,source,contract,noise,status\n");
        for (var row = 0; row < count; row++)
        {
            var (size, isFair) = (row * 37 % 100, row % 3 == 0);
            var isWon = (size > 50 || isFair) != (row % 7 == 0);
            text.Append(
                CultureInfo.InvariantCulture,
                $"L{row},{size},{(isFair ? "fair" : "web")},{(isWon ? "signed" : "none")},{row % 5},"
                + $"{(isWon ? "Won" : "Lost")}\n");
        }

        return text.ToString();
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? string.Empty;

    private static int? Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    private static void AssertSays(string output, params string[] texts) =>
        Assert.All(texts, text => Assert.Contains(text, output, StringComparison.Ordinal));
}
