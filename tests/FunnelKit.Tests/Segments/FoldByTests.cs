using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Segments;
using FunnelKit.Tests.Flow;
using static FunnelKit.Tests.Flow.FlowFixtures;
using static FunnelKit.Tests.Segments.SegmentFixtures;

namespace FunnelKit.Tests.Segments;

public sealed class FoldByTests
{
    [Theory]
    [InlineData(AttributionRule.AtEntry, "Li:1")]
    [InlineData(AttributionRule.AtClose, "Wu:1")]
    [InlineData(AttributionRule.Current, "Xu:1")]
    [InlineData(AttributionRule.EveryTouched, "Li:1 Wu:1 Xu:1")]
    public void FoldBy_ADealThatChangedHands_CountsAsTheRuleSays(AttributionRule rule, string expected) =>
        Assert.Equal(expected, Deals(OwnedBy("A/Li C/Wu lost review/Xu"), rule));

    [Fact]
    public void FoldBy_AnOpenDeal_AtCloseCountsToTheLatestOwner() =>
        Assert.Equal("Wu:1", Deals(OwnedBy("A/Li lost/Xu C/Li emailed/Wu"), AttributionRule.AtClose));

    [Fact]
    public void FoldBy_ADealOnHold_IsNotClosed() =>
        Assert.Equal("Wu:1", Deals(OwnedBy("A/Li hold/Li emailed/Wu"), AttributionRule.AtClose));

    [Fact]
    public void FoldBy_OwnerGivenOnlyAfterEntry_IsNotGivenAtEntry()
    {
        var history = OwnedBy("A C/Li");

        Assert.Equal(":1", Deals(history, AttributionRule.AtEntry));
        Assert.Equal("Li:1", Deals(history, AttributionRule.Current));
    }

    [Fact]
    public void FoldBy_OwnerGivenBeforeEntry_HoldsAtEntry() =>
        Assert.Equal("Li:1", Deals(OwnedBy("phoned/Li A C/Wu"), AttributionRule.AtEntry));

    [Fact]
    public void FoldBy_ABlankLabel_LeavesTheOneKnownBefore() =>
        Assert.Equal("Li:1", Deals(OwnedBy("A/Li C/ D/"), AttributionRule.Current));

    [Fact]
    public void FoldBy_EveryTouched_IsNotAdditiveAndKeepsTheTotal()
    {
        var flows = FoldBy(OwnedBy("A/Li C/Wu won", "A/Li lost"), AttributionRule.EveryTouched);

        Assert.False(flows.IsAdditive);
        Assert.Equal(2, flows.Total.Deals);
        Assert.Equal(3, flows.Segments.Sum(segment => segment.Flow.Deals));
        Assert.Equal(1, flows["Wu"].Won);
    }

    [Fact]
    public void FoldBy_ManyOwnersWithDealsFarApart_CountsEachDealWhereItBelongs()
    {
        const int Owners = 600;
        const int Deals = 20_000;
        var history = OwnedBy(
            [.. Enumerable.Range(0, Deals).Select(i => $"A/{i % Owners} {(i % Owners < 100 ? "won" : "lost")}")]);
        var asOf = Start.AddDays(10);

        var flows = history.FoldBy(asOf, ["owner"]);

        Assert.Equal(history.Fold(asOf), flows.Total);
        Assert.Equal(Owners, flows["owner"].Segments.Length);
        Assert.All(flows["owner"].Segments, segment =>
        {
            var owner = int.Parse(segment.Label, System.Globalization.CultureInfo.InvariantCulture);
            var deals = (Deals / Owners) + (owner < Deals % Owners ? 1 : 0);
            Assert.Equal(deals, segment.Flow.Deals);
            Assert.Equal(owner < 100 ? deals : 0, segment.Flow.Won);
        });
        Assert.Equal(flows, history.FoldBy(asOf, ["owner"], maxDegreeOfParallelism: 3));
    }

    [Fact]
    public void FoldBy_WhatBecameKnownLater_SaysNothing()
    {
        var builder = StageHistory.CreateBuilder(Model, dimensions: ["owner"]);
        Add("A", 0, 0, "Li");
        Add("C", 1, 50, "Wu");
        var history = builder.Build();

        Assert.Equal("Li", Assert.Single(history.FoldBy(Start.AddDays(10), ["owner"])["owner"].Segments).Label);
        Assert.Equal("Wu", Assert.Single(history.FoldBy(Start.AddDays(60), ["owner"])["owner"].Segments).Label);

        void Add(string stage, int day, int known, string owner) => builder.Add(
            new StageEvent
            {
                DealId = "1",
                Stage = stage,
                OccurredAt = Start.AddDays(day),
                RecordedAt = Start.AddDays(known),
            },
            1,
            owner);
    }

    [Theory]
    [InlineData(FlowDimension.CreatedYear, "2025:1 2026:2")]
    [InlineData(FlowDimension.CreatedQuarter, "2025-Q4:1 2026-Q1:2")]
    [InlineData(FlowDimension.CreatedMonth, "2025-12:1 2026-01:1 2026-02:1")]
    [InlineData(FlowDimension.CreatedWeek, "2026-W01:2 2026-W05:1")]
    public void FoldBy_TheBeginning_LabelsByThePeriodInUtc(string dimension, string expected)
    {
        var history = HistoryOf("A@-0.1 C", "A@0 won", "phoned@31 A@70 lost");

        var flows = history.FoldBy(AsOf, [dimension])[dimension];

        Assert.Equal(expected, Text(flows));
        Assert.True(flows.IsAdditive);
    }

    [Fact]
    public void FoldBy_ADealWithoutAnyTime_HasNoMonth() =>
        Assert.Equal(":1", Text(HistoryOf("A@? C@?").FoldBy(AsOf, ["created-month"])["created-month"]));

    [Fact]
    public void FoldBy_AMappedDimensionOfABuiltInName_GoesBefore()
    {
        var history = StageHistory.From([("1", "A")], Model, map => map
            .Deal(item => item.Item1).Stage(item => item.Item2).At(_ => Start).By("created-month", _ => "mine"));

        Assert.Equal("mine:1", Text(history.FoldBy(AsOf, ["created-month"])["created-month"]));
    }

    [Fact]
    public void FoldBy_ManyDealsAndFewCombinations_GivesWhatEachDimensionGivesAlone()
    {
        var builder = StageHistory.CreateBuilder(Model, dimensions: ["owner", "source"]);
        for (var deal = 0; deal < 1_000; deal++)
        {
            Add(deal, "A", 0, ((string[])["Li", "Wu", "Xu"])[deal % 3], null);
            Add(deal, deal % 5 == 0 ? "won" : "C", 1 + (deal % 7), null, deal % 2 == 0 ? "seo" : null);
        }

        var history = builder.Build();
        string[] dimensions = ["owner", "source", "created-week"];
        foreach (var rule in (AttributionRule[])[AttributionRule.Current, AttributionRule.EveryTouched])
        {
            var semantics = new FlowSemantics { Attribution = rule };
            var together = history.FoldBy(AsOf, dimensions, semantics, 2);

            Assert.Equal(history.Fold(AsOf, semantics), together.Total);
            Assert.All(dimensions, dimension => Assert.Equal(
                history.FoldBy(AsOf, [dimension], semantics)[dimension], together[dimension]));
        }

        void Add(int deal, string stage, int day, string? owner, string? source) => builder.Add(
            new StageEvent { DealId = $"{deal}", Stage = stage, OccurredAt = Start.AddDays(day) }, 1, owner, source);
    }

    [Fact]
    public void FoldBy_NoDealsOrNoDimensions_GivesTheTotal()
    {
        var empty = OwnedByNobody().FoldBy(AsOf, ["owner"]);

        Assert.Empty(empty["owner"].Segments);
        Assert.Equal(0, empty.Total.Deals);
        Assert.Equal(1, OwnedBy("A/Li").FoldBy(AsOf, []).Total.Deals);
    }

    [Fact]
    public void FoldBy_WrongArguments_AreRefused()
    {
        var history = OwnedBy("A/Li");

        Assert.Contains("'region'", Assert.Throws<ArgumentException>(() => history.FoldBy(AsOf, ["region"])).Message);
        Assert.Throws<ArgumentException>(() => history.FoldBy(AsOf, ["owner", " owner "]));
        Assert.Throws<ArgumentOutOfRangeException>(() => history.FoldBy(AsOf, ["owner"], null, 0));
        Assert.Throws<ArgumentException>(() => history.FoldBy(AsOf, ["owner"])["region"]);
        Assert.Throws<ArgumentException>(() => history.FoldBy(AsOf, ["owner"])["owner"]["Wu"]);
    }

    [Fact]
    public void Pool_OfSeveralSources_AddsThemUp()
    {
        var pooled = Closed(("seo", 3, 4), ("ads", 1, 2), ("fair", 5, 0))
            .Pool(label => label == "fair" ? "offline" : "online");

        Assert.Equal(["offline", "online"], pooled.Segments.Select(segment => segment.Label));
        Assert.Equal(Rate.FromCounts(4, 10), pooled["online"].WinRate);
        Assert.Equal(pooled.Total, pooled["online"] + pooled["offline"]);
        Assert.Throws<InvalidOperationException>(() =>
            FoldBy(OwnedBy("A/Li"), AttributionRule.EveryTouched).Pool(label => label));
    }

    [Theory]
    [InlineData("A/Li won/Wu A/Xu lost/Ma", OutcomeBasis.FirstOutcome, "Wu:1")]
    [InlineData("A/Li won/Wu A/Xu", OutcomeBasis.FirstOutcome, "Wu:1")]
    [InlineData("A/Li hold/Wu C/Xu", OutcomeBasis.FirstOutcome, "Xu:1")]
    [InlineData("A/Li won/Wu A/Xu lost/Ma", OutcomeBasis.LatestOutcome, "Ma:1")]
    [InlineData("A/Li won/Wu A/Xu", OutcomeBasis.LatestOutcome, "Xu:1")]
    public void FoldBy_AtClose_IsTheCloseThatTheOutcomeCounts(string deal, OutcomeBasis outcome, string expected)
    {
        var semantics = new FlowSemantics { Attribution = AttributionRule.AtClose, Outcome = outcome };

        Assert.Equal(expected, Text(OwnedBy(deal).FoldBy(AsOf, ["owner"], semantics)["owner"]));
    }

    [Fact]
    public void FoldBy_WithoutAges_CountsTheSameDeals()
    {
        var semantics = new FlowSemantics { CountsAges = false };
        var flows = OwnedBy("A/Li C/Wu won", "A/Li lost", "C/Wu").FoldBy(AsOf, ["owner"], semantics, 2);

        Assert.Equal("Li:1 Wu:2", Text(flows["owner"]));
        Assert.Equal(flows.Total, flows["owner"]["Li"] + flows["owner"]["Wu"]);
        Assert.Null(flows.Total.Counts.Ages);
    }

    private static StageHistory OwnedByNobody() => StageHistory.CreateBuilder(Model, dimensions: ["owner"]).Build();

    private static FlowSegments FoldBy(StageHistory history, AttributionRule rule) =>
        history.FoldBy(AsOf, ["owner"], new FlowSemantics { Attribution = rule })["owner"];

    private static string Deals(StageHistory history, AttributionRule rule) => Text(FoldBy(history, rule));

    private static string Text(FlowSegments flows) =>
        string.Join(' ', flows.Segments.Select(segment => $"{segment.Label}:{segment.Flow.Deals}"));
}
