using System.Net;

namespace FunnelKit.SampleHost.Tests;

public sealed class PagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    public static TheoryData<string, string, string> Pages => new()
    {
        { "/d/demo", "Sales funnel", "销售漏斗" },
        { "/d/demo/stages", "Time in the stage, days", "停留时间（天）" },
        { "/d/demo/forecast", "By owner", "按负责人" },
        { "/d/demo/diagnosis", "Causes to check", "待核实的原因" },
        { "/d/demo/opportunities", "Opportunities", "商机" },
        { "/d/demo/opportunities/1", "Timeline", "经过" },
        { "/d/demo/stages/demo", "Key activities", "关键动作" },
        { "/d/demo/work", "Questions of the weekly review", "周会提问" },
        { "/import", "Import a CSV file", "导入 CSV 文件" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEachLanguage_SaysItsTitleInIt(string address, string english, string chinese)
    {
        using var client = host.CreatePages();

        var inEnglish = await client.ReadAsync(address + "?lang=en");
        var inChinese = await client.ReadAsync(address + "?lang=zh-Hans");

        Assert.Contains("<html lang=\"en\">", inEnglish, StringComparison.Ordinal);
        Assert.Contains(english, inEnglish, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hans\">", inChinese, StringComparison.Ordinal);
        Assert.Contains(chinese, inChinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_OfAcceptLanguage_IsUsedUntilOneIsChosen()
    {
        using var client = host.CreatePages();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN,zh;q=0.9,en;q=0.5");

        var before = await client.ReadAsync("/d/demo");
        var chosen = await client.ReadAsync("/d/demo?lang=en");
        var after = await client.ReadAsync("/d/demo/stages");

        Assert.Contains("<html lang=\"zh-Hans\">", before, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", chosen, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Root_LeadsToTheDemo()
    {
        using var client = host.CreatePages();

        var response = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal("/d/demo", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Overview_SaysTheNumbersOfTheApi()
    {
        using var client = host.CreatePages();
        var flow = await client.AskAsync("/api/datasets/demo/flow");

        var page = await client.ReadAsync("/d/demo?lang=en");

        Assert.Contains("role=\"group\" aria-labelledby=\"funnel-wide-title", page, StringComparison.Ordinal);
        foreach (var stage in flow.GetProperty("stages").EnumerateArray())
        {
            Assert.Contains($"{stage.GetProperty("entries").Grouped()} reached", page, StringComparison.Ordinal);
            Assert.Contains($"{stage.GetProperty("inStage").Grouped()} now", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Item003_CountAndValueOfEveryStage_AreInSight()
    {
        using var client = host.CreatePages();
        var flow = await client.AskAsync("/api/datasets/demo/flow");

        var page = await client.ReadAsync("/d/demo?lang=en");

        foreach (var stage in flow.GetProperty("stages").EnumerateArray())
        {
            Assert.Contains($">{stage.GetProperty("inStage").Grouped()} now · CNY", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Item014_WhereHowManyAndWhyDealsWereLost_AreInSight()
    {
        using var client = host.CreatePages();
        var flow = await client.AskAsync("/api/datasets/demo/flow");
        var stages = flow.GetProperty("stages").EnumerateArray().ToList();

        var page = await client.ReadAsync("/d/demo/stages?lang=en");

        foreach (var stage in stages)
        {
            var reason = flow.GetProperty("lossReasons").EnumerateArray().First(
                loss => loss.GetProperty("stage").GetString() == stage.GetProperty("id").GetString()
                    && loss.GetProperty("reason").GetString()!.Length > 0);
            var text = Demo.DemoReasons.Say(
                Demo.DemoFunnel.Model, reason.GetProperty("reason").GetString()!, LocalizedText.English);
            Assert.Contains($">Lost {stage.GetProperty("lost").Grouped()}<", page, StringComparison.Ordinal);
            Assert.Contains($"{text} {reason.GetProperty("deals").Grouped()}", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Forecast_SaysTheNumbersOfTheApi()
    {
        using var client = host.CreatePages();
        var forecast = await client.AskAsync("/api/datasets/demo/forecast");

        var page = await client.ReadAsync("/d/demo/forecast?lang=en");

        Assert.Contains(
            decimal.Truncate(forecast.GetProperty("total").GetProperty("weighted").GetDecimal()).ToString(
                "N0", System.Globalization.CultureInfo.InvariantCulture),
            page,
            StringComparison.Ordinal);
        foreach (var owner in forecast.GetProperty("owners").EnumerateArray())
        {
            Assert.Contains(owner.GetProperty("name").GetString()!, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Opportunities_Filtered_AgreeWithTheApi()
    {
        using var client = host.CreatePages();
        var list = await client.AskAsync("/api/datasets/demo/opportunities?status=won&pageSize=1");

        var page = await client.ReadAsync("/d/demo/opportunities?lang=en&status=Won");

        Assert.Contains($"of {list.GetProperty("matching").Grouped()}", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/d/nothing")]
    [InlineData("/d/demo/opportunities/999999")]
    [InlineData("/d/demo/stages/nowhere")]
    [InlineData("/d/nothing/work")]
    [InlineData("/nowhere")]
    public async Task UnknownAddress_IsNotFound_WithThePageFrame(string address)
    {
        using var client = host.CreatePages();

        var response = await client.GetAsync(new Uri(address + "?lang=en", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Not found", await response.TextAsync(), StringComparison.Ordinal);
    }
}
