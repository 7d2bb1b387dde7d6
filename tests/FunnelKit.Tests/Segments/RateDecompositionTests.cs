using FunnelKit.Flow;
using FunnelKit.Segments;
using FunnelKit.Stages;
using FunnelKit.Tests.Flow;
using static FunnelKit.Tests.Segments.SegmentFixtures;

namespace FunnelKit.Tests.Segments;

public sealed class RateDecompositionTests
{
    [Fact]
    public void Between_EveryoneBetterButOverallWorse_IsAllMix()
    {
        // Desktop 10 → 11 %, mobile 2 → 3 %, but mobile grew from 20 to 70 % of the deals.
        var change = RateDecomposition.Between(
            Closed(("desktop", 80, 720), ("mobile", 4, 196)),
            Closed(("desktop", 33, 267), ("mobile", 21, 679)),
            WinRate);

        Assert.True(change.IsReversal);
        Assert.Equal(
            (-30_000L, -40_000L, 10_000L),
            (change.ChangeMillionths, change.MixMillionths, change.RateMillionths));
        Assert.Equal(-0.03, change.Change!.Value, 12);
        Assert.Equal(-0.04, change.Mix!.Value, 12);
        Assert.Equal(0.01, change.Rate!.Value, 12);

        // Had the mix stayed: 0.8 · 11 % + 0.2 · 3 %.
        Assert.Equal(0.094, change.AfterAtMixBefore!.Value, 12);
        Assert.Equal(0.044, change.BeforeAtMixAfter!.Value, 12);
        Assert.Equal(
            "8.4 % to 5.4 %, −3.00 points: −4.00 from the mix of 'source', +1.00 from the segments' own rates. "
                + "No segment moved that way: only their mix did.",
            change.ToString());
        Assert.Contains("“source”结构变化贡献 −4.00", change.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void Between_AKnownExample_GivesThePartsByHand()
    {
        // Weights 0.5/0.5 → 0.25/0.75, rates 0.4/0.2 → 0.6/0.2; overall 0.3 → 0.3.
        var change = RateDecomposition.Between(
            Closed(("a", 20, 30), ("b", 10, 40)), Closed(("a", 15, 10), ("b", 15, 60)), WinRate);

        // a: mix −0.25 · (0.5 − 0.3), rate 0.2 · 0.375; b: mix 0.25 · (0.2 − 0.3), rate 0.
        Assert.Equal([-50_000L, -25_000L], change.Segments.Select(item => item.MixMillionths));
        Assert.Equal([75_000L, 0L], change.Segments.Select(item => item.RateMillionths));
        Assert.Equal(0, change.ChangeMillionths);
        Assert.False(change.IsReversal);
    }

    [Fact]
    public void Between_ASegmentThatCame_IsAllMix()
    {
        var change = RateDecomposition.Between(
            Closed(("a", 20, 80)), Closed(("a", 20, 80), ("new", 0, 100)), WinRate);

        var came = change.Segments[1];
        Assert.Equal((0L, 0d), (came.RateMillionths, came.Rate));
        Assert.Equal((0d, 0.5), (came.WeightBefore, came.WeightAfter));
        Assert.Equal((-100_000L, -100_000L), (change.ChangeMillionths, change.MixMillionths));
        Assert.Equal(0.2, change.AfterAtMixBefore!.Value, 12);
        Assert.Null(change.BeforeAtMixAfter);
    }

    [Fact]
    public void Between_APeriodWithoutDecidedDeals_HasNoChange()
    {
        var change = RateDecomposition.Between(Closed(("a", 20, 80)), Closed(), WinRate);

        Assert.Null(change.Change);
        Assert.Null(change.ChangeMillionths);
        Assert.Null(change.Mix);
        Assert.Null(change.AfterAtMixBefore);
        Assert.Empty(change.Segments);
        Assert.False(change.IsReversal);
        Assert.StartsWith("The change is not known", change.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Between_WhatCannotBeSplit_IsRefused()
    {
        var sources = Closed(("a", 1, 1));
        var owners = OwnedBy("A/Li won").FoldBy(FlowFixtures.AsOf, ["owner"])["owner"];
        var touched = OwnedBy("A/Li won").FoldBy(
            FlowFixtures.AsOf,
            ["owner"],
            new FunnelKit.Flow.FlowSemantics { Attribution = FunnelKit.Flow.AttributionRule.EveryTouched })["owner"];

        Assert.Throws<ArgumentException>(() => RateDecomposition.Between(sources, owners, WinRate));
        Assert.Throws<ArgumentException>(() => RateDecomposition.Between(owners, touched, WinRate));
    }

    [Fact]
    public void FunnelChange_OneStageWorse_CarriesItAll()
    {
        var change = FunnelChange.Between(
            Sources(("a", 400, 200, 100), ("b", 400, 200, 100)), Sources(("a", 400, 100, 50), ("b", 400, 100, 50)));

        Assert.Equal(["A", "C", "D"], change.Stages.Select(stage => stage.Stage.Id.Value));
        Assert.Equal((0.25, 0.125), (change.Before!.Value, change.After!.Value));
        Assert.Equal("A", change.Largest!.Stage.Id.Value);
        Assert.True(change.IsLocated);
        Assert.Equal([-125_000L, 0L, 0L], change.Stages.Select(stage => stage.ContributionMillionths!.Value));
        Assert.Equal(-250_000, change.Largest.Segments.RateMillionths);
        Assert.StartsWith(
            "The whole funnel converts 12.5 % after 25.0 %, −12.50 points. Most of it is carried by 'Stage A' "
                + "(−12.50), whose step rate went from 50.0 % to 25.0 %",
            change.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("变化主要来自“Stage A”", change.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void FunnelChange_TwoStagesChanged_SharesByTheAverageOfBothOrders()
    {
        // A 0.5 → 0.4, C 0.5 → 0.6: (−0.1)(0.5 + 0.6)/2 and 0.1 · (0.5 + 0.4)/2.
        var change = FunnelChange.Between(Sources(("a", 1000, 500, 250)), Sources(("a", 1000, 400, 240)));

        Assert.Equal([-55_000L, 45_000L, 0L], change.Stages.Select(stage => stage.ContributionMillionths!.Value));
        Assert.Equal(-10_000, change.ChangeMillionths);
        Assert.Equal("A", change.Largest!.Stage.Id.Value);
    }

    [Fact]
    public void FunnelChange_AStageThatNobodyReached_IsNoAnswer()
    {
        var change = FunnelChange.Between(Sources(("a", 100, 50, 25)), Sources(("a", 100, 50, 0)));

        Assert.Null(change.Change);
        Assert.Null(change.ChangeMillionths);
        Assert.Null(change.Largest);
        Assert.All(change.Stages, stage => Assert.Null(stage.Contribution));
        Assert.Equal(-500_000, change.Stages[1].Segments.ChangeMillionths);
        Assert.StartsWith("The change is not known", change.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FunnelChange_TooFewDeals_SaysThatItMayBeChance()
    {
        var change = FunnelChange.Between(Sources(("a", 10, 5, 3)), Sources(("a", 10, 4, 2)));

        Assert.False(change.IsLocated);
        Assert.Contains("may be chance", change.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FunnelChange_NothingChanged_HasNoStageToName()
    {
        var change = FunnelChange.Between(Sources(("a", 10, 5, 3)), Sources(("b", 10, 5, 3)));

        Assert.Equal(0, change.ChangeMillionths);
        Assert.Null(change.Largest);
        Assert.Contains("as before", change.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FunnelChange_OfTwoModels_IsRefused()
    {
        var other = StageModel.CreateBuilder("other", "Other").AddStage("A", "A").AddStage("won", "Won", StageKind.Won)
            .AddStage("lost", "Lost", StageKind.Lost).Build();
        var segments = FunnelKit.History.StageHistory.CreateBuilder(other, dimensions: ["source"]).Build()
            .FoldBy(FlowFixtures.AsOf, ["source"])["source"];

        Assert.Throws<ArgumentException>(() => FunnelChange.Between(Sources(), segments));
    }

    [Fact]
    public void Between_TwoRulesOfAttribution_IsRefused()
    {
        var history = OwnedBy("A/Li won/Wu", "A/Wu lost");
        var entry = history.FoldBy(
            FlowFixtures.AsOf, ["owner"], new FlowSemantics { Attribution = AttributionRule.AtEntry });

        var error = Assert.Throws<ArgumentException>(() => RateDecomposition.Between(
            history.FoldBy(FlowFixtures.AsOf, ["owner"])["owner"], entry["owner"], WinRate));

        Assert.Contains("AtEntry", error.Message, StringComparison.Ordinal);
    }
}
