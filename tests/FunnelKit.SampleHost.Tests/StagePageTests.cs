using FunnelKit.SampleHost.Demo;

namespace FunnelKit.SampleHost.Tests;

public sealed class StagePageTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Stage_SaysItsWholeDefinition_InBothLanguages()
    {
        using var client = host.CreatePages();

        var english = await client.ReadAsync($"/d/demo/stages/{DemoFunnel.NeedsAnalysis}?lang=en");
        var chinese = await client.ReadAsync($"/d/demo/stages/{DemoFunnel.NeedsAnalysis}?lang=zh-Hans");

        foreach (var text in new[]
        {
            "Agree with the customer on the need, in writing.",
            "reminder after 20 days · limit 30 days · after 60 days to: Sales manager",
            "The customer's need is explicit",
            "Technical exchange",
            "within 7 calendar days of creation of the opportunity",
            "Industry analysis report",
            "Presales",
        })
        {
            Assert.Contains(text, english, StringComparison.Ordinal);
        }

        foreach (var text in new[]
        {
            "与客户书面确认需求。", "满 20 天提醒 · 时限 30 天 · 满 60 天上报：销售经理", "客户需求明确", "技术交流", "商机建立后7天内",
            "高层拜访", "客户行业分析报告", "售前",
        })
        {
            Assert.Contains(text, chinese, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Stage_InTheApi_IsTheOneOfTheModel()
    {
        using var client = host.CreatePages();

        var stage = await client.AskAsync($"/api/datasets/demo/stages/{DemoFunnel.Contract}?lang=en");

        Assert.Equal(7, stage.GetProperty("position").GetInt32());
        Assert.Equal(["manager"], stage.GetProperty("approvals").Texts());
        Assert.Equal(
            "Payment terms are agreed", stage.GetProperty("entryCriteria")[0].GetProperty("name").GetString());
        Assert.Equal("commit", stage.GetProperty("forecastCategory").GetString());
        Assert.Equal("contract-review", stage.GetProperty("activities")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task EveryStage_IsLinkedFromTheStagesPage()
    {
        using var client = host.CreatePages();

        var page = await client.ReadAsync("/d/demo/stages");

        Assert.All(
            DemoFunnel.Model.OpenStages,
            stage => Assert.Contains($"href=\"/d/demo/stages/{stage.Id}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Item188_TheProcessFlow_ShowsPathsReturnsAndLosses_WithTheNumbersOfTheApi()
    {
        using var client = host.CreatePages();
        var flow = await client.AskAsync("/api/datasets/demo/flow");

        var page = await client.ReadAsync("/d/demo/stages?lang=en");
        var chinese = await client.ReadAsync("/d/demo/stages?lang=zh-Hans");

        var diagram = page[page.IndexOf("<svg class=\"chart sankey wide\"", StringComparison.Ordinal)..];
        diagram = diagram[..diagram.IndexOf("</svg>", StringComparison.Ordinal)];
        var stages = flow.GetProperty("stages").EnumerateArray().ToList();
        Assert.Equal(stages.Count, Count(diagram, "<path class=\"ribbon advance\""));
        Assert.Equal(
            stages.Count(stage => stage.GetProperty("lost").GetInt64() > 0),
            Count(diagram, "<rect class=\"exit tone bad\""));
        Assert.Equal(
            stages.Count(stage => stage.GetProperty("regressed").GetInt64() > 0),
            Count(diagram, "<path class=\"way return"));
        foreach (var stage in stages)
        {
            Assert.Contains($"{stage.GetProperty("entries").Grouped()} reached", diagram, StringComparison.Ordinal);
            Assert.Contains($">Lost {stage.GetProperty("lost").Grouped()}<", diagram, StringComparison.Ordinal);
        }

        Assert.Contains("流程图", chinese, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
