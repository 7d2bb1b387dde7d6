using System.Text.Json;
using FunnelKit.Tests;

namespace FunnelKit.Tool.Tests;

/// <summary>The tool finds in public data what is known about them.</summary>
public sealed class FlowDataTests
{
    private const string Helpdesk = "helpdesk/helpdesk.csv";
    private const string Sales = "maven-crm/sales_pipeline.csv";

    [DataFact(Helpdesk)]
    public async Task Helpdesk_EntriesReentriesTiesAndTimes()
    {
        using var run = new Run();

        var code = await run.ToolAsync(
            "flow", DataFactAttribute.PathOf(Helpdesk), "--deal", "Case ID", "--stage", "Activity", "--at",
            "Complete Timestamp", "--stages",
            "Assign seriousness>Take in charge ticket>Wait>Require upgrade>Insert ticket>Resolve ticket", "--won",
            "Closed", "--survival", "--json");

        Assert.Equal((0, string.Empty), (code, run.Error));
        var json = run.Json;
        Assert.Equal((21_348, 4_580), (Int(json, "events"), Int(json, "deals")));
        Assert.Equal(
            [4_938, 5_060, 1_463, 119, 118, 4_983],
            json.GetProperty("stages").EnumerateArray().Select(
                stage => Int(Dwell(stage), "visits") + Int(Dwell(stage), "openVisits")));
        Assert.Equal((130, 127), (Int(json, "tiedEvents"), Int(json, "duplicateEvents")));
        var stages = json.GetProperty("stages");
        Assert.All(
            new (int Place, double Median, double P90)[] { (0, 0.20, 14d), (1, 0.18, 11.9), (2, 6.9, 24.9), (5, 29.9, 45d) },
            expected =>
            {
                var dwell = Dwell(stages[expected.Place]);
                Assert.Equal(expected.Median, dwell.GetProperty("median").GetDouble(), 0.05);
                Assert.Equal(expected.P90, dwell.GetProperty("p90").GetDouble(), 0.05);
            });
        Assert.Equal(
            json.GetProperty("stages")[0].GetProperty("dwellDays").GetProperty("visits").GetInt32()
                + Int(Dwell(stages[0]), "openVisits"),
            Int(json.GetProperty("survival").GetProperty("stages")[0], "visits"));
    }

    [DataFact(Sales)]
    public async Task Item117_Sales_WonAfter57DaysAndLostAfter14()
    {
        using var run = new Run();

        var code = await run.ToolAsync([.. SalesOptions("flow"), "--by", "sales_agent", "--json"]);

        Assert.Equal((0, string.Empty), (code, run.Error));
        var cycle = run.Json.GetProperty("salesCycle");
        Assert.Equal(
            (4_238, 57d, 2_473, 14d), (
                Int(cycle.GetProperty("won"), "deals"), cycle.GetProperty("won").GetProperty("medianDays").GetDouble(),
                Int(cycle.GetProperty("lost"), "deals"),
                cycle.GetProperty("lost").GetProperty("medianDays").GetDouble()));
        Assert.Equal(45d, cycle.GetProperty("decided").GetProperty("medianDays").GetDouble());

        // The outcome is unrelated to the agent: a league table must not tell them apart.
        var by = run.Json.GetProperty("by")[0];
        Assert.False(by.GetProperty("canTellApart").GetBoolean());
        Assert.Equal(30, by.GetProperty("segments").GetArrayLength());
        Assert.All(
            by.GetProperty("segments").EnumerateArray(),
            agent => Assert.False(agent.GetProperty("comparison").GetProperty("isDifferent").GetBoolean()));
    }

    [DataFact(Sales)]
    public async Task Sales_DealsBehindTheWins()
    {
        using var run = new Run();

        Assert.Equal(0, await run.ToolAsync([.. SalesOptions("flow"), "--deals", "won", "--json"]));

        var figure = run.Json.GetProperty("figure");
        Assert.Equal((4_238, 4_238), (Int(figure, "count"), figure.GetProperty("deals").GetArrayLength()));
        Assert.Equal(
            10_005_534m,
            figure.GetProperty("deals").EnumerateArray().Sum(
                deal => deal.GetProperty("amount").GetProperty("amount").GetDecimal()));
    }

    [DataFact(Sales)]
    public async Task Sales_LossesWithoutReasonsAreUnknown()
    {
        using var run = new Run();

        Assert.Equal(0, await run.ToolAsync([.. SalesOptions("losses"), "--by", "product", "--json"]));

        Assert.Equal(2_473, Int(run.Json, "lost"));
        Assert.Equal(2_473, Int(run.Json.GetProperty("unknown"), "numerator"));
    }

    private static string[] SalesOptions(string command) =>
    [
        command, DataFactAttribute.PathOf(Sales), "--deal", "opportunity_id", "--stage", "deal_stage", "--at",
        "Engaging=engage_date", "--at", "close_date", "--amount", "close_value", "--stages", "Prospecting>Engaging",
    ];

    private static JsonElement Dwell(JsonElement stage) => stage.GetProperty("dwellDays");

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
