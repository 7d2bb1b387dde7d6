using System.Text.Json;
using FunnelKit.SampleHost.Demo;

namespace FunnelKit.SampleHost.Tests;

public sealed class WorkTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Work_CoversEveryOpenDeal_OnceInOneTier()
    {
        using var client = host.CreatePages();

        var work = await client.AskAsync("/api/datasets/demo/work?pageSize=200");
        var open = await client.AskAsync("/api/datasets/demo/opportunities?status=open&pageSize=1");

        Assert.Equal(
            open.GetProperty("matching").GetInt32(),
            new[] { "upperTier", "middleTier", "bottomTier" }.Sum(tier => work.GetProperty(tier).GetInt32()));
        Assert.All(
            work.GetProperty("items").EnumerateArray(),
            item => Assert.True(
                item.GetProperty("alerts").GetArrayLength() + item.GetProperty("tasks").GetArrayLength() > 0));
    }

    [Fact]
    public async Task Item074_TheManagersList_HasTheDealsOfTheLastStage()
    {
        using var client = host.CreatePages();
        var contract = await client.AskAsync($"/api/datasets/demo/opportunities?stage={DemoFunnel.Contract}");

        var work = await client.AskAsync("/api/datasets/demo/work");
        var page = await client.ReadAsync("/d/demo/work?lang=zh-Hans");

        Assert.Equal(
            contract.GetProperty("opportunities").EnumerateArray()
                .Select(deal => deal.GetProperty("key").GetString()!).Order(StringComparer.Ordinal),
            work.GetProperty("lastStage").Texts().Order(StringComparer.Ordinal));
        Assert.Contains("底层客户清单（管理者介入）", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_OfOneOwner_HasOnlyTheirs()
    {
        using var client = host.CreatePages();

        var work = await client.AskAsync("/api/datasets/demo/work?owner=Li%20Wei&pageSize=200");

        Assert.NotEqual(0, work.GetProperty("matching").GetInt32());
        Assert.All(
            work.GetProperty("items").EnumerateArray(),
            item => Assert.Equal("Li Wei", item.GetProperty("owner").GetString()));
    }

    [Fact]
    public async Task Alert_OnThePage_SaysTheSentenceOfTheApi()
    {
        using var client = host.CreatePages();
        var work = await client.AskAsync("/api/datasets/demo/work?pageSize=1");
        var number = work.GetProperty("items")[0].GetProperty("number").GetInt32();
        var alerts = await client.AskAsync(DealReading.Api(number, "/alerts"));

        var page = await client.ReadAsync(DealReading.Page(number) + "?lang=en");

        Assert.NotEqual(0, alerts.GetArrayLength());
        Assert.All(alerts.EnumerateArray(), alert => Assert.Equal(
            alert.GetProperty("supersededBy").ValueKind == JsonValueKind.Null,
            page.Contains(alert.GetProperty("message").GetString()!, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Task_Logged_IsDone()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Negotiation);

        await client.LogAsync(number, DemoFacts.TermsMeeting);

        var tasks = await client.AskAsync(DealReading.Api(number, "/tasks"));
        var task = tasks.GetProperty("tasks").EnumerateArray()
            .Single(item => item.GetProperty("activity").GetString() == DemoFacts.TermsMeeting);
        Assert.Equal("done", task.GetProperty("status").GetString());
    }
}
