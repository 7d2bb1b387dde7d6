using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Tests;

namespace FunnelKit.Csv.Tests;

public sealed class WideLayoutTests
{
    private static readonly DateTimeOffset End = new(2024, 12, 31, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task ReadHistoryAsync_TwoDates_GivesTwoEventsAndTheAmountToTheLast()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,lead_date,close_date,amount\n1,Won,2024-01-01,2024-03-01,100\n", CsvText.Wide);

        var timeline = history.Timeline("1");
        Assert.Equal(["Lead", "Won"], timeline.Select(item => item.Stage));
        Assert.Equal([null, 100m], timeline.Select(item => item.Amount));
        Assert.Equal(60d, history.Fold(End).Stages[0].Dwell.MedianDays);
    }

    [Fact]
    public async Task ReadHistoryAsync_OwnStageDatedByItsOwnColumn_IsOneEvent()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,lead_date,close_date,amount\n1,Lead,2024-01-01,,\n2,Lead,2024-01-01,2024-02-01,\n",
            CsvText.Wide);

        Assert.Single(history.Timeline("1"));
        Assert.Equal(
            new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), Assert.Single(history.Timeline("2")).OccurredAt);
    }

    [Fact]
    public async Task ReadHistoryAsync_NoDateAtAll_IsInTheStageSinceAnUnknownInstant()
    {
        var history = await CsvText.ReadAsync("deal,stage,lead_date,close_date,amount\n1,Proposal,,,5\n", CsvText.Wide);

        Assert.Null(Assert.Single(history.Timeline("1")).OccurredAt);
        Assert.Equal(1, history.Fold(End)[StageId.Create("Proposal")].StillThere);
        Assert.Empty(history.RejectedRows);
    }

    [Fact]
    public async Task ReadHistoryAsync_ClosedWithoutCloseDate_StaysClosedAndMeasuresNoTime()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,lead_date,close_date,amount\n1,Won,2024-01-01,,5\n", CsvText.Wide);

        var flow = history.Fold(End);
        Assert.Equal((1L, 0L, 0L), (flow.Won, flow.Open, flow.Reopenings));
        Assert.Equal((0L, 0L), (flow.Stages[0].Dwell.Visits, flow.Stages[0].Dwell.OpenVisits));
    }

    [Fact]
    public async Task ReadHistoryAsync_EnteredAndClosedOnOneDay_KeepsTheOwnStageLast()
    {
        var columns = CsvText.Wide with
        {
            Times = [new() { Column = "proposal_date", Stage = "Proposal" }, new() { Column = "own" }],
        };

        var history = await CsvText.ReadAsync(
            "deal,stage,proposal_date,own,amount\n1,Lead,2024-01-01,2024-01-01,\n", columns);

        Assert.Equal(["Proposal", "Lead"], history.Timeline("1").Select(item => item.Stage));
    }

    [Fact]
    public async Task ReadHistoryAsync_OneBadDate_RejectsTheWholeRow()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,lead_date,close_date,amount\n1,Won,2024-01-01,soon,5\n", CsvText.Wide);

        Assert.Equal("close_date", Assert.Single(history.RejectedRows).Column);
        Assert.Equal(0, history.EventCount);
    }

    [Fact]
    public async Task ReadHistoryAsync_EventIds_TellTheEventsOfARowApart()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,lead_date,close_date,amount\n1,Won,2024-01-01,2024-03-01,5\n1,Won,2024-01-01,2024-03-01,5\n",
            CsvText.Wide with { EventId = "deal" });

        Assert.Equal((2, 2L), (history.EventCount, history.RepeatedEventIds));
    }

    [Fact]
    public async Task ReadHistoryAsync_ColumnForAnUnknownStage_IsAnArgumentErrorThatListsTheStages()
    {
        var columns = CsvText.Wide with { Times = [new() { Column = "lead_date", Stage = "Demo" }] };

        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => CsvText.ReadAsync("deal,stage,lead_date,close_date,amount\n", columns));

        Assert.Contains("Lead, Proposal, Won, Lost", exception.Message, StringComparison.Ordinal);
    }

    [DataFact("maven-crm/sales_pipeline.csv")]
    public async Task ReadHistoryAsync_MavenPipeline_GivesThePublishedFacts()
    {
        var model = StageModel.CreateBuilder("maven", "Maven")
            .AddStage("Prospecting", "Prospecting")
            .AddStage("Engaging", "Engaging")
            .AddStage("Won", "Won", StageKind.Won)
            .AddStage("Lost", "Lost", StageKind.Lost)
            .Build();
        await using var stream = File.OpenRead(DataFactAttribute.PathOf("maven-crm/sales_pipeline.csv"));

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

        var flow = history.Fold(history.LastOccurredAt!.Value);
        var engaging = flow.Stages[1];
        Assert.Equal((8_800L, 4_238L, 2_473L, 2_089L), (flow.Deals, flow.Won, flow.Lost, flow.Open));
        Assert.Equal(10_005_534m, flow.WonAmount!.Value.Amount.Amount);
        Assert.Equal(45d, engaging.Dwell.MedianDays);
        Assert.Equal(
            (57d, 14d),
            (engaging.DwellBefore(StageExit.Won).MedianDays, engaging.DwellBefore(StageExit.Lost).MedianDays));
    }
}
