using FunnelKit.Stages;

namespace FunnelKit.Tool.Tests;

public sealed class ModelsCommandTests
{
    private const string Own =
        """
        {
          "id": "own",
          "name": "Own",
          "facts": [{ "id": "visit", "name": "Visit", "kind": "interaction" }],
          "moves": { "skip": false, "back": false, "lossReason": true },
          "stages": [
            {
              "id": "lead",
              "name": "Lead",
              "dwellLimitDays": 10,
              "goal": "Get to know each other.",
              "exitCriteria": [{ "id": "visited", "when": { "count": "visit", "atLeast": 2, "withinDays": 30 } }],
              "activities": [
                { "id": "tour", "name": "Tour", "role": "presales", "due": { "days": 3, "unit": "business" }, "needs": ["visit"] }
              ],
              "deliverables": [{ "id": "notes", "name": "Notes", "required": false }],
              "reminderDays": 5,
              "escalationDays": 12.5,
              "escalateTo": "manager"
            },
            { "id": "won", "name": "Won", "kind": "won" }
          ]
        }
        """;

    [Fact]
    public async Task Models_ListsEveryTemplate()
    {
        using var run = new Run();

        Assert.Equal(0, await run.ToolAsync("models"));
        Assert.All(StageModels.All, model => Assert.Contains(model.Id, run.Output, StringComparison.Ordinal));
        Assert.Equal(0, await run.ToolAsync("models", "--json", "--language", "zh-Hans"));

        var models = run.Json.GetProperty("models").EnumerateArray().ToList();
        Assert.Equal(StageModels.All.Select(model => model.Id), models.Select(model => Text(model, "id")));
        Assert.Equal(
            StageModels.All.Select(model => model.Description!.ToString("zh-Hans")),
            models.Select(model => Text(model, "description")));
    }

    [Fact]
    public async Task Model_IsPrintedWithAllThatItsStagesSay_InBothLanguages()
    {
        using var run = new Run();

        Assert.Equal(0, await run.ToolAsync("models", "five-stage"));
        Assert.Contains("The opportunity funnel begins with: Opportunity and needs analysis", run.Output, StringComparison.Ordinal);
        Assert.Contains("  Goal: Bring in potential customers", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - The first phone call has been made and the budget is confirmed", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "      that is: Phone call at least once and Budget confirmed is yes", run.Output, StringComparison.Ordinal);
        Assert.Contains("      needs: Industry report on the customer", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - Hand the relationship over to service (Customer service)", run.Output, StringComparison.Ordinal);

        Assert.Equal(0, await run.ToolAsync("models", "five-stage", "--language", "zh-Hans"));
        Assert.Contains("商机漏斗从“商机创建与需求分析”开始", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - 已完成首次电话沟通并确认预算", run.Output, StringComparison.Ordinal);
        Assert.Contains("      需先具备：客户行业分析报告", run.Output, StringComparison.Ordinal);
        Assert.Contains("  产出物：", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - 正式报价", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnModel_IsPrintedWithItsRules()
    {
        using var run = new Run();
        var file = run.Write("own.json", Own);

        Assert.Equal(0, await run.ToolAsync("models", file));
        Assert.Contains("No stage may be skipped.", run.Output, StringComparison.Ordinal);
        Assert.Contains("No opportunity may go back.", run.Output, StringComparison.Ordinal);
        Assert.Contains("A loss needs a reason.", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - Visit at least 2 times within 30 days", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - Tour (Presales)", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - Notes (optional)", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - reminder after 5 days", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - escalation after 12.5 days to Sales manager", run.Output, StringComparison.Ordinal);

        Assert.Equal(0, await run.ToolAsync("models", file, "--language", "zh-Hans"));
        Assert.Contains("不允许跳过阶段。", run.Output, StringComparison.Ordinal);
        Assert.Contains("  - 12.5 天后上报给销售经理", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_OfEveryTemplate_ReturnsZero()
    {
        using var run = new Run();
        foreach (var model in StageModels.All)
        {
            Assert.Equal(0, await run.ToolAsync("models", "validate", run.Write("m.json", model.ToJson()), "--json"));
            Assert.True(run.Json.GetProperty("isValid").GetBoolean());
            Assert.Equal(model.ContentHash, Text(run.Json, "contentHash"));
            Assert.Empty(run.Json.GetProperty("errors").EnumerateArray());
        }

        Assert.Equal(0, await run.ToolAsync("models", "validate", run.Write("m.json", Own)));
        Assert.Contains("The definition is valid.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_OfABadFile_ListsEveryMistakeWithItsPlace()
    {
        using var run = new Run();
        var file = run.Write(
            "bad.json",
            """
            {
              "id": "bad",
              "name": "Bad",
              "stages": [
                {
                  "id": "lead",
                  "name": "Lead",
                  "conversionTarget": 1.5,
                  "entryCriteria": [{ "id": "c", "when": { "present": "no-such-fact" } }]
                },
                { "id": "won", "name": "Won", "kind": "win" }
              ]
            }
            """);

        Assert.Equal(2, await run.ToolAsync("models", "validate", file));
        Assert.Contains("does not define a valid stage model: 3 mistakes.", run.Output, StringComparison.Ordinal);
        Assert.Contains("- Line 8, column 27, $.stages[0].conversionTarget: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("no-such-fact", run.Output, StringComparison.Ordinal);
        Assert.Contains("- Line 11, column 42, $.stages[1].kind: ", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);

        Assert.Equal(2, await run.ToolAsync("models", "validate", file, "--language", "zh-Hans"));
        Assert.Contains("没有定义有效的阶段模型：3 处错误。", run.Output, StringComparison.Ordinal);
        Assert.Contains("- 第 8 行第 27 列，$.stages[0].conversionTarget：数值超出范围。", run.Output, StringComparison.Ordinal);

        Assert.Equal(2, await run.ToolAsync("models", "validate", file, "--json"));
        Assert.False(run.Json.GetProperty("isValid").GetBoolean());
        var errors = run.Json.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(
            [(8, 27, "outOfRange"), (9, 57, "unknownFact"), (11, 42, "unknownValue")],
            errors.Select(error =>
                (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32(), Text(error, "code"))));
    }

    [Theory]
    [InlineData("", "malformedJson")]
    [InlineData("{ \"id\": ", "malformedJson")]
    public async Task Validate_OfWhatIsNotJson_ReturnsTwo(string text, string expected)
    {
        using var run = new Run();

        Assert.Equal(2, await run.ToolAsync("models", "validate", run.Write("m.json", text), "--json"));
        Assert.Equal(expected, Text(run.Json.GetProperty("errors")[0], "code"));
    }

    [Fact]
    public async Task Validate_WithoutAFile_ReturnsOneOrTwo()
    {
        using var run = new Run();

        Assert.Equal(1, await run.ToolAsync("models", "validate", "no-such-file.json"));
        Assert.Contains("no-such-file.json", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, await run.ToolAsync("models", "validate", string.Empty));
        Assert.Contains("name is empty", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, await run.ToolAsync("models", "validate"));
    }

    private static string? Text(System.Text.Json.JsonElement element, string name) =>
        element.GetProperty(name).GetString();
}
