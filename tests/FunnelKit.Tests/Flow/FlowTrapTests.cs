using FunnelKit.Diagnosis;
using FunnelKit.Flow;
using FunnelKit.Stages;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

/// <summary>What others get wrong with flows, and the items that the rates by name answer.</summary>
public sealed class FlowTrapTests
{
    private static readonly StageId A = StageId.Create("A");
    private static readonly StageId C = StageId.Create("C");
    private static readonly StageId D = StageId.Create("D");

    [Fact]
    public void Trap02_CreationCounts_ReturnsDoNot_LostDealsStay_AndSkippedStagesDoNotVanish()
    {
        var flow = HistoryOf("A C A C", "A C lost", "A D", "C").Fold(AsOf);

        // Created in a stage is an entry; coming back is no second one; lost deals are in; D imputes C.
        Assert.Equal([4L, 4L, 1L], new[] { A, C, D }.Select(stage => flow[stage].Entries));
        Assert.Equal((1L, 1L), (flow[A].Imputed, flow[C].Imputed));
    }

    [Fact]
    public void Trap08_AWonDealThatWasReopened_IsOpen_AndNoWin()
    {
        var history = HistoryOf("A C won A");

        var flow = history.Fold(AsOf);

        Assert.Equal((0L, 1L, 1L), (flow.Won, flow.Open, flow.Reopenings));
        Assert.Null(flow.WinRate.Value);
        Assert.Equal(0d, flow[C].EventualConversion!.Estimate);
        Assert.Equal(DealStanding.Open, Assert.Single(history.Deals(AsOf)).Standing);
        Assert.Null(Assert.Single(history.Deals(AsOf)).ClosedAt);
        Assert.Equal(1, history.Fold(AsOf, new FlowSemantics { Outcome = OutcomeBasis.FirstOutcome }).Won);
    }

    [Fact]
    public void Trap11_ADealThatSkipsAStage_StaysInLaterOnes_UnderEveryReach_OrIsCountedApart()
    {
        foreach (var semantics in FlowModes.WithoutWindow)
        {
            var stage = HistoryOf("A D").Fold(AsOf, semantics)[D];

            Assert.Equal(1, stage.Entries + stage.OutOfOrder);
            Assert.Equal(semantics.Reach == ReachPolicy.Strict ? 1 : 0, stage.OutOfOrder);
            Assert.Equal(1, stage.InStage);
        }
    }

    [Fact]
    public void Trap14_TheSameLog_ReachesTwoStagesOrThree_AndTheAnswerNamesTheAnchor()
    {
        var history = FlowConformanceTests.HistoryOf("A@13:00 A@13:30 B@13:45 C@14:15");
        var hour = new FlowSemantics { Window = TimeSpan.FromHours(1) };

        var first = history.Fold(AsOf, hour);
        var latest = history.Fold(AsOf, hour with { Anchor = WindowAnchor.LatestEntry });

        Assert.Equal((2, 3), (Reached(first), Reached(latest)));
        Assert.Contains("within 01:00:00 of the first entry", first.Semantics.ToString(), StringComparison.Ordinal);
        Assert.Contains("within 01:00:00 of the latest entry", latest.Semantics.ToString(), StringComparison.Ordinal);

        static int Reached(StageFlow flow) => flow.Stages.Count(stage => stage.Entries > 0);
    }

    [Fact]
    public void Trap16_ADisqualifiedDeal_IsKeptUpToTheStageWhereItWas()
    {
        var flow = HistoryOf("A C invalid", "A lost").Fold(AsOf);

        Assert.Equal(Rate.FromCounts(1, 2), flow[A].StepRate);
        Assert.Equal((1L, default(Rate)), (flow[C].Entries, flow[C].Conversion));
    }

    [Fact]
    public void Item110_TargetsOfStages_CanComeFromHistory_AndBeHeldAgainstIt()
    {
        var past = HistoryOf([.. Enumerable.Range(0, 100).Select(deal => deal < 30 ? "A C won" : "A lost")]).Fold(AsOf);
        var target = Benchmark.Create(
            "last-year",
            LocalizedText.Create("Last year", "去年"),
            "own history",
            [BenchmarkStep.Create(A, C, Probability.FromFraction(past[A].StepRate.Value!.Value))]);

        var now = HistoryOf([.. Enumerable.Range(0, 200).Select(deal => deal < 20 ? "A C won" : "A lost")]).Fold(AsOf);

        Assert.Equal(0.3, target.Steps[0].Expected.Fraction, 1e-12);
        Assert.False(now.RateBetween(A, C).Interval!.Value.Contains(target.Steps[0].Expected.Fraction));
    }

    [Fact]
    public void Item122_LeadConversion_WinRate_AndAcceptanceOfQuotes_AreRatesByName()
    {
        var flow = HistoryOf("A C D won", "A C D lost", "A C lost", "A lost", "A").Fold(AsOf);

        Assert.Equal(Rate.FromCounts(3, 5), flow.LeadToOpportunity(C));
        Assert.Equal(Rate.FromCounts(1, 4), flow.WinRate);
        Assert.Equal(Rate.FromCounts(1, 2), flow.RateBetween(D, StageId.Create("won")));
        Assert.Equal(Rate.FromCounts(1, 2), flow[D].StepRate);
    }

    [Fact]
    public void Item116_EachStage_HasItsPromotionAndItsLossRate()
    {
        var flow = HistoryOf("A C", "A C lost", "A lost", "A").Fold(AsOf);

        Assert.Equal((Rate.FromCounts(2, 3), Rate.FromCounts(1, 3)), (flow[A].StepRate, flow[A].LossRate));
        Assert.Equal((Rate.FromCounts(0, 1), Rate.FromCounts(1, 1)), (flow[C].StepRate, flow[C].LossRate));
    }
}
