using System.Text;
using System.Text.Json;

namespace FunnelKit.Tool.Tests;

/// <summary><c>flow --survival</c>, <c>--cohort month</c> and <c>--deals</c>.</summary>
public sealed class FlowSurvivalTests
{
    [Fact]
    public async Task Survival_Json_CountsOpenVisitsAsNotYet()
    {
        using var run = new Run();

        var code = await run.FlowAsync(Run.Events, "--survival", "--json");

        Assert.Equal(0, code);
        var survival = run.Json.GetProperty("survival");
        var lead = survival.GetProperty("stages")[0];
        Assert.Equal((3, 0), (Int(lead, "visits"), Int(lead, "open")));
        var proposal = survival.GetProperty("stages")[1];
        Assert.Equal((2, 1), (Int(proposal, "visits"), Int(proposal, "open")));
        Assert.Equal(26d, proposal.GetProperty("horizonDays").GetDouble());
        Assert.Equal(20d, Quantile(proposal, 1).GetDouble());
        Assert.Equal(JsonValueKind.Null, Quantile(proposal, 3).ValueKind);
        Assert.Equal("won", proposal.GetProperty("exits")[0].GetProperty("exit").GetString());
        Assert.Equal(0.5, proposal.GetProperty("exits")[0].GetProperty("share").GetDouble());
        Assert.Equal(0.5, proposal.GetProperty("notYet").GetDouble());
        Assert.Equal(2, Int(survival.GetProperty("stalled"), "judged"));
    }

    [Fact]
    public async Task Survival_Text_DrawsCurvesAndNamesExitsInBothLanguages()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events, "--survival");
        Assert.Contains("█", run.Output, StringComparison.Ordinal);
        Assert.Contains("How visits end", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 of 2 open deals are stalled", run.Output, StringComparison.Ordinal);
        await run.FlowAsync(Run.Events, "--survival", "--language", "zh-Hans");

        Assert.Contains("停留如何结束", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 个在办商机中有 0 个停滞", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item130_StalledDeals_AreListedWithTheReason()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events, "--survival", "--stall-days", "25.5");
        Assert.Contains("3: In Proposal for 26.0 days", run.Output, StringComparison.Ordinal);
        await run.FlowAsync(Run.Events, "--survival", "--stall-days", "25.5", "--json");

        var stalled = run.Json.GetProperty("survival").GetProperty("stalled");
        Assert.Equal(1, Int(stalled, "count"));
        Assert.True(stalled.GetProperty("deals")[0].GetProperty("isOverLimit").GetBoolean());
    }

    [Fact]
    public async Task Cohort_Months_MarkWhatIsNotKnownYet()
    {
        using var run = new Run();
        var text = new StringBuilder("deal,stage,at,amount\n");
        for (var deal = 0; deal < 20; deal++)
        {
            text.Append(deal).Append(",Lead,2024-01-01,\n");
            text.Append(deal).Append(deal < 10 ? ",Won" : ",Lost").Append(",2024-01-21,\n");
            text.Append("n").Append(deal).Append(",Lead,2024-03-01,\n");
        }

        await run.FlowAsync(text.ToString(), "--cohort", "month", "--as-of", "2024-03-10");
        Assert.Contains("50.0 %", run.Output, StringComparison.Ordinal);
        Assert.Contains("2024-03 (not over)", run.Output, StringComparison.Ordinal);
        Assert.Contains("estimated, because not all have been watched so long", run.Output, StringComparison.Ordinal);
        await run.FlowAsync(text.ToString(), "--cohort", "month", "--as-of", "2024-03-10", "--json");

        var months = run.Json.GetProperty("cohorts").GetProperty("months");
        Assert.Equal(["2024-01", "2024-03"], months.EnumerateArray().Select(month => month.GetProperty("month").GetString()));
        var first = months[0].GetProperty("ages")[0];
        Assert.True(first.GetProperty("isMature").GetBoolean());
        Assert.Equal(0.5, first.GetProperty("soFar").GetProperty("value").GetDouble());
        Assert.False(months[1].GetProperty("isComplete").GetBoolean());
        var all = run.Json.GetProperty("cohorts").GetProperty("total").GetProperty("ages")[0];
        Assert.False(all.GetProperty("isMature").GetBoolean());
        Assert.Equal(20, Int(all, "unobserved"));
    }

    [Fact]
    public async Task Cohort_MonthsWithoutDates_SaysSo()
    {
        using var run = new Run();

        var code = await run.ToolAsync(
            "flow", run.Write("w.csv", "id,stage,lead\n1,Lead,\n"), "--deal", "id", "--stage", "stage", "--at",
            "Lead=lead", "--stages", "Lead", "--cohort", "month", "--survival", "--by", "stage");

        Assert.Equal(0, code);
        Assert.Contains("There are no dated deals.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deals", "1,2,3,4")]
    [InlineData("won", "1")]
    [InlineData("lost", "2")]
    [InlineData("open", "3,4")]
    [InlineData("entries:Lead", "1,2,3,4")]
    [InlineData("imputed:Lead", "3")]
    [InlineData("advanced:Lead", "1,3")]
    [InlineData("lost:lead", "2")]
    [InlineData("still-there:Lead", "4")]
    [InlineData("in-stage:Proposal", "3")]
    [InlineData("lost-from:Lead", "2")]
    [InlineData("lost-from:Lead=", "2")]
    [InlineData("lost-from:Lead=price", "")]
    [InlineData("lost-from:unknown", "")]
    [InlineData("outside-model", "")]
    public async Task Deals_AreThoseThatTheNumberCounts(string figure, string expected)
    {
        using var run = new Run();

        Assert.Equal(0, await run.FlowAsync(Run.Events, "--deals", figure, "--json"));

        var json = run.Json.GetProperty("figure");
        string[] deals = expected.Length == 0 ? [] : expected.Split(',');
        Assert.Equal(deals.Length, Int(json, "count"));
        Assert.Equal(
            deals, json.GetProperty("deals").EnumerateArray().Select(deal => deal.GetProperty("deal").GetString()));
    }

    [Fact]
    public async Task Deals_Text_SaysHowEachStandsInBothLanguages()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events, "--deals", "deals");
        Assert.Contains("Deals behind deals", run.Output, StringComparison.Ordinal);
        Assert.Contains("Count: 4", run.Output, StringComparison.Ordinal);
        Assert.Contains("100.5", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Step rate", run.Output, StringComparison.Ordinal);
        await run.FlowAsync(Run.Events, "--deals", "in-stage:Proposal", "--language", "zh-Hans");

        Assert.Contains("“in-stage:Proposal”背后的商机", run.Output, StringComparison.Ordinal);
        Assert.Contains("26.0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rates_AgreeWhenNothingIsOpen()
    {
        using var run = new Run();
        const string Text = "deal,stage,at,amount\n1,Lead,2024-01-01,\n1,Won,2024-01-03,\n2,Lead,2024-01-01,\n"
            + "2,Lost,2024-01-02,\n3,Lead,2024-01-01,\n3,Lost,2024-01-05,\n";

        await run.FlowAsync(Text, "--as-of", "2024-12-31", "--json");

        var stage = run.Json.GetProperty("stages")[0];
        var expected = stage.GetProperty("stepRate").GetProperty("value").GetDouble();
        Assert.Equal(1d / 3d, expected);
        Assert.Equal(expected, stage.GetProperty("conversion").GetProperty("value").GetDouble());
        Assert.Equal(
            expected, stage.GetProperty("maturedConversion")[0].GetProperty("rate").GetProperty("value").GetDouble());
        Assert.Equal(expected, stage.GetProperty("eventualConversion").GetProperty("value").GetDouble(), 12);
        Assert.Equal(0d, stage.GetProperty("eventualConversion").GetProperty("stillUndecided").GetDouble());
    }

    private static JsonElement Quantile(JsonElement stage, int place) =>
        stage.GetProperty("quantiles")[place].GetProperty("days");

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
