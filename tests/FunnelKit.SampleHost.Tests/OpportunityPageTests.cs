using System.Net;
using FunnelKit.SampleHost.Demo;

namespace FunnelKit.SampleHost.Tests;

public sealed class OpportunityPageTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Item075_AManagerSeesEverythingAboutAnOpportunity_AndIssuesAnInstruction()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Proposal);
        var version = await client.VersionAsync(number);

        var sent = await client.SubmitAsync(
            number,
            "instruction",
            version,
            ("fact:next-step", "Show the reference customer"),
            ("was:next-step", ""),
            ("fact:next-step-due", "2026-07-08"),
            ("was:next-step-due", ""),
            ("by", "Manager Wu"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var page = await client.ReadAsync(DealReading.Page(number) + "?lang=en");
        Assert.Contains("Show the reference customer", page, StringComparison.Ordinal);
        Assert.Contains("8 Jul 2026", page, StringComparison.Ordinal);
        Assert.Contains("by Manager Wu", page, StringComparison.Ordinal);
        foreach (var part in new[] { "id=\"gate\"", "id=\"alerts\"", "id=\"tasks\"", "id=\"timeline\"" })
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Item077_InteractionsMinutesAndQuotes_StandTogetherUnderTheOpportunity()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Proposal);
        await client.LogAsync(number, "quotation");
        await client.LogAsync(number, "meeting", "Agreed on three points <b>& more</b>");
        await client.RecordAsync(number, new() { ["proposal-document"] = "Offer 7.pdf" });

        var english = await client.ReadAsync(DealReading.Page(number) + "?lang=en");
        var chinese = await client.ReadAsync(DealReading.Page(number) + "?lang=zh-Hans");

        foreach (var text in new[] { "Quotation", "Meeting", "Agreed on three points <b>& more</b>", "Offer 7.pdf" })
        {
            Assert.Contains(text, english, StringComparison.Ordinal);
        }

        foreach (var text in new[] { "提交报价", "会议", "方案与报价书", "Offer 7.pdf", "还缺什么", "预警", "本阶段任务" })
        {
            Assert.Contains(text, chinese, StringComparison.Ordinal);
        }

        var source = await client.GetStringAsync(new Uri(DealReading.Page(number), UriKind.Relative));
        Assert.DoesNotContain("<b>& more</b>", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The move is blocked", "Missing: Signed contract")]
    [InlineData("zh-Hans", "变更未通过", "缺少：已签署合同")]
    public async Task BlockedMove_SaysEveryReason_AndKeepsWhatWasTyped(string language, string title, string reason)
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Negotiation);
        await client.ReadAsync($"/d/demo?lang={language}");

        var response = await client.SubmitAsync(
            number,
            "move",
            await client.VersionAsync(number),
            ("to", DemoFunnel.Won),
            ("by", "Ann"),
            ("reason", "They are nearly there"));

        var page = await response.TextAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Contains("value=\"They are nearly there\"", page, StringComparison.Ordinal);
        Assert.Equal(DemoFunnel.Negotiation, (await client.StandingAsync(number)).GetProperty("stage").GetString());
    }

    [Theory]
    [InlineData("en", "Somebody else changed this opportunity")]
    [InlineData("zh-Hans", "他人已修改此商机")]
    public async Task Conflict_ShowsWhatChanged_KeepsBothTexts_AndGoesThroughTheSecondTime(
        string language, string title)
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.ProductDemo);
        await client.ReadAsync($"/d/demo?lang={language}");
        var version = await client.VersionAsync(number);
        await client.LogAsync(number, "call", "Theirs: the budget is cut");

        var response = await client.SubmitAsync(
            number, "interaction", version, ("interaction", "visit"), ("summary", "Mine: they like it"), ("by", "Bo"));
        var page = await response.TextAsync();
        var again = await client.SubmitAsync(
            number,
            "interaction",
            version + 1,
            ("interaction", "visit"),
            ("summary", "Mine: they like it"),
            ("by", "Bo"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("Theirs: the budget is cut", page, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "Minutes: Mine" : "纪要: Mine", page, StringComparison.Ordinal);
        Assert.Contains(">Mine: they like it</textarea>", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"version\" value=\"{version + 1}\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var stored = await client.ReadAsync(DealReading.Page(number));
        Assert.Contains("Theirs: the budget is cut", stored, StringComparison.Ordinal);
        Assert.Contains("Mine: they like it", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_ThatWereNotTouched_AreNotRecordedAgain()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Proposal);
        await client.RecordAsync(number, new() { ["contact"] = "Somebody else" });
        var version = await client.VersionAsync(number);

        await client.SubmitAsync(
            number,
            "facts",
            version,
            ("fact:contact", "Old name"),
            ("was:contact", "Old name"),
            ("fact:customer-status", "Hesitates"),
            ("was:customer-status", ""),
            ("by", "Bo"));

        var facts = (await client.AskAsync(DealReading.Api(number))).GetProperty("facts");
        Assert.Equal("Somebody else", facts.GetProperty("contact").GetString());
        Assert.Equal("Hesitates", facts.GetProperty("customer-status").GetString());
        Assert.Equal(version + 1, await client.VersionAsync(number));
    }

    [Fact]
    public async Task Form_WithoutToken_IsRefused()
    {
        using var client = host.CreatePages();
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("_handler", "move"), KeyValuePair.Create("to", "lost")]);

        var response = await client.PostAsync(new Uri(DealReading.Page(1), UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task ClosedDeal_OffersToReopen_AndAsksNothing()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Lost);

        var page = await client.ReadAsync(DealReading.Page(number) + "?lang=en");

        Assert.Contains("label=\"Reopen into\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"gate\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_SaysTheSameOnThePageAndInTheApi()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.NeedsAnalysis);
        var gate = await client.AskAsync(DealReading.Api(number, "/gate"));

        var page = await client.ReadAsync(DealReading.Page(number) + "?lang=en");

        Assert.Equal(DemoFunnel.ProductDemo, gate.GetProperty("to").GetString());
        foreach (var criterion in gate.GetProperty("criteria").EnumerateArray())
        {
            Assert.Contains(criterion.GetProperty("name").GetString()!, page, StringComparison.Ordinal);
        }
    }
}
