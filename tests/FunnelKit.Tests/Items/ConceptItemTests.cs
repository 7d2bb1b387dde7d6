using FunnelKit.Diagnosis;
using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Tests.Forecasting;
using static FunnelKit.Tests.Diagnosis.ChainFixtures;

namespace FunnelKit.Tests.Items;

/// <summary>The numbered items about what a funnel is for, each shown with the parts that answer it together.</summary>
public sealed class ConceptItemTests
{
    private static readonly DateOnly Today = TestDeal.AsOf;

    [Fact]
    public void Item012_OneHistory_MakesTheFunnelPredictableDiagnosableAndOptimisable()
    {
        var flow = Closed(Chain, 1000, 610, 250, 20);
        var deals = new[] { (Stage: "negotiation", Amount: 100_000m), (Stage: "communication", Amount: 100_000m) };
        var pipeline = Pipeline.From(deals, Chain, map => map
            .Stage(deal => deal.Stage).Amount(deal => deal.Amount, TestDeal.Yuan));

        var forecast = pipeline.Forecast(Today, new() { StageRates = flow.WinRates() });
        var finding = flow.Diagnose(Benchmarks.B2B(Chain)).Findings[0];
        var better = pipeline.Forecast(
            Today, new() { StageRates = Closed(Chain, 1000, 610, 250, 75).WinRates() });

        Assert.Equal(100_000m * 20 / 250, forecast.Stages[2].Weighted.Amount);
        Assert.Equal(("negotiation", FindingCode.CollapsedBottom), (finding.Stage.Value, finding.Code));
        Assert.True(better.Total.Weighted.Amount > forecast.Total.Weighted.Amount);
    }

    [Fact]
    public void Item013_TheFunnel_AnswersItsFourQuestions()
    {
        var li = Closed(Chain, 100, 80, 60, 40);
        var zhao = Closed(Chain, 100, 60, 20, 2);
        var team = li + zhao;
        var deals = new[]
        {
            (Name: "small", Stage: "negotiation", Amount: 10_000m),
            (Name: "early", Stage: "validation", Amount: 100_000m),
            (Name: "worth it", Stage: "negotiation", Amount: 90_000m),
        };
        var pipeline = Pipeline.From(deals, Chain, map => map
            .Stage(deal => deal.Stage)
            .Amount(deal => deal.Amount, TestDeal.Yuan)
            .CloseDate(_ => Today.AddMonths(1)));
        var semantics = new ForecastSemantics { StageRates = team.WinRates() };

        var worthMost = pipeline.Lines(Today, semantics)
            .OrderByDescending(line => line.Weighted!.Value.Amount)
            .Select(line => line.Deal.Name);
        var losesMost = team.LargestLoss!.Stage.Id.Value;
        var nextMonth = pipeline.Forecast(Today, semantics)["2026-07"].Weighted;

        Assert.Equal(["worth it", "early", "small"], worthMost);
        Assert.Equal(("validation", 60L), (losesMost, team.LargestLoss.Lost));
        Assert.True(li.WinRate.Value > zhao.WinRate.Value);
        Assert.True(li.WinRate.Interval!.Value.Low > zhao.WinRate.Interval!.Value.High);
        Assert.Equal(100_000m * 42 / 80 + 100_000m * 42 / 200, nextMonth.Amount);
    }

    [Theory]
    [InlineData(1000, 610, 120, 40)]
    [InlineData(1000, 610, 250, 20)]
    public void Item189_LeadQuality_IsNotBlamedWhenDealsDropLater(params int[] reached)
    {
        var diagnosis = Closed(Chain, reached).Diagnose(Benchmarks.B2B(Chain));

        var finding = Assert.Single(diagnosis.Findings);
        Assert.NotEqual(Chain.OpenStages[0].Id, finding.Stage);
        Assert.DoesNotContain(finding.CausesToCheck, cause => Chinese(cause).Contains("线索", StringComparison.Ordinal));
        Assert.Contains(finding.RuledOut, text => Chinese(text).StartsWith("入口问题：", StringComparison.Ordinal));
    }

    [Fact]
    public void Item189_LeadQuality_IsAskedAboutWhereTheFirstStepDrops()
    {
        var diagnosis = Closed(Chain, 1000, 200, 80, 24).Diagnose(Benchmarks.B2B(Chain));

        var finding = Assert.Single(diagnosis.Findings);
        Assert.Equal(Chain.OpenStages[0].Id, finding.Stage);
        Assert.Contains("线索与目标客户不匹配，质量偏低。", finding.CausesToCheck.Select(Chinese));
    }

    [Fact]
    public void Item199_EveryFinding_IsMeasurableAndOpenToIntervention()
    {
        var funnels = new[] { new[] { 1000, 200, 30, 10 }, [1000, 610, 120, 40], [1000, 610, 250, 20] };

        var findings = funnels
            .SelectMany(reached => Closed(Chain, reached).Diagnose(Benchmarks.B2B(Chain)).Findings)
            .ToList();

        Assert.True(findings.Count >= funnels.Length);
        Assert.All(findings, finding =>
        {
            Assert.All(finding.Evidence, evidence => Assert.NotNull(evidence.Observed));
            Assert.True(finding.Evidence[0].SampleSize > 0);
            Assert.NotEmpty(finding.CausesToCheck);
            Assert.NotEmpty(finding.Remedies);
        });
    }

    private static string Chinese(LocalizedText text) => text.ToString(LocalizedText.SimplifiedChinese);
}
