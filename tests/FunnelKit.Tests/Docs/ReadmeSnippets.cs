using FunnelKit.Csv;
using FunnelKit.Csv.Registers;
using FunnelKit.Diagnosis;
using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.History;
using FunnelKit.Stages;
using Microsoft.Extensions.DependencyInjection;
using EventColumns = FunnelKit.Csv.EventColumns;

namespace FunnelKit.Tests.Docs;

/// <summary>The C# of the README files: each region is shown there word for word, and runs here.</summary>
public sealed class ReadmeSnippets : IDisposable
{
    // Stands in for System.Console, so that what a snippet prints can be compared with what the README shows.
    private readonly StringWriter Console = new() { NewLine = "\n" };

    public void Dispose() => Console.Dispose();

    [Fact]
    public void QuickStart_OnASmallFunnel_PrintsWhatTheReadmeShows()
    {
        var (changes, deals) = (Changes(), OpenDeals);
        var (asOf, today) = (new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.Zero), new DateOnly(2026, 11, 30));

        #region quick-start
        StageModel model = StageModels.B2BChain;               // or a builder, or JSON

        StageHistory history = StageHistory.From(changes, model, map => map
            .Deal(c => c.OpportunityId).Stage(c => c.StageName).At(c => c.ChangedAt));
        StageFlow flow = history.Fold(asOf);                   // one pass; flows of disjoint deals add up
        foreach (StageConversion stage in flow.Stages)
        {
            Console.WriteLine($"{stage.Stage}: {stage.Entries} reached it, {stage.StepRate} went on");
        }

        Pipeline<Deal> pipeline = Pipeline.From(deals, model, map => map
            .Stage(d => d.Stage).Amount(d => d.Value, Currency.FromCode("CNY")).CloseDate(d => d.ExpectedClose));
        Forecast forecast = pipeline.Forecast(today, new() { StageRates = flow.WinRates() });
        Console.WriteLine(forecast["2026-12"]);

        FunnelDiagnosis diagnosis = flow.Diagnose();
        foreach (Finding finding in diagnosis.Findings)
        {
            Console.WriteLine(finding.Summary.ToString("en"));
            Console.WriteLine(finding.Summary.ToString("zh-Hans"));
        }
        #endregion

        Assert.Equal(Documents.Output("quick-start"), Console.ToString());
    }

    [Fact]
    public void DefineAModel_WithABuilder_BuildsIt()
    {
        #region define-a-model
        StageModel model = StageModel.CreateBuilder("inside-sales", "Inside sales")
            .AddStage("qualified", "Qualified", ProbabilityBand.FromPercent(10, 20, 30))
            .AddStage("demo", "Demo given", ProbabilityBand.FromPercent(30, 45, 60))
            .AddStage("won", "Won", StageKind.Won)
            .AddStage("lost", "Lost", StageKind.Lost)
            .Build();                                          // or InvalidDefinitionException with every mistake

        string json = model.ToJson();                          // to store, compare and edit
        StageModel same = StageModel.FromJson(json);
        #endregion

        Assert.Equal(model, same);
        Assert.Equal(2, model.OpenStages.Length);
    }

    [Fact]
    public void AddFlows_OfTwoRegions_CountsBoth()
    {
        var asOf = new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);
        var (north, south) = (Read("north"), Read("south"));

        #region add-flows
        StageFlow everywhere = north.Fold(asOf) + south.Fold(asOf);
        Rate winRate = everywhere.WinRate;
        Console.WriteLine(winRate);                            // with its interval and its counts
        #endregion

        Assert.Equal(2 * north.Fold(asOf).Deals, everywhere.Deals);

        static StageHistory Read(string region) => StageHistory.From(Changes(), StageModels.B2BChain, map => map
            .Deal(c => region + c.OpportunityId).Stage(c => c.StageName).At(c => c.ChangedAt));
    }

    [Fact]
    public async Task ReadCsv_WithADateThatNobodyCanTell_ReportsTheRow()
    {
        const string Csv = "opportunity_id,deal_stage,engage_date,close_date,close_value\n"
            + "A1,Won,2017-01-02,2017-03-01,100\nA2,Lost,2017-01-05,3/1/2017,0\n";
        var model = StageModel.CreateBuilder("crm", "CRM")
            .AddStage("engaging", "Engaging")
            .AddStage("won", "Won", StageKind.Won)
            .AddStage("lost", "Lost", StageKind.Lost)
            .Build();
        using var export = new TemporaryFile(Csv);
        var File = export;

        #region read-csv
        await using FileStream file = File.OpenRead("sales_pipeline.csv");
        StageHistory history = await CsvImport.ReadHistoryAsync(file, model, new EventColumns
        {
            Deal = "opportunity_id",
            Stage = "deal_stage",
            Times = [new() { Column = "engage_date", Stage = "Engaging" }, new() { Column = "close_date" }],
            Amount = "close_value",
        }, currency: Currency.FromCode("USD"));

        foreach (RejectedRow row in history.RejectedRows)
        {
            Console.WriteLine(row);     // line 7, column 'close_date', value '3/1/2017': …
        }
        #endregion

        Assert.Equal(1, history.DealCount);
        Assert.StartsWith(
            "line 3, column 'close_date', value '3/1/2017'", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadRegister_WithADayNumber_ReportsTheCellAndForecastsTheOthers()
    {
        const string Csv = "商机ID,商机名称,当前阶段,负责人,预计成交金额,成交概率,预计成交日期\n"
            + "SF001,XX科技-CRM系统采购,方案,李四,50万元,80 %,2023-11-15\n"
            + "SF002,贸易集团-供应链优化,方案,赵六,80万元,50 %,2023年12月31日\n"
            + "SF003,YY制造-仓储系统,方案,赵六,80万元,50 %,45219\n";
        var model = StageModel.CreateBuilder("crm", "CRM").AddStage("proposal", "方案").AddStage(
            "won", "Won", StageKind.Won).Build();
        var asOf = new DateOnly(2023, 10, 20);
        using var export = new TemporaryFile(Csv);
        var File = export;

        #region read-register
        await using FileStream file = File.OpenRead("销售漏斗管理总表.csv");
        OpportunityRegister register = await OpportunityRegister.ReadAsync(file);

        foreach (RejectedRow cell in register.RejectedRows)
        {
            Console.WriteLine(cell);    // line 4, column '预计成交日期', value '45219': This looks like the day number …
        }

        Forecast forecast = register.ToPipeline(model).Forecast(asOf);
        Console.WriteLine(forecast.Total.Weighted);     // 800000.00 CNY: 50万元 at 80 % and 80万元 at 50 %
        #endregion

        Assert.StartsWith(
            "line 4, column '预计成交日期', value '45219': This looks like the day number",
            Console.ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith("\n800000.00 CNY\n", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AddFunnelKit_ToServices_RegistersTheSeams()
    {
        var services = new ServiceCollection();

        #region add-funnelkit
        services.AddFunnelKit()
            .AddStageModel(StageModels.FiveStage)
            .ConfigureForecast(options => options.Currency = "CNY");
        #endregion

        Assert.All(
            [typeof(IFlowAnalyzer), typeof(IForecaster), typeof(IFunnelDiagnoser), typeof(StageModel)],
            seam => Assert.Contains(services, service => service.ServiceType == seam && !service.IsKeyedService));
    }

    private static Deal[] OpenDeals =>
    [
        new("Communication", 120_000m, new(2026, 12, 18)),
        new("Negotiation", 300_000m, new(2026, 12, 23)),
        new("Negotiation", 80_000m, new(2027, 1, 15)),
    ];

    /// <summary>
    /// 400 decided deals: 240 came to communication, 48 of them to negotiation, and 16 of those were won.
    /// </summary>
    private static IEnumerable<StageChange> Changes()
    {
        for (var deal = 0; deal < 400; deal++)
        {
            var start = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero).AddHours(12 * deal);
            string[] stages = deal < 16 ? ["Validation", "Communication", "Negotiation", "Won"]
                : deal < 48 ? ["Validation", "Communication", "Negotiation", "Lost"]
                : deal < 240 ? ["Validation", "Communication", "Lost"]
                : ["Validation", "Lost"];
            foreach (var (place, stage) in stages.Index())
            {
                yield return new($"D-{deal}", stage, start.AddDays(9 * place));
            }
        }
    }

    private sealed record StageChange(string OpportunityId, string StageName, DateTimeOffset ChangedAt);

    private sealed record Deal(string Stage, decimal Value, DateOnly ExpectedClose);
}
