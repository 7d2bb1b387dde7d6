using System.Text.Json;

namespace FunnelKit.Tool.Tests;

/// <summary>Each choice of how a flow is counted: that it is taken, what it changes, and how a bad one is refused.</summary>
public sealed class FlowOptionTests
{
    /// <summary>A repeated first step: with a window of an hour, two stages or three, according to the anchor.</summary>
    private const string RepeatedStep =
        "deal,stage,at\n1,A,2024-01-01 13:00:00\n1,A,2024-01-01 13:30:00\n1,B,2024-01-01 13:45:00\n"
        + "1,C,2024-01-01 14:15:00\n";

    public static TheoryData<string, string, string> Choices => new()
    {
        { "--reach strict", "reach", "strict" },
        { "--reach OBSERVED", "reach", "observed" },
        { "--visit first-pass", "visit", "firstPass" },
        { "--visit everyVisit", "visit", "everyVisit" },
        { "--window 12h", "windowDays", "0.5" },
        { "--window 8w", "windowDays", "56" },
        { "--window 30d --anchor created", "anchor", "created" },
        { "--window 30d --anchor previous-required-stage", "anchor", "previousRequiredStage" },
        { "--outcome per-episode", "outcome", "perEpisode" },
        { "--denominators none", "denominators", "[]" },
        { "--denominators disqualified,on-hold", "denominators", "[\"disqualified\",\"onHold\"]" },
        { "--amount-basis at-entry", "amounts", "atEntry" },
        { "--by stage --attribution at-close", "attribution", "atClose" },
        { "--hold-runs", "holdStopsClock", "False" },
        { "--business-days UTC", "businessCalendar", "Mon Tue Wed Thu Fri, 0 holidays, 0 make-up days, UTC" },
        { "--ties stage-order", "ties", "stageOrder" },
        { "--collapse 1.5min", "collapseSeconds", "90" },
        { "--collapse 30s", "collapseSeconds", "30" },
        { "--interval clopper-pearson", "interval", "clopperPearson" },
        { "--interval jeffreys", "interval", "jeffreys" },
        { "--interval Wilson", "interval", "wilson" },
        { "--matured 14d,7d,14d", "maturityDays", "[7,14]" },
        { "--window 10d", "maturityDays", "[10,30,60,90,180,365]" },
        { "--dwell-unit day", "dwellResolution", "day" },
        { "--throughput-days 30", "throughputWindowDays", "30" },
    };

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "--visit sometimes", "high-water-mark, first-pass, every-visit", "high-water-mark、first-pass、every-visit" },
        { "--visit 1", "--visit: '1' is none of", "--visit：“1”不是可用的值" },
        { "--window 0d", "--window: '0d' is not a length of time", "--window：“0d”不是" },
        { "--window=-3d", "'-3d' is not a length", "“-3d”不是" },
        { "--window 30", "such as 30d, 12h, 8w or 15min", "例如 30d、12h、8w 或 15min" },
        { "--window 99999999d", "up to 36500d", "不超过 36500d" },
        { "--window 1e3d", "'1e3d' is not a length", "“1e3d”不是" },
        { "--window NaNd", "'NaNd' is not a length", "“NaNd”不是" },
        { "--anchor created", "--anchor says nothing without --window", "--anchor 须与 --window 一起使用" },
        { "--window 3d --anchor last", "first-entry, latest-entry, previous-required-stage, created", "first-entry、" },
        { "--outcome first", "latest-outcome, first-outcome, per-episode", "latest-outcome、" },
        { "--denominators won", "disqualified, transferred-out, nurtured, on-hold", "disqualified、transferred-out" },
        { "--amount-basis list", "standing, at-entry, at-close, current", "standing、at-entry" },
        { "--attribution current", "--attribution says nothing without --by", "--attribution 须与 --by 一起使用" },
        { "--by month --attribution current", "says nothing without --by", "须与 --by 一起使用" },
        { "--by stage --attribution first", "at-entry, at-close, current, every-touched", "at-entry、" },
        { "--business-days Mars/Base", "'Mars/Base' is not a time zone", "“Mars/Base”不是本机已知的时区" },
        { "--ties random", "recorded, stage-order", "recorded、stage-order" },
        { "--collapse soon", "--collapse: 'soon' is not a length", "--collapse：“soon”不是" },
        { "--interval wald", "wilson, wilson-continuity-corrected", "wilson、wilson-continuity-corrected" },
        { "--matured 30d,x", "--matured: 'x' is not a length", "--matured：“x”不是" },
        {
            "--matured 1d,2d,3d,4d,5d,6d,7d,8d,9d,10d,11d,12d,13d,14d,15d,16d,17d", "at most 16 ages", "最多 16 个时长"
        },
        { "--dwell-unit year", "second, minute, hour, day", "second、minute" },
        { "--throughput-days 0", "0 is not from 1 to 3660", "0 不在 1 到 3660 之间" },
        { "--stall-days 5", "--stall-days says nothing without --survival", "--stall-days 须与 --survival 一起使用" },
        { "--survival --stall-days 0", "not a number of days above 0", "不是大于 0" },
        { "--survival --stall-days NaN", "not a number of days above 0", "不是大于 0" },
        { "--by stage --by STAGE", "--by: 'stage' is given twice", "--by：“stage”重复" },
        { "--by month --by created-month", "'created-month' is given twice", "“created-month”重复" },
        { "--cohort year", "none of month, month:FROM..TO", "不是可用的写法" },
        { "--cohort created", "none of month, month:FROM..TO", "不是可用的写法" },
        { "--cohort month:2024-02..2024-01", "'2024-02..2024-01' is not a period", "“2024-02..2024-01”不是" },
        { "--cohort created:..", "'..' is not a period", "“..”不是" },
        { "--cohort created:2024-13", "'2024-13' is not a period", "“2024-13”不是" },
        { "--cohort created:2024..2025..2026", "is not a period", "不是按先后排列" },
        { "--cohort entered:2024", "has no form entered:STAGE:FROM..TO", "不是“entered:阶段:起..止”的形式" },
        { "--cohort entered:Won:2024", "'Won' is not an open stage of the model. It has: Lead, Proposal", "没有在办阶段“Won”" },
        { "--cohort open-at:today", "--cohort: 'today' is neither a date", "--cohort：“today”既不是日期" },
        { "--deals wins", "--deals: 'wins' is not a number of a flow", "--deals：“wins”不是流转中的数字" },
        { "--deals won:Lead", "'won:Lead' is not a number", "“won:Lead”不是" },
        { "--deals entries:Demo", "'Demo' is not an open stage", "没有在办阶段“Demo”" },
        { "--deals lost-from:Won", "'Won' is not an open stage", "没有在办阶段“Won”" },
        { "--deals won --survival", "--deals lists the deals behind one number", "--deals 只列出一个数字背后的商机" },
        { "--deals won --by stage", "does not go with --by", "不能与 --by" },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task Choice_IsTakenAndSaid(string options, string member, string expected)
    {
        using var run = new Run();

        var code = await run.FlowAsync(Run.Events, [.. options.Split(' '), "--json"]);

        Assert.Equal((0, string.Empty), (code, run.Error));
        var value = run.Json.GetProperty("semantics").GetProperty(member);
        Assert.Equal(
            expected,
            value.ValueKind == JsonValueKind.Array ? JsonSerializer.Serialize(value) : value.ToString());
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_ReturnsTwoAndSaysWhyInBothLanguages(string options, string english, string chinese)
    {
        using var run = new Run();

        Assert.Equal(2, await run.FlowAsync(Run.Events, options.Split(' ')));
        Assert.Contains(english, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, await run.FlowAsync(Run.Events, [.. options.Split(' '), "--language", "zh-Hans"]));
        Assert.Contains(chinese, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_EmptyName_ReturnsTwo()
    {
        using var run = new Run();

        Assert.Equal(2, await run.FlowAsync(Run.Events, "--by", " "));
        Assert.Contains("the name of the column is empty", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AmountBasis_WithoutAmounts_ReturnsTwo()
    {
        using var run = new Run();

        var code = await run.ToolAsync(
            "flow", run.Write("e.csv", Run.Events), "--deal", "deal", "--stage", "stage", "--at", "at", "--stages",
            "Lead>Proposal", "--amount-basis", "current");

        Assert.Equal(2, code);
        Assert.Contains("--amount-basis says nothing without --amount", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first-entry", 0)]
    [InlineData("latest-entry", 1)]
    public async Task Anchor_OfARepeatedFirstStep_DecidesHowManyStagesAreReached(string anchor, int third)
    {
        using var run = new Run();

        var code = await run.ToolAsync(
            "flow", run.Write("e.csv", RepeatedStep), "--deal", "deal", "--stage", "stage", "--at", "at", "--stages",
            "A>B>C", "--window", "1h", "--anchor", anchor, "--json");

        Assert.Equal(0, code);
        Assert.Equal([1, 1, third], StageCounts(run, "entries"));
    }

    [Fact]
    public async Task Strict_DoesNotCountWhatComesAfterASkippedStage()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events, "--reach", "strict", "--json");

        Assert.Equal([3, 1], StageCounts(run, "entries"));
        Assert.Equal([0, 1], StageCounts(run, "outOfOrder"));
    }

    [Theory]
    [InlineData("created:2024-01-02..2024-01-05", 2, 2)]
    [InlineData("created:2024-01-05..", 2, 2)]
    [InlineData("created:2024", 4, 0)]
    [InlineData("closed:2024-01-31", 1, 3)]
    [InlineData("entered:Proposal:2024-01-01..2024-01-10", 1, 3)]
    [InlineData("open-at:2024-01-12", 3, 1)]
    [InlineData("month:2024-02..", 0, 4)]
    public async Task Cohort_CountsOnlyItsDeals(string cohort, int deals, int outside)
    {
        using var run = new Run();

        var code = await run.FlowAsync(Run.Events, "--cohort", cohort, "--json");

        Assert.Equal(0, code);
        Assert.Equal(
            (deals, outside),
            (run.Json.GetProperty("deals").GetInt32(), run.Json.GetProperty("outsideCohort").GetInt32()));
    }

    [Fact]
    public async Task Period_HoldsBothOfItsEnds()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events, "--cohort", "created:2024-01..2024-03", "--json");

        var cohort = run.Json.GetProperty("semantics").GetProperty("cohort");
        Assert.Equal(
            ("createdIn", "2024-01-01T00:00:00Z", "2024-04-01T00:00:00Z"),
            (cohort.GetProperty("basis").GetString(), cohort.GetProperty("from").GetString(),
                cohort.GetProperty("to").GetString()));
    }

    [Fact]
    public async Task Interval_ChangesTheEndsAndNotTheRate()
    {
        using var run = new Run();
        await run.FlowAsync(Run.Events, "--interval", "clopper-pearson", "--json");
        var rate = run.Json.GetProperty("winRate");

        Assert.Equal(0.5, rate.GetProperty("value").GetDouble());
        Assert.Equal(1d - Math.Sqrt(0.975), rate.GetProperty("low").GetDouble(), 12);
    }

    [Fact]
    public async Task Collapse_ForgetsAStageThatWasLeftAtOnce()
    {
        using var run = new Run();
        const string Text = "deal,stage,at,amount\n1,Lead,2024-01-01,\n1,Proposal,2024-01-01 00:01:00,\n";

        await run.FlowAsync(Text, "--collapse", "5min", "--reach", "observed", "--json");

        Assert.Equal([0, 1], StageCounts(run, "entries"));
    }

    [Fact]
    public async Task EveryOption_IsInTheHelpWithItsDefault()
    {
        using var run = new Run();

        await run.ToolAsync("flow", "--help");

        Assert.All(
            new[]
            {
                "--reach", "--visit", "--window", "--anchor", "--cohort", "--outcome", "--denominators",
                "--amount-basis", "--attribution", "--hold-runs", "--business-days", "--ties", "--collapse",
                "--interval", "--matured", "--dwell-unit", "--throughput-days", "--by", "--survival", "--stall-days",
                "--deals",
            },
            option => Assert.Contains($" {option}", run.Output, StringComparison.Ordinal));
        Assert.Contains("high-water-mark, unless given", run.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<int> StageCounts(Run run, string name) =>
        run.Json.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty(name).GetInt32());
}
