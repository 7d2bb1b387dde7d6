using System.Text;
using System.Text.Json;

namespace FunnelKit.Tool.Tests;

/// <summary><c>flow --by</c>: the deals by columns and by when they were created.</summary>
public sealed class FlowSegmentTests
{
    private const string Owned =
        "deal,stage,at,amount,Owner,month\n"
        + "1,Lead,2024-01-01,,Ann,m1\n1,Won,2024-01-11,100,Bob,\n"
        + "2,Lead,2024-01-02,,Bob,m1\n2,Lost,2024-01-12,30,Bob,\n"
        + "3,Lead,2024-02-05,,,m2\n";

    [Fact]
    public async Task By_Column_CountsEachDealUnderItsLatestLabel()
    {
        using var run = new Run();

        var code = await run.FlowAsync(Owned, "--by", "owner", "--json");

        Assert.Equal((0, string.Empty), (code, run.Error));
        var by = run.Json.GetProperty("by")[0];
        Assert.Equal("Owner", by.GetProperty("dimension").GetString());
        Assert.Equal(["Bob", string.Empty], Labels(by));
        var bob = by.GetProperty("segments")[0];
        Assert.Equal(
            (2, 1, 1, 0), (Int(bob, "deals"), Int(bob, "won"), Int(bob, "lost"), Int(bob, "open")));
        Assert.Equal(10d, bob.GetProperty("medianDaysToWin").GetDouble());
        Assert.Equal(100m, bob.GetProperty("wonAmount").GetProperty("amount").GetDecimal());
        Assert.Equal(1, Int(by.GetProperty("segments")[1], "open"));
        Assert.False(by.GetProperty("canTellApart").GetBoolean());
        Assert.Equal("Bob", by.GetProperty("concentration").GetProperty("largest").GetString());
    }

    [Theory]
    [InlineData("at-entry", "Ann Bob ", true)]
    [InlineData("every-touched", "Ann Bob ", false)]
    public async Task Attribution_DecidesUnderWhichLabel(string attribution, string labels, bool isAdditive)
    {
        using var run = new Run();

        await run.FlowAsync(Owned, "--by", "Owner", "--attribution", attribution, "--json");

        var by = run.Json.GetProperty("by")[0];
        Assert.Equal(labels.Split(' ').Order(), Labels(by).Order());
        Assert.Equal(isAdditive, by.GetProperty("isAdditive").GetBoolean());
        Assert.Equal(
            isAdditive ? 3 : 4, by.GetProperty("segments").EnumerateArray().Sum(segment => Int(segment, "deals")));
        Assert.Equal(3, Int(run.Json, "deals"));
    }

    [Fact]
    public async Task By_Month_IsThatOfCreationUnlessAColumnHasTheName()
    {
        using var run = new Run();
        await run.FlowAsync(Owned, "--by", "month", "--json");
        var column = Labels(run.Json.GetProperty("by")[0]);

        await run.FlowAsync(Owned, "--by", "created-month", "--by", "week", "--by", "Owner", "--json");

        Assert.Equal(["m1", "m2"], column);
        Assert.Equal(
            ["created-month", "created-week", "Owner"],
            run.Json.GetProperty("by").EnumerateArray().Select(by => by.GetProperty("dimension").GetString()));
        Assert.Equal(["2024-01", "2024-02"], Labels(run.Json.GetProperty("by")[0]));
    }

    [Fact]
    public async Task By_UnknownColumn_ListsTheColumns()
    {
        using var run = new Run();

        var code = await run.FlowAsync(Owned, "--by", "channel");

        Assert.Equal((1, string.Empty), (code, run.Output));
        Assert.Contains("no column 'channel'. It has: 'deal', 'stage'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_Text_SaysWhenNobodyCanBeToldApart()
    {
        using var run = new Run();
        await run.FlowAsync(Owned, "--by", "Owner");
        Assert.Contains("By Owner", run.Output, StringComparison.Ordinal);
        Assert.Contains("(not given)", run.Output, StringComparison.Ordinal);
        Assert.Contains("The win rates cannot be told apart", run.Output, StringComparison.Ordinal);

        await run.FlowAsync(Owned, "--by", "Owner", "--by", "quarter", "--language", "zh-Hans");

        Assert.Contains("按Owner", run.Output, StringComparison.Ordinal);
        Assert.Contains("创建季度", run.Output, StringComparison.Ordinal);
        Assert.Contains("赢单率无法区分高下", run.Output, StringComparison.Ordinal);
        Assert.Contains("（未填）", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_OneThatDiffers_IsMarkedAndRanked()
    {
        using var run = new Run();

        await run.FlowAsync(Teams(), "--by", "team");
        Assert.Contains("differ by more than chance", run.Output, StringComparison.Ordinal);
        await run.FlowAsync(Teams(), "--by", "team", "--json");

        var by = run.Json.GetProperty("by")[0];
        Assert.True(by.GetProperty("canTellApart").GetBoolean());
        Assert.Equal("north", Labels(by)[0]);
        var north = by.GetProperty("segments")[0];
        Assert.True(north.GetProperty("comparison").GetProperty("isDifferent").GetBoolean());
        Assert.Equal((1, 1), (Int(north, "bestRank"), Int(north, "worstRank")));

        // Compared with the others, never with a total that contains it.
        Assert.Equal(120, Int(north.GetProperty("comparison").GetProperty("others"), "denominator"));
        Assert.InRange(
            north.GetProperty("shrunkenWinRate").GetProperty("value").GetDouble(),
            0.4,
            north.GetProperty("winRate").GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task By_TooManyLabels_AreCountedAndNotCompared()
    {
        using var run = new Run();
        var text = new StringBuilder("deal,stage,at,amount,who\n");
        for (var deal = 0; deal < 501; deal++)
        {
            text.Append(deal).Append(",Lead,2024-01-01,,w").Append(deal).Append('\n');
        }

        await run.FlowAsync(text.ToString(), "--by", "who");
        Assert.Contains("More than 500 segments are not compared", run.Output, StringComparison.Ordinal);
        Assert.Contains("and 476 more (--json lists all)", run.Output, StringComparison.Ordinal);
        await run.FlowAsync(text.ToString(), "--by", "who", "--json");

        Assert.Equal(501, run.Json.GetProperty("by")[0].GetProperty("segments").GetArrayLength());
    }

    /// <summary>Three teams of 60 decided deals, of which one wins far more often.</summary>
    private static string Teams()
    {
        var text = new StringBuilder("deal,stage,at,amount,team\n");
        foreach (var (team, won) in new[] { ("north", 45), ("south", 18), ("west", 20) })
        {
            for (var deal = 0; deal < 60; deal++)
            {
                text.Append(team).Append(deal).Append(",Lead,2024-01-01,,").Append(team).Append('\n');
                text.Append(team).Append(deal).Append(deal < won ? ",Won" : ",Lost").Append(",2024-01-05,,\n");
            }
        }

        return text.ToString();
    }

    private static string[] Labels(JsonElement by) =>
        [.. by.GetProperty("segments").EnumerateArray().Select(segment => segment.GetProperty("label").GetString()!)];

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
