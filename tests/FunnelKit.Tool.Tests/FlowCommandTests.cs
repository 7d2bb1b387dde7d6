using System.Text;
using System.Text.Json;

namespace FunnelKit.Tool.Tests;

public sealed class FlowCommandTests
{
    [Fact]
    public async Task Flow_Json_HasEveryDocumentedKeyWithItsValue()
    {
        using var run = new Run();

        var code = await run.FlowAsync(Run.Events, "--json");

        Assert.Equal((0, string.Empty), (code, run.Error));
        var json = run.Json;
        Assert.NotEmpty(json.GetProperty("semantics").GetProperty("description").GetString()!);
        Assert.Equal("2024-01-31T00:00:00Z", json.GetProperty("asOf").GetString());
        Assert.Equal("lastEvent", json.GetProperty("asOfSource").GetString());
        Assert.Equal(
            [4, 1, 1, 2], new[] { "deals", "won", "lost", "open" }.Select(name => json.GetProperty(name).GetInt32()));
        AssertKeys(json.GetProperty("winRate"), "numerator", "denominator", "value", "low", "high");
        Assert.Equal(0.5, json.GetProperty("winRate").GetProperty("value").GetDouble());
        Assert.Empty(json.GetProperty("rejectedRows").EnumerateArray());
        var stage = json.GetProperty("stages")[0];
        AssertKeys(
            stage,
            "id", "entries", "imputed", "advanced", "lost", "regressed", "disqualified", "nurtured", "transferred",
            "onHold", "stillThere",
            "stepRate", "conversion", "dwellDays");
        Assert.Equal("Lead", stage.GetProperty("id").GetString());
        Assert.Equal(
            (4, 1, 2, 1, 1),
            (Int(stage, "entries"), Int(stage, "imputed"), Int(stage, "advanced"), Int(stage, "lost"), Int(
                stage, "stillThere")));
        AssertKeys(stage.GetProperty("dwellDays"), "median", "p90", "visits", "openVisits");
        Assert.Equal(
            10d,
            stage.GetProperty("dwellDays").GetProperty("exits").GetProperty("advanced").GetProperty("median")
                .GetDouble());
        Assert.Equal(100.50m, json.GetProperty("wonAmount").GetProperty("amount").GetDecimal());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("wonAmount").GetProperty("currency").ValueKind);
        Assert.Equal("Demo", json.GetProperty("outsideModel")[0].GetProperty("label").GetString());
    }

    [Fact]
    public async Task Flow_JsonWithoutDecidedDeals_SaysNoAnswerAsNull()
    {
        using var run = new Run();

        await run.FlowAsync("deal,stage,at,amount\n1,Lead,2024-01-01,\n", "--json");

        var rate = run.Json.GetProperty("winRate");
        Assert.Equal(0, Int(rate, "denominator"));
        Assert.All(
            new[] { "value", "low", "high" },
            name => Assert.Equal(JsonValueKind.Null, rate.GetProperty(name).ValueKind));
    }

    [Fact]
    public async Task Flow_BadRows_UsesTheOthersNamesEachAndReturnsOne()
    {
        using var run = new Run();

        var code = await run.FlowAsync(
            Run.Events + "9,Lead,01/02/2024,\n,Lead,2024-01-01,\n10,Lead,2024-01-01,12 EUR\n", "--json");

        Assert.Equal(1, code);
        Assert.Equal(4, run.Json.GetProperty("deals").GetInt32());
        var rows = run.Json.GetProperty("rejectedRows").EnumerateArray().ToList();
        Assert.Equal([10, 11, 12], rows.Select(row => Int(row, "line")));
        Assert.Equal(["at", "deal", "amount"], rows.Select(row => row.GetProperty("column").GetString()));
        Assert.Equal("01/02/2024", rows[0].GetProperty("value").GetString());
        Assert.Contains("--time-format", rows[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("line 10, column 'at', value '01/02/2024'", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 12, column 'amount', value '12 EUR'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flow_Strict_UsesNothingWhenARowIsBad()
    {
        using var run = new Run();

        var code = await run.FlowAsync(Run.Events + "9,Lead,x,\n", "--strict", "--json");

        Assert.Equal(1, code);
        Assert.Equal("rejectedRows", run.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(10, Int(run.Json.GetProperty("rejectedRows")[0], "line"));
        Assert.False(run.Json.TryGetProperty("deals", out _));
        Assert.Contains("1 row is not usable, so none was used", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 10, column 'at', value 'x'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flow_NoDatedEvent_SaysThatThereIsNoDate()
    {
        using var run = new Run();
        string[] args =
        [
            "flow", run.Write("w.csv", "id,stage,lead\n1,Lead,\n"), "--deal", "id", "--stage", "stage",
            "--at", "Lead=lead", "--stages", "Lead",
        ];

        await run.ToolAsync(args);
        Assert.Contains("There is no dated event.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("1970", run.Output, StringComparison.Ordinal);
        await run.ToolAsync([.. args, "--json"]);

        Assert.Equal(
            (JsonValueKind.Null, "none", 1),
            (run.Json.GetProperty("asOf").ValueKind, run.Json.GetProperty("asOfSource").GetString(),
                Int(run.Json, "open")));
    }

    [Fact]
    public async Task Flow_SeveralWonLabels_AreOneStage()
    {
        using var run = new Run();

        var code = await run.FlowAsync(
            Run.Events + "5,Closed Won,2024-01-30,\n", "--won", "Won, Closed Won", "--json");

        Assert.Equal((0, 2), (code, Int(run.Json, "won")));
    }

    [Fact]
    public async Task Flow_ControlCharacters_AreShownAndNotSent()
    {
        using var run = new Run();

        await run.FlowAsync(
            Run.Events + "5,\"\u001b[2JDe\nmo\",2024-01-30,\n6,Lead,\"\u001b]0;x\u0007\",\n");

        Assert.Contains("\\u001B[2JDe⏎mo", run.Output, StringComparison.Ordinal);
        Assert.Contains("value '\\u001B]0;x\\u0007'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
    }

    [Fact]
    public async Task Flow_ChineseJson_SaysTheReasonInChinese()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events + "9,Lead,1/2/2024,\n", "--json", "--language", "zh-Hans");

        Assert.StartsWith(
            "无法识别的日期时间", run.Json.GetProperty("rejectedRows")[0].GetProperty("reason").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flow_OneBadRow_IsSaidInTheSingular()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events + "9,Lead,x,\n");
        Assert.Contains("1 row was rejected; the others were used:", run.Error, StringComparison.Ordinal);
        await run.FlowAsync(Run.Events + "9,Lead,x,\n9,Lead,y,\n");

        Assert.Contains("2 rows were rejected; the others were used:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flow_Chinese_UsesOneWordForOneThing()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events, "--language", "zh-Hans");

        Assert.Contains("在办商机", run.Output, StringComparison.Ordinal);
        Assert.Contains("推算", run.Output, StringComparison.Ordinal);
        Assert.All(
            new[] { "未关闭", "进行中", "推定", "暂停" },
            word => Assert.DoesNotContain(word, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Flow_AmountTooLarge_NamesNoPlaceholderCurrency()
    {
        using var run = new Run();

        Assert.Equal(1, await run.FlowAsync(Run.Events + "9,Lead,2024-01-01,99999999999999999999\n"));
        Assert.DoesNotContain("UYW", run.Error, StringComparison.Ordinal);
        Assert.Contains("column 'amount'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flow_Text_ShowsFiguresFunnelAndTable()
    {
        using var run = new Run();

        var code = await run.FlowAsync(Run.Events, "--currency", "CNY");

        Assert.Equal(0, code);
        Assert.Contains(
            "As of 2024-01-31T00:00:00Z, the last event in the file.", run.Output, StringComparison.Ordinal);
        Assert.Contains("100.50 CNY", run.Output, StringComparison.Ordinal);
        Assert.Contains("50.0 % (9.5–90.5 %), 1 of 2", run.Output, StringComparison.Ordinal);
        Assert.Contains("████████", run.Output, StringComparison.Ordinal);
        Assert.Contains("Demo 1", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task Flow_Chinese_SaysEverythingInChinese()
    {
        using var run = new Run();

        var code = await run.FlowAsync(Run.Events + "9,Lead,1/2/2024,\n", "--language", "zh-Hans");

        Assert.Equal(1, code);
        Assert.Contains("赢单率", run.Output, StringComparison.Ordinal);
        Assert.Contains("晋级率", run.Output, StringComparison.Ordinal);
        Assert.Contains("第 10 行，列“at”，值“1/2/2024”", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flow_ChineseJson_KeepsChineseReadable()
    {
        using var run = new Run();
        var file = run.Write("e.csv", "商机,阶段,时间\n甲,线索,2024-01-01\n甲,报价,2024-01-02\n");

        var code = await run.ToolAsync(
            "flow", file, "--deal", "商机", "--stage", "阶段", "--at", "时间", "--stages", "线索>报价", "--won", "赢单", "--lost",
            "输单", "--json", "--language", "zh-Hans");

        Assert.Equal(0, code);
        Assert.Contains("\"id\": \"线索\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flow_Observed_ImputesNothing()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events, "--reach", "observed", "--json");

        Assert.Equal(
            (3, 0),
            (Int(run.Json.GetProperty("stages")[0], "entries"), Int(run.Json.GetProperty("stages")[0], "imputed")));
    }

    [Fact]
    public async Task Flow_OptionalStage_IsNotImputed()
    {
        using var run = new Run();

        await run.ToolAsync(
            [
                "flow", run.Write("e.csv", Run.Events), .. Run.EventOptions[..^2],
                "--stages", "Lead? > Proposal", "--json",
            ]);

        Assert.Equal(0, Int(run.Json.GetProperty("stages")[0], "imputed"));
    }

    [Fact]
    public async Task Flow_AsOfDate_CountsThatDayAndNothingLater()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events, "--as-of", "2024-01-12", "--json");

        Assert.Equal((0, 1, 1), (Int(run.Json, "won"), Int(run.Json, "lost"), Int(run.Json, "laterEvents")));
        Assert.Equal("option", run.Json.GetProperty("asOfSource").GetString());
    }

    [Fact]
    public async Task Flow_WideFile_DatesStagesByTheirOwnColumns()
    {
        using var run = new Run();
        var file = run.Write(
            "w.csv",
            "id;stage;engaged;closed;value;why\na;Won;2024-01-01;2024-03-01;10;\n"
            + "b;Lost;2024-01-01;2024-01-15;0;price\nc;Lead;;;;\n");

        var code = await run.ToolAsync(
            "flow", file, "--deal", "id", "--stage", "stage", "--at", "Engaging=engaged", "--at", "closed", "--amount",
            "value", "--reason", "why", "--stages", "Lead>Engaging", "--json");

        Assert.Equal(0, code);
        Assert.Equal((1, 1, 1), (Int(run.Json, "won"), Int(run.Json, "lost"), Int(run.Json, "open")));
        Assert.Equal(37d, run.Json.GetProperty("stages")[1].GetProperty("dwellDays").GetProperty("median").GetDouble());
        Assert.Equal("price", run.Json.GetProperty("lossReasons")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Flow_Gb18030_IsAnErrorUntilTheEncodingIsNamed()
    {
        using var run = new Run();
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var file = run.Write("g.csv", encoding.GetBytes("商机,阶段,时间\n甲,线索,2024-01-01\n"));
        string[] args = ["flow", file, "--deal", "商机", "--stage", "阶段", "--at", "时间", "--stages", "线索", "--json"];

        var without = await run.ToolAsync(args);
        var complaint = run.Error;
        var with = await run.ToolAsync([.. args, "--encoding", "gb18030"]);

        Assert.Equal((1, 0), (without, with));
        Assert.Contains("Line 1, byte 0", complaint, StringComparison.Ordinal);
        Assert.Equal(1, Int(run.Json, "deals"));
    }

    [Fact]
    public async Task Flow_ManyEvents_AreAllCounted()
    {
        using var run = new Run();
        var text = new StringBuilder("deal,stage,at,comment\n");
        var comment = new string('x', 60);
        for (var deal = 0; deal < 65_500; deal++)
        {
            text.Append(deal).Append(",A,2024-01-01 00:00:00,").Append(comment).Append('\n');
            text.Append(deal).Append(",B,2024-01-02 00:00:00,").Append(comment).Append('\n');
            text.Append(deal).Append(",C,2024-01-04 00:00:00,").Append(comment).Append('\n');
            text.Append(deal).Append(deal % 4 == 0
                ? ",Won"
                : ",Lost").Append(",2024-01-08 00:00:00,").Append(comment).Append('\n');
        }

        var code = await run.ToolAsync(
            "flow", run.Write("many.csv", text.ToString()), "--deal", "deal", "--stage", "stage", "--at", "at",
            "--stages", "A>B>C", "--json");

        Assert.Equal(0, code);
        Assert.Equal(
            (262_000, 65_500, 16_375), (Int(run.Json, "events"), Int(run.Json, "deals"), Int(run.Json, "won")));
        Assert.Equal(
            [1d, 2d, 4d],
            run.Json.GetProperty("stages").EnumerateArray().Select(
                stage => stage.GetProperty("dwellDays").GetProperty("median").GetDouble()));
    }

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static void AssertKeys(JsonElement element, params string[] names) =>
        Assert.All(names, name => Assert.True(element.TryGetProperty(name, out _), $"The key '{name}' is missing."));
}
