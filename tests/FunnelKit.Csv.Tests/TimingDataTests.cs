using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Tests;
using FunnelKit.Timing;

namespace FunnelKit.Csv.Tests;

/// <summary>Time on real data, against numbers computed apart from this code.</summary>
public sealed class TimingDataTests
{
    private const string Maven = "maven-crm/sales_pipeline.csv";
    private const string Helpdesk = "helpdesk/helpdesk.csv";
    private static readonly StageId Engaging = StageId.Create("Engaging");

    [DataFact(Maven)]
    public async Task SalesCycle_Maven_IsThatOfThePublishedFacts()
    {
        var flow = await MavenAsync();
        var cycle = flow.SalesCycle();

        Assert.Equal((57d, 14d, 45d), (cycle.Won.MedianDays, cycle.Lost.MedianDays, cycle.Decided.MedianDays));
        Assert.Equal((4_238L, 2_473L, 1_589L), (cycle.Won.Deals, cycle.Lost.Deals, cycle.Open));
        Assert.Equal(69d, cycle.Median.Time);
    }

    [DataFact(Maven)]
    public async Task Exits_Maven_AreTheSharesComputedApart()
    {
        var flow = await MavenAsync();
        var exits = flow.Exits(Engaging);
        var outlook = flow.WinOutlook();

        Assert.Equal(0.5194391984997352, exits.LeftBy(StageExit.Won, 138)!.Value, 9);
        Assert.Equal(0.30174054596857075, exits.LeftBy(StageExit.Lost, 138)!.Value, 9);
        Assert.Equal(138d, outlook[Engaging].HorizonDays);
        Assert.Equal(0.6828615436166892, outlook.After(Engaging, 30).Probability!.Value.Fraction, 9);
        Assert.Equal(60_146.84930188727, (double)flow.SalesVelocity().PerDay!.Value.Amount, 6);
    }

    [DataFact(Helpdesk)]
    public async Task Survival_Helpdesk_IsTheCurveComputedApart()
    {
        var flow = await HelpdeskAsync();

        Assert.Equal(
            [
                "Assign seriousness 4938 0 0.200 13.969",
                "Take in charge ticket 5060 1 0.179 11.958",
                "Wait 1463 8 6.883 25.012",
                "Resolve ticket 4983 10 29.915 45.042",
            ],
            flow.Stages.Select(stage => Describe(flow.Survival(stage.Stage.Id))));

        static string Describe(StageCurve curve) => string.Create(
            CultureInfo.InvariantCulture,
            $"{curve.Stage} {curve.Visits} {curve.Open} {curve.Median.Time:F3} {curve.Quantile(0.9).Time:F3}");
    }

    private static async Task<StageFlow> MavenAsync()
    {
        var model = StageModel.CreateBuilder("maven", "Maven")
            .AddStage("Prospecting", "Prospecting")
            .AddStage("Engaging", "Engaging")
            .AddStage("Won", "Won", StageKind.Won)
            .AddStage("Lost", "Lost", StageKind.Lost)
            .Build();
        await using var stream = File.OpenRead(DataFactAttribute.PathOf(Maven));
        var history = await CsvImport.ReadHistoryAsync(
            stream,
            model,
            new EventColumns
            {
                Deal = "opportunity_id",
                Stage = "deal_stage",
                Times = [new() { Column = "engage_date", Stage = "Engaging" }, new() { Column = "close_date" }],
                Amount = "close_value",
            },
            currency: Currency.FromCode("USD"));
        return history.Fold(history.LastOccurredAt!.Value);
    }

    private static async Task<StageFlow> HelpdeskAsync()
    {
        var model = StageModel.CreateBuilder("helpdesk", "Helpdesk")
            .AddStage("Assign seriousness", "Assign seriousness")
            .AddStage("Take in charge ticket", "Take in charge ticket")
            .AddStage("Wait", "Wait")
            .AddStage("Resolve ticket", "Resolve ticket")
            .AddStage("Closed", "Closed", StageKind.Won)
            .Build();
        await using var stream = File.OpenRead(DataFactAttribute.PathOf(Helpdesk));
        var history = await CsvImport.ReadHistoryAsync(
            stream,
            model,
            new EventColumns
            {
                Deal = "Case ID",
                Stage = "Activity",
                Times = [new() { Column = "Complete Timestamp" }],
            });
        return history.Fold(history.LastOccurredAt!.Value);
    }
}
