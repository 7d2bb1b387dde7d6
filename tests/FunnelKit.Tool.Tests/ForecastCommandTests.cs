namespace FunnelKit.Tool.Tests;

public sealed class ForecastCommandTests
{
    [Fact]
    public async Task Forecast_Json_GivesMonthsOwnersOverdueAndMissing()
    {
        using var run = new Run();

        var code = await run.ForecastAsync(Run.Deals, "--currency", "USD", "--json");

        Assert.Equal((0, string.Empty), (code, run.Error));
        var json = run.Json;
        Assert.Equal(
            ("2024-02-01", "USD"), (json.GetProperty("asOf").GetString(), json.GetProperty("currency").GetString()));
        var march = json.GetProperty("periods").EnumerateArray().Single(
            period => period.GetProperty("name").GetString() == "2024-03");
        Assert.Equal(
            (2, 150m, 90m),
            (march.GetProperty("deals").GetInt32(),
                march.GetProperty("amount").GetDecimal(),
                march.GetProperty("weighted").GetDecimal()));
        Assert.Equal(
            (1, 1),
            (json.GetProperty("overdue").GetProperty("deals").GetInt32(),
                json.GetProperty("overdue").GetProperty("missingAmounts").GetInt32()));
        Assert.Equal(10m, json.GetProperty("noCloseDate").GetProperty("weighted").GetDecimal());
        Assert.Equal(100m, json.GetProperty("total").GetProperty("weighted").GetDecimal());
        Assert.Equal(7m, json.GetProperty("won").GetProperty("amount").GetDecimal());
        Assert.Equal(
            ["", "Ann", "Bob"],
            json.GetProperty("owners").EnumerateArray().Select(owner => owner.GetProperty("name").GetString()));
        Assert.True(json.GetProperty("semantics").GetProperty("probabilitiesArePercent").GetBoolean());
    }

    [Fact]
    public async Task Forecast_Text_ShowsTablesInBothLanguages()
    {
        using var run = new Run();

        Assert.Equal(0, await run.ForecastAsync(Run.Deals, "--currency", "currency"));
        Assert.Contains("2024-03", run.Output, StringComparison.Ordinal);
        Assert.Contains("overdue", run.Output, StringComparison.Ordinal);
        Assert.Contains("90.00 USD", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await run.ForecastAsync(Run.Deals, "--language", "zh-Hans"));
        Assert.Contains("加权金额", run.Output, StringComparison.Ordinal);
        Assert.Contains("已逾期", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("USD", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item200_Forecast_IsDividedByProductLine()
    {
        const string Lines = "id,stage,amount,owner,close,probability,line\n1,Lead,100,Ann,2024-03-31,40%, CRM \n"
            + "2,Proposal,50,Bob,2024-03-01,50%,\n3,Lead,10,Ann,2024-04-01,50%,CRM\n";
        using var run = new Run();

        Assert.Equal(0, await run.ForecastAsync(Lines, "--product-line", "line", "--json"));
        Assert.Equal(
            [("", 1, 25m), ("CRM", 2, 45m)],
            run.Json.GetProperty("productLines").EnumerateArray().Select(line => (
                line.GetProperty("productLine").GetString(), line.GetProperty("deals").GetInt32(),
                line.GetProperty("weighted").GetDecimal())));
        Assert.Equal(
            [("2024-03-01", "", 25m), ("2024-03-01", "CRM", 40m), ("2024-04-01", "CRM", 5m)],
            run.Json.GetProperty("periodProductLines").EnumerateArray().Select(line => (
                line.GetProperty("start").GetString(), line.GetProperty("productLine").GetString(),
                line.GetProperty("weighted").GetDecimal())));
        Assert.Equal(0, await run.ForecastAsync(Lines, "--product-line", "line"));
        Assert.Contains("By product line", run.Output, StringComparison.Ordinal);
        Assert.Contains("(no product line)", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await run.ForecastAsync(Lines, "--product-line", "line", "--language", "zh-Hans"));
        Assert.Contains("按产品线", run.Output, StringComparison.Ordinal);
        Assert.Contains("（无产品线）", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await run.ForecastAsync(Lines, "--json"));
        Assert.Empty(run.Json.GetProperty("productLines").EnumerateArray());
        Assert.Equal(1, await run.ForecastAsync(Lines, "--product-line", "no-such"));
    }

    [Fact]
    public async Task Forecast_SeveralCurrencies_NeedARateAndACurrency()
    {
        using var run = new Run();
        var text = Run.Deals + "7,Lead,200,Ann,2024-03-31,50,EUR\n";

        var withoutCurrency = await run.ForecastAsync(text, "--currency", "currency");
        Assert.Contains("--report-currency", run.Error, StringComparison.Ordinal);
        var withoutRate = await run.ForecastAsync(text, "--currency", "currency", "--report-currency", "USD");
        Assert.Contains("EUR", run.Error, StringComparison.Ordinal);
        var complete = await run.ForecastAsync(
            text, "--currency", "currency", "--report-currency", "USD", "--rate", "EUR=1.5", "--json");

        Assert.Equal((2, 2, 0), (withoutCurrency, withoutRate, complete));
        Assert.Equal(250m, run.Json.GetProperty("total").GetProperty("weighted").GetDecimal());
    }

    [Fact]
    public async Task Forecast_OneCurrency_ConvertsOnRequest()
    {
        using var run = new Run();

        var code = await run.ForecastAsync(
            Run.Deals, "--currency", "EUR", "--report-currency", "USD", "--rate", "EUR=2", "--json");

        Assert.Equal(0, code);
        Assert.Equal(200m, run.Json.GetProperty("total").GetProperty("weighted").GetDecimal());
    }

    [Fact]
    public async Task Forecast_BadRows_ReturnsOneAndUsesTheOthers()
    {
        using var run = new Run();

        var code = await run.ForecastAsync(Run.Deals + "8,Lead,5 USD,,,,USD\n1,Lead,1,,,,USD\n", "--json");

        Assert.Equal(1, code);
        Assert.Equal(
            [8, 9],
            run.Json.GetProperty("rejectedRows").EnumerateArray().Select(row => row.GetProperty("line").GetInt32()));
        Assert.Equal(100m, run.Json.GetProperty("total").GetProperty("weighted").GetDecimal());
    }

    [Fact]
    public async Task Forecast_WithoutAsOf_TakesTheLastClose()
    {
        using var run = new Run();
        var file = run.Write("d.csv", Run.Deals);

        await run.ToolAsync(["forecast", file, .. Run.DealOptions[..^2], "--json"]);

        Assert.Equal(
            ("2024-01-31", "lastClose"),
            (run.Json.GetProperty("asOf").GetString(), run.Json.GetProperty("asOfSource").GetString()));
    }

    [Fact]
    public async Task Forecast_EventLog_TakesTheLatestEventOfEachDeal()
    {
        using var run = new Run();
        var file = run.Write(
            "log.csv",
            "d,s,t,v\n1,A,2026-01-01,100\n1,Won,2026-01-05,100\n2,A,2026-01-01,50\n2,Lost,2026-01-04,\n"
            + "3,B,2026-01-03,70\n3,A,2026-01-02,60\n");
        string[] args =
        [
            "forecast", file, "--deal", "d", "--stage", "s", "--at", "t", "--amount", "v", "--stages", "A>B", "--json",
        ];

        var code = await run.ToolAsync(args);

        Assert.Equal((0, string.Empty), (code, run.Error));
        Assert.Equal(("2026-01-05", "lastEvent"), AsOf(run));
        Assert.Equal((1, 1), (Total(run, "deals"), Total(run, "won")));
        Assert.Equal(70m, run.Json.GetProperty("total").GetProperty("amount").GetDecimal());
        Assert.Equal(50m, run.Json.GetProperty("lost").GetProperty("amount").GetDecimal());
        Assert.Equal(0, await run.ToolAsync([.. args, "--as-of", "2026-01-02"]));
        Assert.Equal((3, 0), (Total(run, "deals"), Total(run, "won")));
    }

    [Fact]
    public async Task Forecast_RepeatedDealsWithoutTimes_AreReported()
    {
        using var run = new Run();
        var file = run.Write("d.csv", "d,s,c\n1,A,\n1,Won,2026-01-05\n2,Won,2026-01-05\n");

        var code = await run.ToolAsync(
            "forecast", file, "--deal", "d", "--stage", "s", "--close", "c", "--stages", "A", "--json");

        Assert.Equal(1, code);
        Assert.Equal("duplicate", run.Json.GetProperty("rejectedRows")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("2024-03-01", "2024-03-01", "lastClose")]
    [InlineData("2024-01-10", "2024-02-01", "lastEvent")]
    [InlineData("9999-12-31", "2024-02-01", "lastEvent")]
    [InlineData("2028-01-01", "2024-02-01", "lastEvent")]
    public async Task Forecast_WithoutAsOf_TakesTheLaterOfEventAndCredibleClose(
        string close, string expected, string source)
    {
        using var run = new Run();
        var file = run.Write("d.csv", $"id,stage,lead,close\n1,Won,2024-01-01,{close}\n2,Lead,2024-02-01,\n");

        await run.ToolAsync(
            "forecast", file, "--deal", "id", "--stage", "stage", "--close", "close", "--at", "Lead=lead",
            "--stages", "Lead", "--json");

        Assert.Equal((expected, source), AsOf(run));
    }

    [Fact]
    public async Task Forecast_RowsOnlyBadForLearning_AreReportedApart()
    {
        using var run = new Run();
        var file = run.Write(
            "d.csv", "id,stage,amount,lead\n1,Lead,10,soon\n2,Lead,x,2024-01-01\n3,Lead,5,2024-01-01\n");

        var code = await run.ToolAsync(
            "forecast", file, "--deal", "id", "--stage", "stage", "--amount", "amount", "--at", "Lead=lead",
            "--stages", "Lead", "--json");

        Assert.Equal((1, 2), (code, Total(run, "deals")));
        Assert.Equal([3], Lines(run, "rejectedRows"));
        Assert.Equal([2], Lines(run, "rowsNotLearned"));
        Assert.Contains("1 row was rejected", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 row was not used for learning", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_ReachObserved_LearnsTheSameRates()
    {
        using var reached = new Run();
        using var observed = new Run();
        string[] options = ["--at", "close", "--json"];

        await reached.ForecastAsync(Run.Deals, options);
        await observed.ForecastAsync(Run.Deals, [.. options, "--reach", "observed"]);

        Assert.Equal(reached.Output, observed.Output);
        Assert.Equal(2, await reached.ForecastAsync(Run.Deals, "--reach", "far"));
    }

    [Theory]
    [InlineData("--rate", "EUR=2")]
    [InlineData("--report-currency", "USD")]
    public async Task Forecast_ConversionWithoutCurrency_ReturnsTwo(string option, string value)
    {
        using var run = new Run();

        Assert.Equal(2, await run.ForecastAsync(Run.Deals, option, value));
        Assert.Contains("--currency is needed to convert", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("UYW", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, await run.ForecastAsync(Run.Deals, option, value, "--language", "zh-Hans"));
        Assert.Contains("换算需要 --currency", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_MissingRate_IsSaidInChinese()
    {
        using var run = new Run();

        var code = await run.ForecastAsync(
            Run.Deals, "--currency", "EUR", "--report-currency", "USD", "--language", "zh-Hans");

        Assert.Equal(2, code);
        Assert.Contains("缺少汇率：EUR → USD", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USD", "No currency is converted.")]
    [InlineData("EUR", "Amounts in another currency are converted to USD")]
    public async Task Forecast_Description_SpeaksOfConversionOnlyWhenThereIsOne(string currency, string expected)
    {
        using var run = new Run();
        string[] rate = currency == "USD" ? [] : ["--rate", "EUR=2"];

        await run.ForecastAsync(
            Run.Deals, ["--currency", currency, "--report-currency", "USD", "--json", .. rate]);

        Assert.Contains(
            expected, run.Json.GetProperty("semantics").GetProperty("description").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_SumBeyondTheRange_ReturnsOneAndSaysSo()
    {
        const string Deals = "id,stage,amount,owner,close,probability\n"
            + "1,Lead,90000000000000000,,,\n2,Lead,90000000000000000,,,\n";
        using var large = new Run();
        using var tooLarge = new Run();

        Assert.Equal(0, await large.ForecastAsync(Deals, "--currency", "USD", "--json"));
        Assert.Equal(
            1,
            await tooLarge.ForecastAsync(
                Deals, "--currency", "EUR", "--report-currency", "USD", "--rate", "EUR=7000000000000000", "--json"));

        Assert.Equal(
            180_000_000_000_000_000m, large.Json.GetProperty("total").GetProperty("amount").GetDecimal());
        Assert.Equal("amountsTooLarge", tooLarge.Json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Forecast_AmountWithoutCurrency_IsRejected()
    {
        using var run = new Run();

        Assert.Equal(1, await run.ForecastAsync(Run.Deals + "8,Lead,5,,,,\n", "--currency", "currency", "--json"));
        Assert.Equal([8], Lines(run, "rejectedRows"));
        Assert.Equal("USD", run.Json.GetProperty("currency").GetString());
    }

    [Fact]
    public async Task Forecast_BadProbability_IsToldFromABadAmountInChinese()
    {
        using var run = new Run();

        await run.ForecastAsync(
            Run.Deals + "8,Lead,,,,101,USD\n9,Lead,99999999999999999999,,,,USD\n", "--json", "--language", "zh-Hans");

        var reasons = run.Json.GetProperty("rejectedRows").EnumerateArray()
            .Select(row => row.GetProperty("reason").GetString()!).ToList();
        Assert.Contains("概率", reasons[0], StringComparison.Ordinal);
        Assert.Contains("金额", reasons[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_NothingClosed_NeedsAsOf()
    {
        using var run = new Run();
        var file = run.Write("d.csv", "id,stage\n1,Lead\n");

        Assert.Equal(2, await run.ToolAsync("forecast", file, "--deal", "id", "--stage", "stage", "--stages", "Lead"));
        Assert.Contains("--as-of", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_WithStageTimes_LearnsTheRatesOfStages()
    {
        using var run = new Run();
        var rows = string.Concat(
            Enumerable.Range(1, 40).Select(
                deal => $"{deal},{(deal % 4 == 0 ? "Won" : "Lost")},10,2024-01-01,2024-01-20\n"));
        var file = run.Write("d.csv", "id,stage,amount,lead,close\n" + rows + "99,Lead,1000,2024-01-15,\n");
        string[] args =
        [
            "forecast", file, "--deal", "id", "--stage", "stage", "--amount", "amount", "--close", "close",
            "--stages", "Lead", "--json",
        ];

        await run.ToolAsync(args);
        var without = run.Json.GetProperty("total").GetProperty("missingProbabilities").GetInt32();
        await run.ToolAsync([.. args, "--at", "Lead=lead", "--at", "close"]);

        Assert.Equal(1, without);
        Assert.Equal(250m, run.Json.GetProperty("total").GetProperty("weighted").GetDecimal());
        Assert.True(run.Json.GetProperty("learnedStageRates")[0].GetProperty("used").GetBoolean());
    }

    private static (string? AsOf, string? Source) AsOf(Run run) =>
        (run.Json.GetProperty("asOf").GetString(), run.Json.GetProperty("asOfSource").GetString());

    private static IEnumerable<int> Lines(Run run, string name) =>
        run.Json.GetProperty(name).EnumerateArray().Select(row => row.GetProperty("line").GetInt32());

    private static int Total(Run run, string name) => run.Json.GetProperty("total").GetProperty(name).GetInt32();
}
