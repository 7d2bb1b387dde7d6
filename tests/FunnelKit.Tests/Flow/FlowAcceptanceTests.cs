using FunnelKit.Diagnosis;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.Diagnosis.ChainFixtures;

namespace FunnelKit.Tests.Flow;

/// <summary>The numbered items of what FunnelKit must be able to do, as far as they are about flows.</summary>
public sealed class FlowAcceptanceTests
{
    private static readonly StageModel CallChain = StageModel.CreateBuilder("calls", "Calls")
        .AddStage(Named("lead", "Lead", "线索"))
        .AddStage(Named("answered", "Answered", "接听"))
        .AddStage(Named("interested", "Wants to know more", "愿意继续了解"))
        .AddStage(Named("proposal", "Saw the proposal", "看方案"))
        .AddStage(new Stage
        {
            Id = StageId.Create("signed"),
            Name = LocalizedText.Create("Signed", "签约"),
            Kind = StageKind.Won,
        })
        .AddStage("lost", "Lost", StageKind.Lost)
        .Build();

    [Fact]
    public void T2_Item108_Item116_TheChainOf1000To10_HasTheStepRatesOfTheText()
    {
        var flow = Closed(CallChain, 1000, 600, 300, 100, 10);

        Assert.Equal([1000L, 600L, 300L, 100L], flow.Stages.Select(stage => stage.Entries));
        Assert.Equal([0.6, 0.5, 1d / 3d, 0.1], flow.Stages.Select(stage => stage.StepRate.Value!.Value));
        Assert.Equal([0.4, 0.5, 2d / 3d, 0.9], flow.Stages.Select(stage => stage.LossRate.Value!.Value));
        Assert.Equal(Rate.FromCounts(10, 1000), flow.OverallRate);
        Assert.Equal("1.0 %", flow.OverallRate.ToString("P", null));
    }

    [Fact]
    public void Item001_AFunnel_IsWideAtTheTopAndNarrowAtTheBottom_AndMeasurable()
    {
        var flow = Closed(CallChain, 1000, 600, 300, 100, 10);

        Assert.Equal(
            flow.Stages.Select(stage => stage.Entries).OrderDescending(), flow.Stages.Select(stage => stage.Entries));
        Assert.Equal(10, flow.Won);
    }

    [Fact]
    public void Item002_TheWayOfEveryDeal_IsTraceableFromEndToEnd()
    {
        var builder = StageHistory.CreateBuilder(CallChain);
        Add(builder, 7, "proposal", 9);
        Add(builder, 7, "签约", 12);
        Add(builder, 7, "lead", 1);
        Add(builder, 7, "Answered", 2);

        var timeline = builder.Build().Timeline("7");

        Assert.Equal(["lead", "answered", "proposal", "signed"], timeline.Select(e => e.Stage));
        Assert.Equal([1d, 2d, 9d, 12d], timeline.Select(e => (e.OccurredAt!.Value - Start).TotalDays));
        Assert.Empty(builder.Build().Timeline("8"));
    }

    [Fact]
    public void Item003_CountAndValueOfEachStage_AreKnownAtAnyTime()
    {
        var currency = Currency.FromCode("CNY");
        var builder = StageHistory.CreateBuilder(CallChain, currency);
        AddAmount(builder, "a", "lead", 0, 500_000m);
        AddAmount(builder, "a", "proposal", 10, null);
        AddAmount(builder, "b", "lead", 5, 800_000.50m);
        AddAmount(builder, "b", "answered", 20, 750_000m);
        AddAmount(builder, "c", "lead", 6, null);
        var history = builder.Build();

        var early = history.Fold(Start.AddDays(7));
        var late = history.Fold(Start.AddDays(30));

        Assert.Equal(
            (3, "1300000.50 CNY (2 of 3 deals)"), (early.Stages[0].InStage, early.Stages[0].InStageAmount.ToString()));
        Assert.Equal((1, "0.00 CNY (0 of 1 deals)"), (late.Stages[0].InStage, late.Stages[0].InStageAmount.ToString()));
        Assert.Equal(
            (1, "750000.00 CNY (1 of 1 deals)"), (late.Stages[1].InStage, late.Stages[1].InStageAmount.ToString()));
        Assert.Equal("1250000.00 CNY (2 of 2 deals)", late.Stages[1].EntriesAmount.ToString());
        Assert.Equal("1250000.00 CNY (2 of 3 deals)", late.OpenAmount.ToString());
        Assert.Equal(Money.FromAmount(500_000m, currency), late.Stages[3].InStageAmount!.Value.Amount);

        static void AddAmount(StageHistoryBuilder target, string deal, string stage, double day, decimal? amount) =>
            target.Add(
                new StageEvent { DealId = deal, Stage = stage, OccurredAt = Start.AddDays(day), Amount = amount }, 1);
    }

    [Fact]
    public void Item004_StagesPromotionsAndRates_AreWhatTheChartIsMadeOf()
    {
        var flow = Closed(CallChain, 100, 60, 30, 10, 5);

        Assert.Equal(
            ["Lead 100 → 60", "Answered 60 → 30", "Wants to know more 30 → 10", "Saw the proposal 10 → 5"],
            flow.Stages.Select(stage => $"{stage.Stage} {stage.Entries} → {stage.Advanced}"));
    }

    [Fact]
    public void Item005_EachLayer_LeavesLessUndecided()
    {
        var flow = Closed(CallChain, 1000, 600, 300, 100, 40);
        var won = StageId.Create("signed");

        var chances = CallChain.OpenStages.Select(stage => flow.RateBetween(stage.Id, won).Value).ToList();

        Assert.Equal(chances.Order(), chances);
    }

    [Fact]
    public void Item006_HowCustomersSpreadOverTheLayers_IsAnOutput()
    {
        var builder = StageHistory.CreateBuilder(CallChain);
        foreach (var (deal, stage) in new[] { "lead", "lead", "lead", "answered", "proposal" }.Index())
        {
            Add(builder, deal, stage, deal);
        }

        var flow = builder.Build().Fold(AsOf);

        Assert.Equal([3L, 1L, 0L, 1L], flow.Stages.Select(stage => stage.InStage));
    }

    [Fact]
    public void Item014_WhereHowManyAndWhyDealsDrop_IsShown()
    {
        var builder = StageHistory.CreateBuilder(CallChain);
        string?[] reasons = ["价格", "价格", "竞品胜出", null];
        foreach (var (deal, reason) in reasons.Index())
        {
            Add(builder, deal, "proposal", 1);
            builder.Add(
                new StageEvent { DealId = $"{deal}", Stage = "lost", OccurredAt = Start.AddDays(2), Reason = reason },
                1);
        }

        var flow = builder.Build().Fold(AsOf);

        Assert.Equal(4, flow.LargestLoss!.Lost);
        Assert.Equal(
            [("proposal", "价格", 2L), ("proposal", "", 1L), ("proposal", "竞品胜出", 1L)],
            flow.LossReasons.Select(loss => (loss.Stage.Value, loss.Reason, loss.Deals)));
        Assert.NotEmpty(Closed(Chain, 1000, 600, 240, 10).Diagnose(Benchmarks.B2B(Chain)).Findings[0].CausesToCheck);
    }

    [Fact]
    public void Item115_OpportunitiesOfLeads_IsOneRate()
    {
        var flow = Closed(CallChain, 1000, 600, 300, 100, 10);

        Assert.Equal(Rate.FromCounts(300, 1000), flow.LeadToOpportunity(StageId.Create("interested")));
    }

    [Fact]
    public void Item125_TheChart_HasCountAndRateOfEachStage() =>
        Assert.All(Closed(CallChain, 1000, 600, 300, 100, 10).Stages, stage =>
        {
            Assert.True(stage.Entries > 0);
            Assert.InRange(
                stage.StepRate.Value!.Value, stage.StepRate.Interval!.Value.Low, stage.StepRate.Interval.Value.High);
        });
}
