using System.Text;
using System.Text.Json;
using FunnelKit.Scoring;

namespace FunnelKit.Tool.Tests;

public sealed class ScoreCommandTests
{
    private const string Leads =
        "name,employees,phone,status\n"
        + "\"Ann, Ltd\",\"1,200\",yes,Won\n"
        + "Bob,10,no,Lost\n"
        + "李四,,,Open\n"
        + "Zed,500-1000,yes,Won\n";

    private static readonly Scorecard Card = Scorecard.CreateBuilder("fit", LocalizedText.Create("Fit", "匹配度"))
        .AddNumber("employees", n => n.Below(50, 0).From(50, 600, 10).AtLeast(600, 20).Missing(0))
        .AddFlag("phone", yes: 5, no: 1, missing: 0)
        .Build();

    private static readonly Scorecard WithOdds = Card.ToBuilder()
        .SetOdds(new()
        {
            EvenScore = 20m,
            PointsToDouble = 5m,
        })
        .Build();

    [Fact]
    public async Task Score_AddsColumnsBehindThoseOfTheFile()
    {
        using var run = new Run();

        Assert.Equal(0, await ScoreAsync(run, Leads, Card));
        Assert.Equal(
            "name,employees,phone,status,score\n"
            + "\"Ann, Ltd\",\"1,200\",yes,Won,25\n"
            + "Bob,10,no,Lost,1\n"
            + "李四,,,Open,0\n"
            + "Zed,500-1000,yes,Won,15\n",
            run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Score_WithGradesAndOdds_AddsThem()
    {
        using var run = new Run();

        Assert.Equal(0, await ScoreAsync(run, Leads, WithOdds, "--grades", "ABC"));
        Assert.Equal(
            [
                "name,employees,phone,status,score,probability,grade", "\"Ann, Ltd\",\"1,200\",yes,Won,25,0.666667,A",
                "Bob,10,no,Lost,1,0.066985,C", "李四,,,Open,0,0.058824,C", "Zed,500-1000,yes,Won,15,0.333333,B",
            ],
            run.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Explanations_AddUpToTheScore_AndSayWhatIsMissing()
    {
        using var run = new Run();

        Assert.Equal(0, await ScoreAsync(run, Leads, Card, "--explain", "--grades", "abc", "--language", "zh-Hans"));
        var rows = run.Output.TrimEnd().Split('\n');

        Assert.Equal(
            "name,employees,phone,status,score,grade,lowest score,highest score,lowest grade,highest grade,missing,"
            + "points: intercept,points: employees,points: phone,explanation",
            rows[0]);
        Assert.StartsWith("李四,,,Open,0,C,0,25,C,A,employees; phone,0,0,0,0 分", rows[3], StringComparison.Ordinal);
        Assert.StartsWith("Zed,500-1000,yes,Won,15,B,15,25,B,A,,0,10,5,15 分", rows[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heading_ThatTheFileHas_IsNumbered()
    {
        using var run = new Run();

        Assert.Equal(0, await ScoreAsync(run, "phone;Score;score 2\nyes;1;2\n", Card));
        Assert.Equal("phone;Score;score 2;score 3\nyes;1;2;5\n", run.Output);
        Assert.Contains("employees. --column CHARACTERISTIC=COLUMN", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RejectedRows_StayInTheFile_WithoutScore()
    {
        using var run = new Run();

        Assert.Equal(1, await ScoreAsync(run, "employees,phone\nmany,yes\n60,maybe\n70,no\n", Card));
        Assert.Equal("employees,phone,score\nmany,yes,\n60,maybe,\n70,no,11\n", run.Output);
        Assert.Contains("line 2, column 'employees', value 'many'", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 3, column 'phone', value 'maybe'", run.Error, StringComparison.Ordinal);

        Assert.Equal(1, await ScoreAsync(run, "employees,phone\n60,maybe\n", Card, "--language", "zh", "--strict"));
        Assert.Empty(run.Output);
        Assert.Contains("第 2 行，列“phone”，值“maybe”：既不是“是”也不是“否”", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HoldsEveryContribution()
    {
        using var run = new Run();

        Assert.Equal(
            0, await ScoreAsync(run, Leads, WithOdds, "--json", "--explain", "--grades", "abc", "--id", "name"));
        var leads = run.Json.GetProperty("leads").EnumerateArray().ToList();
        var zed = leads[3];

        Assert.Equal(("fit", 1), (Text(run.Json.GetProperty("scorecard"), "id"), run.Json.GetProperty("scorecard")
            .GetProperty("version").GetInt32()));
        Assert.Equal(["Ann, Ltd", "Bob", "李四", "Zed"], leads.Select(lead => Text(lead, "id")));
        Assert.All(leads, lead => Assert.Equal(
            lead.GetProperty("score").GetDecimal(),
            lead.GetProperty("contributions").EnumerateArray().Sum(part => part.GetProperty("points").GetDecimal())));
        Assert.Equal(("B", "B", "A"), (Text(zed, "grade"), Text(zed, "lowestGrade"), Text(zed, "highestGrade")));
        var employees = zed.GetProperty("contributions")[1];
        Assert.Equal(
            ("interval", "500–1000", "50 to below 600", "600 or more", 10m),
            (
                Text(employees, "status"),
                Text(employees, "value"),
                Text(employees, "bin"),
                Text(employees, "betterBin"),
                employees.GetProperty("gain").GetDecimal()));
        Assert.Equal(2, run.Json.GetProperty("leadsByGrade").GetProperty("C").GetInt32());
        Assert.Empty(run.Json.GetProperty("rejectedRows").EnumerateArray());
    }

    [Fact]
    public async Task Label_GivesTheBackTest_InBothLanguages()
    {
        using var run = new Run();
        string[] label = ["--label", "status", "--positive", "won", "--negative", "Lost"];

        Assert.Equal(0, await ScoreAsync(run, Leads, WithOdds, label));
        AssertSays(
            run.Output,
            "Against the outcomes", "2 of 3", "Outcome not known", "Area under the curve", "1.000", "Log loss",
            "Lift by tenths", "Weight of evidence");
        Assert.Equal(0, await ScoreAsync(run, Leads, Card, [.. label, "--language", "zh-Hans", "--grades", "abc"]));
        AssertSays(run.Output, "匹配度 (fit 1)", "与实际结果对比", "2 / 3", "重点跟进", "评分卡没有设定几率");

        Assert.Equal(0, await ScoreAsync(run, Leads, WithOdds, [.. label, "--json"]));
        var test = run.Json.GetProperty("backTest");
        Assert.Equal(1d, test.GetProperty("areaUnderCurve").GetProperty("value").GetDouble());
        Assert.Equal(1, test.GetProperty("unknownOutcomes").GetInt32());
        Assert.Equal((2, 3), (Count(test, "numerator"), Count(test, "denominator")));
        Assert.Equal(["employees", "phone"], test.GetProperty("characteristics").EnumerateArray().Select(
            item => Text(item, "id")));

        // Of p = 2/3, 1/3 and 0.067: −(ln 2/3 + ln 1/3 + ln 0.933) ÷ 3.
        Assert.Equal(0.5245, test.GetProperty("logLoss").GetDouble(), 4);

        static int Count(JsonElement test, string name) => test.GetProperty("baseRate").GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Output_TakesTheFile_AndMayBeTheOneThatIsRead()
    {
        using var run = new Run();
        var file = run.Write("leads.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("phone\r\nyes\r\n")]);
        var card = run.Write("card.json", Card.ToJson());

        Assert.Equal(0, await run.ToolAsync("score", file, "--scorecard", card, "--output", file));
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.Equal([.. Encoding.UTF8.Preamble, .. "phone,score\r\nyes,5\r\n"u8], bytes);
        AssertSays(run.Output, "Fit (fit 1)", "Leads scored", "The card can give", "0 to 25 points");

        Assert.Equal(
            1, await run.ToolAsync("score", file, "--scorecard", card, "--output", Path.Combine(file, "x.csv")));
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_AndMissingWords_AreTakenFromTheCommand()
    {
        using var run = new Run();

        Assert.Equal(0, await ScoreAsync(
            run, "staff,tel\nunknown,yes\n800,?\n", Card, "--column", "employees=staff", "--column", "phone=tel",
            "--missing", "Unknown", "--missing", "?"));
        Assert.Equal("staff,tel,score\nunknown,yes,5\n800,?,20\n", run.Output);
    }

    [Fact]
    public async Task CardOfFunnelKit_IsNamed_AndFindsChineseColumns()
    {
        using var run = new Run();
        var names = Scorecards.FiveDimensions.Characteristics.Select(item => item.Name!.ToString("zh-Hans"));
        var file = run.Write("五维.csv", string.Join(',', names) + "\n5,5,5,5,5\n4,3,4,2,2\n");

        Assert.Equal(0, await run.ToolAsync("score", file, "--scorecard", "five-dimensions", "--grades", "abc"));
        Assert.EndsWith(",score,grade\n5,5,5,5,5,25,A\n4,3,4,2,2,15,B\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A scorecard is needed")]
    [InlineData("There is no scorecard 'none'", "--scorecard", "none")]
    [InlineData("There is no grade scale 'none'", "--scorecard", "five-dimensions", "--grades", "none")]
    [InlineData("--label COLUMN and --positive VALUE go together", "--scorecard", "CARD", "--label", "status")]
    [InlineData("'nothing' is not a characteristic", "--scorecard", "CARD", "--column", "nothing=name")]
    [InlineData("'phone' is given twice", "--scorecard", "CARD", "--column", "phone=name", "--column", "phone=name")]
    [InlineData(
        "no row has 'Sold' in the column 'status'. It has for example 'Won', 'Lost', 'Open'.",
        "--scorecard", "CARD", "--label", "status", "--positive", "Sold")]
    public async Task WrongCommand_IsSaid_WithExitCodeTwo(string expected, params string[] args)
    {
        using var run = new Run();
        var card = run.Write("card.json", Card.ToJson());
        string[] replaced = [.. args.Select(arg => arg == "CARD" ? card : arg)];

        Assert.Equal(2, await run.ToolAsync(["score", run.Write("leads.csv", Leads), .. replaced]));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task InvalidCard_IsSaid_WithEveryMistake()
    {
        using var run = new Run();
        var card = run.Write("card.json", """{ "id": "x", "name": "X", "characteristics": [{ "id": "a" }], "b": 1 }""");

        Assert.Equal(2, await run.ToolAsync("score", run.Write("leads.csv", Leads), "--scorecard", card, "--json"));
        Assert.Equal("invalidDefinition", Text(run.Json.GetProperty("error"), "code"));
        Assert.True(Text(run.Json.GetProperty("error"), "message").Split('\n').Length >= 3);
    }

    private static Task<int> ScoreAsync(Run run, string leads, Scorecard card, params string[] args) =>
        run.ToolAsync(
            ["score", run.Write("leads.csv", leads), "--scorecard", run.Write("card.json", card.ToJson()), .. args]);

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? string.Empty;

    private static void AssertSays(string output, params string[] texts) =>
        Assert.All(texts, text => Assert.Contains(text, output, StringComparison.Ordinal));
}
