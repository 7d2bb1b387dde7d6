using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Timing;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

public sealed class StageFlowTests
{
    [Theory]

    // stage: entries imputed advanced lost regressed disqualified nurtured transferred onHold stillThere
    [InlineData("A B C D won", "A", "1 0 1 0 0 0 0 0 0 0", "1 0 1 0 0 0 0 0 0 0")]
    [InlineData("A C lost", "A", "1 0 1 0 0 0 0 0 0 0", "1 0 1 0 0 0 0 0 0 0")]
    [InlineData("A C lost", "B", "0 0 0 0 0 0 0 0 0 0", "0 0 0 0 0 0 0 0 0 0")]
    [InlineData("A C lost", "C", "1 0 0 1 0 0 0 0 0 0", "1 0 0 1 0 0 0 0 0 0")]
    [InlineData("A D", "C", "0 0 0 0 0 0 0 0 0 0", "1 1 1 0 0 0 0 0 0 0")]
    [InlineData("A D", "B", "0 0 0 0 0 0 0 0 0 0", "0 0 0 0 0 0 0 0 0 0")]
    [InlineData("A D", "D", "1 0 0 0 0 0 0 0 0 1", "1 0 0 0 0 0 0 0 0 1")]
    [InlineData("D", "A", "0 0 0 0 0 0 0 0 0 0", "1 1 1 0 0 0 0 0 0 0")]
    [InlineData("won", "D", "0 0 0 0 0 0 0 0 0 0", "1 1 1 0 0 0 0 0 0 0")]
    [InlineData("A won", "A", "1 0 1 0 0 0 0 0 0 0", "1 0 1 0 0 0 0 0 0 0")]
    [InlineData("A C A", "C", "1 0 0 0 1 0 0 0 0 0", "1 0 0 0 1 0 0 0 0 0")]
    [InlineData("A C A lost", "C", "1 0 0 1 0 0 0 0 0 0", "1 0 0 1 0 0 0 0 0 0")]
    [InlineData("A C A D", "C", "1 0 1 0 0 0 0 0 0 0", "1 0 1 0 0 0 0 0 0 0")]
    [InlineData("A C lost C", "C", "1 0 0 0 0 0 0 0 0 1", "1 0 0 0 0 0 0 0 0 1")]
    [InlineData("A won A", "A", "1 0 0 0 0 0 0 0 0 1", "1 0 0 0 0 0 0 0 0 1")]
    [InlineData("A won lost", "A", "1 0 0 1 0 0 0 0 0 0", "1 0 0 1 0 0 0 0 0 0")]
    [InlineData("A invalid", "A", "1 0 0 0 0 1 0 0 0 0", "1 0 0 0 0 1 0 0 0 0")]
    [InlineData("A nurture", "A", "1 0 0 0 0 0 1 0 0 0", "1 0 0 0 0 0 1 0 0 0")]
    [InlineData("A gone", "A", "1 0 0 0 0 0 0 1 0 0", "1 0 0 0 0 0 0 1 0 0")]
    [InlineData("A hold", "A", "1 0 0 0 0 0 0 0 1 0", "1 0 0 0 0 0 0 0 1 0")]
    [InlineData("A hold A", "A", "1 0 0 0 0 0 0 0 0 1", "1 0 0 0 0 0 0 0 0 1")]
    [InlineData("A A A", "A", "1 0 0 0 0 0 0 0 0 1", "1 0 0 0 0 0 0 0 0 1")]
    [InlineData("A phoned C", "C", "1 0 0 0 0 0 0 0 0 1", "1 0 0 0 0 0 0 0 0 1")]
    [InlineData("A phoned", "A", "1 0 0 0 0 0 0 0 0 1", "1 0 0 0 0 0 0 0 0 1")]
    [InlineData("A won phoned", "A", "1 0 1 0 0 0 0 0 0 0", "1 0 1 0 0 0 0 0 0 0")]
    [InlineData("A won review", "A", "1 0 1 0 0 0 0 0 0 0", "1 0 1 0 0 0 0 0 0 0")]
    [InlineData("C@200", "C", "0 0 0 0 0 0 0 0 0 0", "0 0 0 0 0 0 0 0 0 0")]
    public void Fold_CountsOneDeal_AsItsRow(string deal, string stage, string observed, string reached)
    {
        Assert.Equal(observed, Fold(ReachPolicy.Observed, deal).Row(stage));
        Assert.Equal(reached, Fold(ReachPolicy.Reached, deal).Row(stage));
    }

    [Fact]
    public void Fold_CountsOutcomes_ByTheLatestOne()
    {
        var flow = Fold(
            ReachPolicy.Reached,
            "A won", "A won A lost", "A lost A", "A lost won", "A hold", "A invalid", "A nurture", "A gone", "phoned");

        Assert.Equal((8, 2, 1, 2), (flow.Deals, flow.Won, flow.Lost, flow.Open));
        Assert.Equal(
            (1, 1, 1, 1), (flow.OnHold, flow.Disqualified, flow.Nurtured, flow.TransferredOut));
        Assert.Equal(1, flow.DealsOutsideModel);
        Assert.Equal(2, flow.Reopenings);
        Assert.Equal(Rate.FromCounts(2, 3), flow.WinRate);
        Assert.Equal(Rate.FromCounts(2, 4), flow.OverallRate);
    }

    [Fact]
    public void Fold_OfADealLostWithoutAStage_CountsItAsUnknownAndInNoStage()
    {
        var flow = Fold(ReachPolicy.Reached, "lost", "A C A lost");

        Assert.Equal(1, flow.LostFromUnknown);
        Assert.Equal(2, flow.Lost);
        Assert.Equal(1, flow[StageId.Create("A")].Entries);
        Assert.Equal(1, flow[StageId.Create("A")].LostFrom);
        Assert.Equal(0, flow[StageId.Create("C")].LostFrom);
        Assert.Equal(1, flow[StageId.Create("C")].Lost);
    }

    [Fact]
    public void Dwell_MeasuresEachVisit_AndKeepsOpenOnesApart()
    {
        var flow = Fold(
            ReachPolicy.Reached,
            "A@0 A@2 C@5", "A@0 phoned@1 C@9", "A@10 hold@14 A@50", "A@90", "A@0 won@0", "A@?");
        var dwell = flow[StageId.Create("A")].Dwell;

        Assert.Equal((5, 2, 1, 1), (dwell.Visits, dwell.OpenVisits, dwell.InstantVisits, dwell.UndatedVisits));
        Assert.Equal(2d, dwell.MedianDays);
        Assert.Equal(0d, dwell.QuantileDays(0));
        Assert.Equal(4d, dwell.QuantileDays(1));
        Assert.Equal(30d, dwell.OpenMedianDays);
        Assert.Equal(Rate.FromCounts(1, 2), dwell.OpenLongerThan(10));
        Assert.Equal(Rate.FromCounts(2, 5), dwell.LongerThan(2));
        Assert.Equal(3d, flow[StageId.Create("A")].DwellBefore(StageExit.Advanced).MedianDays);
        Assert.Equal(0d, flow[StageId.Create("A")].DwellBefore(StageExit.Won).MedianDays);
        Assert.Null(flow[StageId.Create("D")].Dwell.MedianDays);
    }

    [Theory]
    [InlineData(DwellResolution.Second, 1.5)]
    [InlineData(DwellResolution.Minute, 1.5)]
    [InlineData(DwellResolution.Hour, 1.5)]
    [InlineData(DwellResolution.Day, 1d)]
    public void Dwell_IsRoundedDown_ToTheUnitOfTheSemantics(DwellResolution resolution, double expected)
    {
        var flow = HistoryOf("A@0 C@1.5").Fold(AsOf, new FlowSemantics { DwellResolution = resolution });

        Assert.Equal(expected, flow[StageId.Create("A")].Dwell.MedianDays);
    }

    [Theory]
    [InlineData(DwellResolution.Second, 1.5)]
    [InlineData(DwellResolution.Minute, 1.5)]
    [InlineData(DwellResolution.Hour, 1.5)]
    [InlineData(DwellResolution.Day, 1d)]
    public void Ages_AreRoundedDown_ToTheirOwnUnit(DwellResolution resolution, double expected)
    {
        var semantics = new FlowSemantics { AgeResolution = resolution };

        foreach (var deal in new[] { "A@0 C@1 won@1.5", "A@0 C@0.5 A@1 won@1.5" })
        {
            var flow = HistoryOf(deal).Fold(AsOf, semantics);

            Assert.Equal(expected, flow.SalesCycle().Won.MedianDays);
            Assert.Equal(0.5, flow[StageId.Create("C")].Dwell.MedianDays);
        }
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(11, 0)]
    public void MaturedConversion_AgesInDays_IsExactToTheTick(int hours, int advanced)
    {
        // Both advance after half a day: within a window only if that is longer, whatever whole days say.
        var window = TimeSpan.FromHours(hours) + TimeSpan.FromTicks(1);
        var flow = HistoryOf("A@0 C@0.5", "A@0 C@0.5 A@1").Fold(AsOf, new() { MaturityWindows = [window] });

        Assert.Equal(Rate.FromCounts(2 * advanced, 2), flow[StageId.Create("A")].MaturedConversion(window));
    }

    [Fact]
    public void Reentered_CountsDealsThatCameBackOrStayed_Once()
    {
        string[] deals = ["A@0 C@1 A@2 C@3 A@4", "A@0 A@1", "A@0 C@1", "C@0 hold@1 C@2", "A@0 lost@1 A@2 won@3"];
        foreach (var visit in new[] { VisitPolicy.HighWaterMark, VisitPolicy.FirstPass, VisitPolicy.EveryVisit })
        {
            var flow = HistoryOf(deals).Fold(AsOf, new() { Visit = visit });

            Assert.Equal(3, flow[StageId.Create("A")].Reentered);
            Assert.Equal(2, flow[StageId.Create("C")].Reentered);
            Assert.Equal(0, flow[StageId.Create("D")].Reentered);
        }
    }

    [Fact]
    public void Fold_AsOfAnEarlierInstant_KnowsNothingOfLaterEvents()
    {
        var history = HistoryOf("A@0 C@10 won@20", "A@15");

        var flow = history.Fold(Start.AddDays(12));

        Assert.Equal("1 0 0 0 0 0 0 0 0 1", flow.Row("C"));
        Assert.Equal(1, flow.Deals);
        Assert.Equal(1, flow.Open);
        Assert.Equal(2, flow.LaterEvents);
        Assert.Equal(0, flow.DealsOutsideModel);
        Assert.Equal(1, flow.LaterDeals);
    }

    [Fact]
    public void Fold_TellsDealsOutsideTheModelFromThoseNotYetBegun()
    {
        var flow = Fold(ReachPolicy.Reached, "phoned", "review", "A@200", "phoned A@200", "A");

        Assert.Equal((1, 3, 1), (flow.Deals, flow.DealsOutsideModel, flow.LaterDeals));
        Assert.Equal(5, HistoryOf("phoned", "review", "A@200", "phoned A@200", "A").Fold(Start.AddDays(-1)).LaterDeals);
    }

    [Fact]
    public void Reopenings_CountAlsoWhenAClosedDealIsPutOnHold() =>
        Assert.Equal(1, Fold(ReachPolicy.Reached, "A won hold A").Reopenings);

    [Fact]
    public void LongerThan_AQuantileOfEqualVisits_IsNone()
    {
        var deals = Enumerable.Repeat("A@0 C@0.01875", 10).ToArray();
        var dwell = HistoryOf(deals).Fold(AsOf)[StageId.Create("A")].Dwell;

        Assert.Equal(Rate.FromCounts(0, 10), dwell.LongerThan(dwell.P90Days!.Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => dwell.LongerThan(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => dwell.OpenLongerThan(-1));
    }

    [Fact]
    public void ThroughputDays_AreAtMostTheTimeSinceTheFirstEvent()
    {
        Assert.Equal(90d, HistoryOf("A@0").Fold(AsOf).ThroughputDays);
        Assert.Equal(11d, HistoryOf("A@89", "C@95").Fold(AsOf).ThroughputDays);
        Assert.Equal(0d, HistoryOf("A@?").Fold(AsOf).ThroughputDays);
    }

    [Fact]
    public void Fold_OfTheLargestModel_AndExtremeInstants_StaysRight()
    {
        var builder = StageModel.CreateBuilder("large", "Large");
        for (var i = 0; i < 64; i++)
        {
            builder.AddStage($"open-{i}", $"Open {i}");
        }

        builder.AddStage("won", "Won", StageKind.Won);
        for (var i = 65; i < 255; i++)
        {
            builder.AddStage($"lost-{i}", $"Lost {i}", StageKind.Lost);
        }

        var model = builder.Build();
        builder.AddStage("one-more", "One more", StageKind.Lost);
        var history = StageHistory.CreateBuilder(model);
        history.Add(new StageEvent { DealId = "a", Stage = "open-63", OccurredAt = DateTimeOffset.MinValue }, 1);
        history.Add(new StageEvent { DealId = "a", Stage = "lost-254", OccurredAt = DateTimeOffset.MaxValue }, 1);
        history.Add(new StageEvent { DealId = "b", Stage = "open-0", OccurredAt = DateTimeOffset.MinValue }, 1);
        history.Add(new StageEvent { DealId = "b", Stage = "open-63", OccurredAt = DateTimeOffset.MaxValue }, 1);

        var flow = history.Build().Fold(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue, null, int.MaxValue);

        Assert.Contains(builder.Validate(), error => error.Code == DefinitionErrorCode.TooManyStages);
        Assert.Equal((2, 1, 1), (flow.Deals, flow.Lost, flow.Open));
        Assert.Equal(2, flow.Stages[63].Entries);
        Assert.Equal("lost-254", history.Build().Timeline("a")[1].Stage);
        Assert.InRange(flow.Stages[0].Dwell.MedianDays!.Value, 1_491_308d, 3_652_059d);
        Assert.Equal(2, history.Build().Fold(DateTimeOffset.MinValue).Deals);
    }

    [Fact]
    public void Departures_CountWhatLeftAStage_WithinTheWindow()
    {
        var flow = Fold(ReachPolicy.Reached, "A@0 C@5", "A@0 C@20 A@60 lost@99", "A@0 A@50 hold@70", "A@95");

        Assert.Equal(3, flow[StageId.Create("A")].Departures);
        Assert.Equal(1, flow[StageId.Create("C")].Departures);
        Assert.Equal(1, flow[StageId.Create("A")].InStage);
        Assert.Equal(1, flow[StageId.Create("C")].InStage);
    }

    [Fact]
    public void Add_WithADifferentInstant_IsRefused()
    {
        var history = HistoryOf("A C");

        Assert.Throws<ArgumentException>(() => history.Fold(AsOf) + history.Fold(AsOf.AddDays(1)));
    }

    [Fact]
    public void RateBetween_LeavesDealsOpenBetweenTheTwoOut()
    {
        var flow = Fold(
            ReachPolicy.Observed, "A C D won", "A C D", "A C", "A C lost", "A lost", "A invalid", "A nurture");

        Assert.Equal(Rate.FromCounts(4, 6), flow.RateBetween(StageId.Create("A"), StageId.Create("C")));
        Assert.Equal(Rate.FromCounts(1, 4), flow.RateBetween(StageId.Create("A"), StageId.Create("won")));
        Assert.Throws<ArgumentException>(() => flow.RateBetween(StageId.Create("C"), StageId.Create("A")));
        Assert.Throws<ArgumentException>(() => flow.RateBetween(StageId.Create("C"), StageId.Create("lost")));
    }

    [Fact]
    public void Semantics_AreSaidInBothLanguages()
    {
        var flow = Fold(ReachPolicy.Observed, "A");

        Assert.Contains(
            "Only stages that a deal entered are counted", flow.Semantics.Describe("en"), StringComparison.Ordinal);
        Assert.Contains("只计算商机实际进入过的阶段", flow.Semantics.Describe("zh-Hans"), StringComparison.Ordinal);
        Assert.NotEqual(flow.Semantics, FlowSemantics.Default);
    }
}
