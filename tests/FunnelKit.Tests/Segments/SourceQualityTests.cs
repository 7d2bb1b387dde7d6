using FunnelKit.Flow;
using FunnelKit.Segments;
using FunnelKit.Stages;
using FunnelKit.Statistics;
using static FunnelKit.Tests.Flow.FlowFixtures;
using static FunnelKit.Tests.Segments.SegmentFixtures;

namespace FunnelKit.Tests.Segments;

public sealed class SourceQualityTests
{
    private static readonly StageId Opportunity = StageId.Create("C");

    [Fact]
    public void From_Sources_CountsConversionAndValue()
    {
        var quality = SourceQuality.From(Sources(("seo", 100, 40, 10), ("ads", 50, 5, 0)), Opportunity);

        var seo = quality["seo"];
        Assert.Equal(Rate.FromCounts(40, 100), seo.OpportunityRate);
        Assert.Equal(Rate.FromCounts(10, 100), seo.OverallRate);
        Assert.Equal(Money.FromAmount(10m, Yuan), seo.ValuePerLead);
        Assert.Equal(Money.FromAmount(0m, Yuan), quality["ads"].ValuePerLead);
        Assert.Equal(["ads", "seo"], quality.Rows.Select(row => row.Label));
        Assert.Throws<ArgumentException>(() => quality["fair"]);
    }

    [Fact]
    public void From_Costs_GiveTheCostOfEverythingThatThereIs()
    {
        var quality = SourceQuality.From(
            Sources(("seo", 100, 40, 10), ("ads", 30, 5, 0), ("fair", 3, 1, 1)),
            Opportunity,
            [KeyValuePair.Create("seo", Yuans(400)), KeyValuePair.Create("ads", Yuans(100))]);

        var (seo, ads, fair) = (quality["seo"], quality["ads"], quality["fair"]);
        Assert.Equal((Yuans(4), Yuans(10), Yuans(40)), (seo.CostPerLead, seo.CostPerOpportunity, seo.CostPerWin));
        Assert.Equal(2.5m, seo.ValuePerCost);
        Assert.Equal((Yuans(3.33m), Yuans(20), null), (ads.CostPerLead, ads.CostPerOpportunity, ads.CostPerWin));
        Assert.Equal(
            (null, null, null, null, null),
            (fair.Cost, fair.CostPerLead, fair.CostPerOpportunity, fair.CostPerWin, fair.ValuePerCost));
        Assert.Contains(quality.Findings, item => item is { Code: SourceFindingCode.CostMissing, Label: "fair" });
    }

    [Fact]
    public void From_ACostWithoutLeads_HasARowAndAFinding()
    {
        var quality = SourceQuality.From(
            Sources(("seo", 3, 1, 1)),
            Opportunity,
            [KeyValuePair.Create("fair", Yuans(500)), KeyValuePair.Create("seo", Yuans(0))]);

        var fair = quality["fair"];
        Assert.Equal((0L, Yuans(500), null), (fair.Leads, fair.Cost, fair.CostPerLead));
        Assert.Null(quality["fair"].OpportunityRate.Value);
        Assert.Equal((Yuans(0), null), (quality["seo"].CostPerWin, quality["seo"].ValuePerCost));
        var finding = Assert.Single(quality.Findings);
        Assert.Equal(SourceFindingCode.CostWithoutLeads, finding.Code);
        Assert.Equal("“fair”花费 500.00 CNY，没有带来线索。", finding.Text.ToString("zh-Hans"));
    }

    [Fact]
    public void From_WonDealsWithoutAmount_HaveNoValue()
    {
        var builder = FunnelKit.History.StageHistory.CreateBuilder(
            Flow.FlowFixtures.Model, Yuan, dimensions: ["source"]);
        Add("1", "won", null, "seo");
        Add("2", "A", 5m, "ads");
        var quality = SourceQuality.From(
            FunnelKit.Segments.StageHistorySegmentExtensions.FoldBy(
                builder.Build(), Flow.FlowFixtures.AsOf, ["source"])["source"],
            Opportunity);

        Assert.Null(quality["seo"].ValuePerLead);
        Assert.Equal(Yuans(0), quality["ads"].ValuePerLead);

        void Add(string deal, string stage, decimal? amount, string source) => builder.Add(
            new FunnelKit.History.StageEvent
            {
                DealId = deal,
                Stage = stage,
                OccurredAt = Flow.FlowFixtures.Start,
                Amount = amount,
            },
            1,
            source);
    }

    [Fact]
    public void Trap15_ASource_IsComparedWithTheOthersAndCorrectedForTheirNumber()
    {
        var quality = SourceQuality.From(
            Sources(("a", 100, 50, 10), ("b", 100, 30, 10), ("c", 100, 30, 10), ("d", 40, 10, 2)), Opportunity);

        var comparison = quality["a"].OpportunityComparison!;
        Assert.Equal(Rate.FromCounts(70, 240), comparison.Others);
        var pair = TwoProportions.Compare(70, 240, 50, 100);
        Assert.Equal(pair.Newcombe(), comparison.Interval);
        Assert.Equal(pair.FisherTest()!.Value.TwoSided, comparison.PValue);
        Assert.Equal(
            MultipleTesting.BenjaminiHochberg(
                [.. quality.Rows.Select(row => row.OpportunityComparison!.PValue!.Value)]),
            quality.Rows.Select(row => row.OpportunityComparison!.AdjustedPValue!.Value));
        var finding = Assert.Single(quality.Findings);
        Assert.Equal((SourceFindingCode.OpportunityRateAboveOthers, "a"), (finding.Code, finding.Label));
        Assert.StartsWith(
            "'a': 50.0 % of the leads became opportunities, of the other sources 29.2 % (+20.8 points,",
            finding.Text.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void From_LeadsWithoutASource_AreCountedApart()
    {
        var quality = SourceQuality.From(Sources((null, 50, 1, 0), ("a", 30, 15, 3), ("b", 20, 10, 2)), Opportunity);

        Assert.Equal("", quality.Rows[0].Label);
        Assert.Null(quality[""].OpportunityComparison);
        Assert.Null(quality[""].ShrunkenOpportunityRate);
        Assert.Equal(Rate.FromCounts(10, 20), quality["a"].OpportunityComparison!.Others);
        Assert.Equal(Rate.FromCounts(50, 100), quality.LeadConcentration.Known);
        Assert.Equal(Rate.FromCounts(25, 50), quality.OpportunitySpread.Pooled);
        Assert.Equal(
            "The source of 50.0 % of the leads is not given.",
            Assert.Single(quality.Findings, item => item.Code == SourceFindingCode.SourceNotGiven).Text.ToString());
    }

    [Fact]
    public void From_OneSourceForMost_IsAFinding()
    {
        var quality = SourceQuality.From(Sources(("seo", 90, 9, 3), ("ads", 10, 1, 0)), Opportunity);

        var finding = Assert.Single(quality.Findings);
        Assert.Equal((SourceFindingCode.SingleSourceDependence, "seo"), (finding.Code, finding.Label));
        Assert.Contains("过半依赖单一渠道", finding.Text.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void From_NothingAtAll_IsEmpty()
    {
        var quality = SourceQuality.From(Sources(), Opportunity);

        Assert.Empty(quality.Rows);
        Assert.Empty(quality.Findings);
        Assert.Null(quality.LeadConcentration.Index);
    }

    [Fact]
    public void From_WrongCosts_AreRefused()
    {
        var segments = Sources(("a", 1, 1, 1));

        Assert.Throws<ArgumentOutOfRangeException>(() => With(("a", Yuans(-1))));
        Assert.Throws<ArgumentException>(() => With(("a", Yuans(1)), (" a", Yuans(1))));
        Assert.Throws<ArgumentException>(() => With(
            ("a", Yuans(1)), ("b", Money.FromAmount(1m, Currency.FromCode("USD")))));
        Assert.Throws<ArgumentException>(() => SourceQuality.From(segments, StageId.Create("won")));

        SourceQuality With(params (string Label, Money Cost)[] costs) => SourceQuality.From(
            segments, Opportunity, costs.Select(item => KeyValuePair.Create(item.Label, item.Cost)));
    }

    private static Money Yuans(decimal amount) => Money.FromAmount(amount, Yuan);

    [Fact]
    public void Findings_OfLeadsThatTouchedSeveralSources_CountEachLeadOnce()
    {
        // Twenty leads without a source; each of the other sixty touched three sources.
        var history = OwnedBy(
            [.. Enumerable.Repeat("A won", 20), .. Enumerable.Repeat("A/web C/fair lost/ads", 60)]);
        var segments = history.FoldBy(
            AsOf, ["owner"], new FlowSemantics { Attribution = AttributionRule.EveryTouched })["owner"];

        var quality = SourceQuality.From(segments, StageId.Create("C"));

        Assert.Equal(80, quality.Leads);
        Assert.Equal(Rate.FromCounts(180, 200), quality.LeadConcentration.Known);
        var finding = quality.Findings.Single(item => item.Code == SourceFindingCode.SourceNotGiven);
        Assert.Equal("The source of 25.0 % of the leads is not given.", finding.Text.ToString());
    }

    [Fact]
    public void Findings_OfManyTouchesOfOneSource_SayThatTheyAreTouches()
    {
        var history = OwnedBy([.. Enumerable.Repeat("A/web won", 90), .. Enumerable.Repeat("A/web C/fair lost", 5)]);
        var segments = history.FoldBy(
            AsOf, ["owner"], new FlowSemantics { Attribution = AttributionRule.EveryTouched })["owner"];

        var finding = SourceQuality.From(segments, StageId.Create("C")).Findings
            .Single(item => item.Code == SourceFindingCode.SingleSourceDependence);

        Assert.Contains("of the touches of leads come from 'web'", finding.Text.ToString(), StringComparison.Ordinal);
        Assert.Contains("的线索触点来自“web”", finding.Text.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void From_LeadsThatBeginLater_AreNoLeadsWithoutASource()
    {
        var quality = SourceQuality.From(
            OwnedBy("A/web won", "A@300").FoldBy(AsOf, ["owner"])["owner"], StageId.Create("C"));

        Assert.Equal(["web"], quality.Rows.Select(row => row.Label));
    }
}
