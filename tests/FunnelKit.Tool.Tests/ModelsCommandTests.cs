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
                {
                  "id": "tour",
                  "name": "Tour",
                  "role": "presales",
                  "due": { "days": 3, "unit": "business" },
                  "needs": ["visit"]
                }
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
        AssertSays(
            run.Output,
            "The opportunity funnel begins with: Opportunity and needs analysis",
            "  Goal: Bring in potential customers",
            "  - The first phone call has been made and the budget is confirmed",
            "      that is: Phone call at least once and Budget confirmed is yes",
            "      needs: Industry report on the customer",
            "  - Hand the relationship over to service (Customer service)");

        Assert.Equal(0, await run.ToolAsync("models", "five-stage", "--language", "zh-Hans"));
        AssertSays(
            run.Output,
            "商机漏斗从“商机创建与需求分析”开始",
            "  - 已完成首次电话沟通并确认预算",
            "      需先具备：客户行业分析报告",
            "  交付物：",
            "  - 正式报价");
    }

    [Fact]
    public async Task OwnModel_IsPrintedWithItsRules()
    {
        using var run = new Run();
        var file = run.Write("own.json", Own);

        Assert.Equal(0, await run.ToolAsync("models", file));
        AssertSays(
            run.Output,
            "No stage may be skipped.",
            "No opportunity may go back.",
            "A loss needs a reason.",
            "  - Visit at least 2 times within 30 days",
            "  - Tour (Presales)",
            "      due: within 3 business days",
            "  - Notes (optional)",
            "  - reminder after 5 days",
            "  - escalation after 12.5 days to Sales manager");

        Assert.Equal(0, await run.ToolAsync("models", file, "--language", "zh-Hans"));
        AssertSays(run.Output, "不允许跳过阶段。", "  - 12.5 天后上报给销售经理");
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
        Assert.Contains("- Line 11, column 43, $.stages[1].kind: ", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);

        Assert.Equal(2, await run.ToolAsync("models", "validate", file, "--language", "zh-Hans"));
        Assert.Contains("没有定义有效的阶段模型：3 处错误。", run.Output, StringComparison.Ordinal);
        AssertSays(
            run.Output,
            "- 第 8 行第 27 列，$.stages[0].conversionTarget：数值超出范围（“1.5”）。",
            "引用了定义中没有的事实（“no-such-fact”）。",
            "- 第 11 行第 43 列，$.stages[1].kind：不是允许的取值（“win”）。");

        Assert.Equal(2, await run.ToolAsync("models", "validate", file, "--json"));
        Assert.False(run.Json.GetProperty("isValid").GetBoolean());
        var errors = run.Json.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(
            [(8, 27, "outOfRange"), (9, 59, "unknownFact"), (11, 43, "unknownValue")],
            errors.Select(error =>
                (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32(), Text(error, "code"))));
        Assert.Equal(["1.5", "no-such-fact", "win"], errors.Select(error => Text(error, "value")));
    }

    [Theory]
    [InlineData("""{ "name": "X", "stages": [] }""", "$：缺少必需的成员（“id”）。")]
    [InlineData("""{ "id": "x", "name": 7, "stages": [] }""", "$.name：值的类型有误（“7”）。")]
    [InlineData("""{ "id": "x", "name": "X", "stages": [{ "id": "a", "name": "A" }] }""", "$.stages：没有赢单阶段（“x”）。")]
    [InlineData("""{ "id": "x", "name": "X", "goal": "" }""", "$.goal：格式中没有这个成员。")]
    [InlineData(
        """
        { "id": "x", "name": "X", "stages": [
          { "id": "a", "name": "A" }, { "id": "b", "name": "B", "aliases": ["A"] },
          { "id": "a", "name": "C" }, { "id": "w", "name": "W", "kind": "won", "optional": true }] }
        """,
        "名称或别名同时代表两个阶段（“A”）。")]
    public async Task Validate_InChinese_NamesWhatIsWrong(string text, string expected)
    {
        using var run = new Run();

        await run.ToolAsync("models", "validate", run.Write("m.json", text), "--language", "zh-Hans");

        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.All(
            run.Output.TrimEnd().Split('\n'),
            line => Assert.EndsWith("。", line.TrimEnd(), StringComparison.Ordinal));
        Assert.DoesNotContain("。。", run.Output, StringComparison.Ordinal);
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

    [Fact]
    public async Task Diff_OfEqualModels_ReturnsZero_HoweverTheyAreWritten()
    {
        using var run = new Run();
        var file = run.Write("same.json", StageModels.B2BChain.ToJson().ReplaceLineEndings("\r\n"));

        Assert.Equal(0, await run.ToolAsync("models", "diff", "b2b-chain", file));
        Assert.Contains("Both define the same funnel.", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await run.ToolAsync("models", "diff", "b2b-chain", file, "--json"));
        Assert.True(run.Json.GetProperty("isSame").GetBoolean());
        Assert.Empty(run.Json.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task Diff_OfDifferentModels_ReturnsThreeAndSaysWhatChanged_InBothLanguages()
    {
        using var run = new Run();
        var file = run.Write("other.json", Changed().ToJson());

        Assert.Equal(3, await run.ToolAsync("models", "diff", "b2b-chain", file));
        Assert.Contains("From b2b-chain to b2b-chain: 2 changes.", run.Output, StringComparison.Ordinal);
        Assert.Contains("- Communication: conversion target: 40 % → 50 %", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "A formal quote has been submitted and the customer has designated a decision maker to take part",
            run.Output,
            StringComparison.Ordinal);

        Assert.Equal(3, await run.ToolAsync("models", "diff", "b2b-chain", file, "--language", "zh-Hans"));
        Assert.Contains("从 b2b-chain 到 b2b-chain：2 处变化。", run.Output, StringComparison.Ordinal);
        Assert.Contains("- 交流：", run.Output, StringComparison.Ordinal);
        Assert.Contains("已提交正式报价且客户已指定决策人参与", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_AsJson_NamesEveryChange()
    {
        using var run = new Run();
        var file = run.Write("other.json", Changed().ToJson());

        Assert.Equal(3, await run.ToolAsync("models", "diff", "b2b-chain", file, "--json"));

        Assert.False(run.Json.GetProperty("isSame").GetBoolean());
        Assert.Equal(StageModels.B2BChain.ContentHash, Text(run.Json.GetProperty("before"), "contentHash"));
        Assert.Equal(Changed().ContentHash, Text(run.Json.GetProperty("after"), "contentHash"));
        Assert.Equal(
            [
                ("targetChanged", "communication", "conversionTarget"),
                ("criterionRemoved", "negotiation", "entryCriteria.quote-and-decision-maker"),
            ],
            run.Json.GetProperty("changes").EnumerateArray().Select(change =>
                (Text(change, "kind"), Text(change, "stage"), Text(change, "subject"))));
    }

    [Fact]
    public async Task Diff_WithoutTwoValidModels_ReturnsTwo()
    {
        using var run = new Run();
        var bad = run.Write("bad.json", "{ \"id\": 1 }");

        Assert.Equal(2, await run.ToolAsync("models", "diff", "b2b-chain"));
        Assert.Equal(2, await run.ToolAsync("models", "diff", "b2b-chain", "no-such-model"));
        Assert.Contains("no-such-model", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, await run.ToolAsync("models", "diff", bad, "b2b-chain"));
        Assert.Contains("Line 1", run.Error, StringComparison.Ordinal);
    }

    private static void AssertSays(string output, params string[] lines) =>
        Assert.All(lines, line => Assert.Contains(line, output, StringComparison.Ordinal));

    private static StageModel Changed()
    {
        var model = StageModels.B2BChain;
        var (communication, negotiation) = (model.OpenStages[1], model.OpenStages[2]);
        return model.ToBuilder()
            .ReplaceStage(
                communication.Id, communication with { ConversionTarget = Probability.FromPercent(50) })
            .ReplaceStage(negotiation.Id, negotiation with { EntryCriteria = [] })
            .Build();
    }

    private static string? Text(System.Text.Json.JsonElement element, string name) =>
        element.GetProperty(name).GetString();
}
