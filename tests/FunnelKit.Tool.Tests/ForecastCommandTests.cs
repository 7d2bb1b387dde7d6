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
        Assert.Contains("加权预测", run.Output, StringComparison.Ordinal);
        Assert.Contains("已逾期", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("USD", run.Output, StringComparison.Ordinal);
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
            ("2024-01-31", "lastEvent"),
            (run.Json.GetProperty("asOf").GetString(), run.Json.GetProperty("asOfSource").GetString()));
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
}
