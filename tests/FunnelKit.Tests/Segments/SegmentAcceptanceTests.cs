using FunnelKit.History;
using FunnelKit.Segments;
using FunnelKit.Stages;
using FunnelKit.Tests.Flow;
using static FunnelKit.Tests.Segments.SegmentFixtures;

namespace FunnelKit.Tests.Segments;

/// <summary>The numbered items of what FunnelKit must be able to do, as far as they are about segments.</summary>
public sealed class SegmentAcceptanceTests
{
    private static readonly StageId Opportunity = StageId.Create("C");

    [Fact]
    public void Item013_WhichCustomersWhichStageWhichPerson_AreAnsweredByOnePass()
    {
        var builder = StageHistory.CreateBuilder(FlowFixtures.Model, dimensions: ["industry", "owner"]);
        for (var deal = 0; deal < 400; deal++)
        {
            // Every second deal is of a bank; three of four banks are won. Li wins nine of ten times, Wu once.
            var (industry, owner) = (deal % 2 == 0 ? "bank" : "shop", deal / 200 == 0 ? "Li" : "Wu");
            var isWon = owner == "Li" ? deal % 20 != 1 && deal % 20 != 11 : deal % 10 == 0;
            Add(deal, "A", 0, industry, owner);
            Add(deal, isWon ? "won" : "lost", 1, null, null);
        }

        var flows = builder.Build().FoldBy(FlowFixtures.AsOf, ["industry", "owner"]);

        Assert.Equal("A", flows.Total.LargestLoss!.Stage.Id.Value);
        Assert.True(flows["industry"]["bank"].WinRate.Value > flows["industry"]["shop"].WinRate.Value);
        var persons = PersonTable.From(flows["owner"], WinRate);
        Assert.True(persons.CanTellApart);
        Assert.Equal(("Li", 1, 1), (persons.Rows[0].Label, persons.Rows[0].BestRank, persons.Rows[0].WorstRank));

        void Add(int deal, string stage, int day, string? industry, string? owner) => builder.Add(
            new StageEvent
            {
                DealId = $"{deal}",
                Stage = stage,
                OccurredAt = FlowFixtures.Start.AddDays(day),
            },
            1,
            industry,
            owner);
    }

    [Fact]
    public void Item120_OpportunitiesPerPerson_AreCountedWithoutLeadsAndUnassignedDeals()
    {
        var table = PersonTable.From(
            Sources((null, 40, 20, 0), ("Li", 30, 12, 3), ("Wu", 20, 6, 2), ("Xu", 10, 3, 0)), WinRate, Opportunity);

        Assert.Equal(7d, table.MeanOpportunities);
        Assert.Equal(6d, table.MedianOpportunities);
        Assert.Equal(12, table.Rows.Single(row => row.Label == "Li").Opportunities);
    }

    [Fact]
    public void Item122_ConversionWinRateAndAcceptanceOfQuotes_AreReadForEverySegment()
    {
        var segments = Sources(("seo", 100, 40, 10), ("ads", 50, 10, 4));

        var seo = segments["seo"];
        Assert.Equal(Rate.FromCounts(40, 100), seo.LeadToOpportunity(Opportunity));
        Assert.Equal(Rate.FromCounts(10, 100), seo.WinRate);
        Assert.Equal(Rate.FromCounts(10, 40), seo.RateBetween(Opportunity, StageId.Create("won")));
    }

    [Fact]
    public void Item124_SourcesAreJudgedByQuality_AndDependenceOnOneIsSaid()
    {
        var quality = SourceQuality.From(Sources(("fair", 300, 60, 6), ("seo", 60, 40, 20)), Opportunity);

        Assert.Equal((25d / 36d) + (1d / 36d), quality.LeadConcentration.Index!.Value, 12);
        Assert.Equal(36d / 26d, quality.LeadConcentration.EffectiveNumber!.Value, 12);
        Assert.Equal(
            [
                (SourceFindingCode.SingleSourceDependence, "fair"),
                (SourceFindingCode.OpportunityRateBelowOthers, "fair"),
                (SourceFindingCode.OpportunityRateAboveOthers, "seo"),
                (SourceFindingCode.OverallRateBelowOthers, "fair"),
                (SourceFindingCode.OverallRateAboveOthers, "seo"),
            ],
            quality.Findings.Select(finding => (finding.Code, finding.Label)));
    }

    [Fact]
    public void Item187_LeadsOfAllChannels_AreOnePoolThatStillKnowsTheChannels()
    {
        string[] channels = ["内容营销", "社交媒体", "SEO", "付费广告", "网络研讨会"];
        var leads = channels.SelectMany(channel => Enumerable.Range(0, 3).Select(i => (Id: channel + i, channel)));

        var history = StageHistory.From(leads, FlowFixtures.Model, map => map
            .Deal(lead => lead.Id).Stage(_ => "A").At(_ => FlowFixtures.Start).By("channel", lead => lead.channel));
        var flows = history.FoldBy(FlowFixtures.AsOf, ["channel"])["channel"];

        Assert.Equal(15, flows.Total.Deals);
        Assert.Equal(channels.Order(StringComparer.Ordinal), flows.Segments.Select(segment => segment.Label));
        Assert.All(flows.Segments, segment => Assert.Equal(3, segment.Flow.Deals));
        Assert.Equal(15, Assert.Single(flows.Pool(_ => "线上").Segments).Flow.Deals);
    }

    [Fact]
    public void Item189_BeforeLeadQualityIsBlamed_TheStageThatDropsIsLocated()
    {
        // As many leads become opportunities as before, of the same sources; it is C that wins less.
        var change = FunnelChange.Between(
            Sources(("seo", 400, 200, 120), ("ads", 400, 100, 60)),
            Sources(("seo", 400, 200, 60), ("ads", 400, 100, 30)));

        Assert.Equal("C", change.Largest!.Stage.Id.Value);
        Assert.True(change.IsLocated);
        Assert.Equal(0, change.Stages[0].ContributionMillionths);
        Assert.False(change.Stages[0].Comparison.IsDifferent);

        // And there it is not the mix of the sources either.
        Assert.Equal((0L, -300_000L), (change.Largest.Segments.MixMillionths, change.Largest.Segments.RateMillionths));
    }

    [Fact]
    public void Item193_SpendingOnChannels_IsWeighedByWhatItBrings()
    {
        var quality = SourceQuality.From(
            Sources(("SEO", 100, 30, 10), ("付费广告", 200, 30, 5)),
            Opportunity,
            [
                KeyValuePair.Create("SEO", Money.FromAmount(500m, Yuan)),
                KeyValuePair.Create("付费广告", Money.FromAmount(2_000m, Yuan)),
            ]);

        Assert.Equal(
            [("SEO", 50m, 2m), ("付费广告", 400m, 0.25m)],
            quality.Rows.Select(row => (row.Label, row.CostPerWin!.Value.Amount, row.ValuePerCost!.Value)));
    }
}
