using FunnelKit.Diagnosis;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.Diagnosis.ChainFixtures;

namespace FunnelKit.Tests.Diagnosis;

public sealed class FunnelDiagnosisTests
{
    [Fact]
    public void T3_TheB2BBenchmark_Is60And40And30_And7Point2InAll()
    {
        var steps = Benchmarks.B2B(Chain).Steps;

        Assert.Equal([0.6, 0.4, 0.3], steps.Select(step => step.Expected.Fraction));
        Assert.Equal(
            0.072, steps.Aggregate(Probability.Certain, (all, step) => all.And(step.Expected)).Fraction, 1e-15);
    }

    [Fact]
    public void Item131_AFunnelAtTheBenchmark_IsHealthy()
    {
        var diagnosis = Closed(Chain, 1000, 600, 240, 72).Diagnose(Benchmarks.B2B(Chain));

        Assert.Equal(DiagnosisOutcome.Healthy, diagnosis.Outcome);
        Assert.Equal(FunnelShape.Healthy, diagnosis.Shape);
        Assert.Empty(diagnosis.Findings);
        Assert.All(diagnosis.Steps, step => Assert.Equal(AssessmentStatus.Met, step.Status));
    }

    [Theory]
    [InlineData(20, 100, AssessmentStatus.Below)]
    [InlineData(35, 100, AssessmentStatus.Undecided)]
    [InlineData(350, 1000, AssessmentStatus.Below)]
    [InlineData(40, 100, AssessmentStatus.Met)]
    public void T7_TheSaasCase_AgainstABenchmarkOf40Percent(int advanced, int decided, AssessmentStatus expected)
    {
        var step = Closed(Chain, decided, decided, advanced, advanced).Diagnose(Benchmarks.B2B(Chain)).Steps[1];

        Assert.Equal(expected, step.Status);
        Assert.Equal(Rate.FromCounts(advanced, decided), step.Observed);
    }

    [Fact]
    public void Item132_AnUndecidedStep_SaysHowManyMoreDealsWouldDecide()
    {
        var diagnosis = Closed(Chain, 100, 100, 35, 35).Diagnose(Benchmarks.B2B(Chain));
        var step = diagnosis.Steps[1];
        var more = step.MoreDealsToDecide!.Value;

        Assert.Equal(DiagnosisOutcome.InsufficientData, diagnosis.Outcome);
        Assert.Equal(FunnelShape.Undetermined, diagnosis.Shape);
        Assert.InRange(more, 260, 290);
        Assert.Contains(
            "more decided deals at this share would decide it", diagnosis.ToString(), StringComparison.Ordinal);

        var total = (int)(100 + more + 20);
        var later = Closed(Chain, total, total, total * 35 / 100, total * 35 / 100).Diagnose(Benchmarks.B2B(Chain));
        Assert.Equal(AssessmentStatus.Below, later.Steps[1].Status);
    }

    [Fact]
    public void Item141_AGoodStartAndAStepThatLosesTooMany_IsABrokenMiddle()
    {
        var diagnosis = Closed(Chain, 1000, 620, 120, 40).Diagnose(Benchmarks.B2B(Chain));

        var finding = Assert.Single(diagnosis.Findings);
        Assert.Equal((FindingCode.BrokenMiddle, FunnelShape.BrokenMiddle), (finding.Code, diagnosis.Shape));
        Assert.Equal("communication", finding.Stage.Value);
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Equal("上宽中断", finding.Title.ToString("zh-Hans"));
        Assert.Equal(120d / 620d, finding.Evidence[0].Observed);
        Assert.Equal((620, 0.4), (finding.Evidence[0].SampleSize, finding.Evidence[0].Expected));
        Assert.Equal(
            ["没有持续跟进。", "跟进没有纳入 CRM 管理。", "没有明确的商机判断标准。"],
            finding.CausesToCheck.Select(cause => cause.ToString("zh-Hans")));
        Assert.Equal(
            ["统一阶段定义。", "用 CRM 提醒跟进。", "定期复盘。"],
            finding.Remedies.Select(remedy => remedy.ToString("zh-Hans")));
        Assert.Contains(finding.RuledOut, text => text.ToString().StartsWith(
            "A weak start: Validation to Communication 62.0 %", StringComparison.Ordinal));
    }

    [Fact]
    public void Item142_DealsThatPileUpInTheMiddle_AreABulge()
    {
        var flow = Bulging(open: 60, ageDays: 80);

        var diagnosis = flow.Diagnose(Benchmarks.B2B(Chain));

        var finding = Assert.Single(diagnosis.Findings);
        Assert.Equal((FindingCode.MiddleBulge, FunnelShape.MiddleBulge), (finding.Code, diagnosis.Shape));
        Assert.Equal("communication", finding.Stage.Value);
        Assert.Equal("中层鼓包", finding.Title.ToString("zh-Hans"));
        Assert.Contains(finding.Remedies, remedy => remedy.ToString().Contains(
            "10 opportunities per person and week", StringComparison.Ordinal));
        Assert.Equal(60, diagnosis.Backlogs[1].Inventory);
        Assert.Equal(DwellReference.OwnHistory, diagnosis.Backlogs[1].Reference);
    }

    [Theory]
    [InlineData(60, 2)]
    [InlineData(3, 80)]
    public void Item142_ATallBarOfYoungDeals_OrAFewOldOnes_IsNoBulge(int open, double ageDays)
    {
        var diagnosis = Bulging(open, ageDays).Diagnose(Benchmarks.B2B(Chain));

        Assert.Empty(diagnosis.Findings);
    }

    [Fact]
    public void Item142_TheDwellLimitOfAStage_GoesBeforeItsOwnHistory()
    {
        var builder = Chain.ToBuilder().ReplaceStage(
            StageId.Create("communication"),
            Named("communication", "Communication", "交流") with { DwellLimitDays = 200 });

        var diagnosis = Bulging(60, 80, builder.Build()).Diagnose(Benchmarks.B2B(Chain));

        Assert.Equal((DwellReference.Limit, 200d), (diagnosis.Backlogs[1].Reference, diagnosis.Backlogs[1].LimitDays));
        Assert.Empty(diagnosis.Findings);
    }

    [Fact]
    public void Item143_DealsThatComeToTheEndAndAreNotWon_AreACollapsedBottom()
    {
        var diagnosis = Closed(Chain, 1000, 610, 250, 20).Diagnose(Benchmarks.B2B(Chain));

        var finding = Assert.Single(diagnosis.Findings);
        Assert.Equal((FindingCode.CollapsedBottom, FunnelShape.CollapsedBottom), (finding.Code, diagnosis.Shape));
        Assert.Equal("negotiation", finding.Stage.Value);
        Assert.Equal(FindingSeverity.Critical, finding.Severity);
        Assert.Equal("底层塌陷", finding.Title.ToString("zh-Hans"));
        Assert.Contains("使用标准报价模板。", finding.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Contains("Pricing is rigid.", finding.ToString("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Item134_TheBottleneck_IsTheStageThatAdvancesFewest_AndTheOneThatLosesMost()
    {
        var diagnosis = Closed(Chain, 1000, 300, 200, 20).Diagnose(Benchmarks.B2B(Chain));

        Assert.Equal("negotiation", diagnosis.LowestStepRate!.Stage.Id.Value);
        Assert.Equal("validation", diagnosis.LargestLoss!.Stage.Id.Value);
        Assert.Equal(700, diagnosis.LargestLoss.Lost);
    }

    [Fact]
    public void Item138_AWeakStart_IsNotCalledABrokenMiddle()
    {
        var diagnosis = Closed(Chain, 1000, 200, 30, 10).Diagnose(Benchmarks.B2B(Chain));

        Assert.Contains(
            diagnosis.Findings,
            finding => finding is { Code: FindingCode.StepBelowReference, Stage.Value: "validation" });
        Assert.DoesNotContain(diagnosis.Findings, finding => finding.Code == FindingCode.BrokenMiddle);
    }

    [Fact]
    public void Diagnose_WithoutAnythingToCompareWith_SaysSo()
    {
        var empty = StageHistory.CreateBuilder(Chain).Build().Fold(AsOf);

        Assert.Equal(DiagnosisOutcome.NoReference, empty.Diagnose().Outcome);
        Assert.Equal(DiagnosisOutcome.InsufficientData, empty.Diagnose(Benchmarks.B2B(Chain)).Outcome);
        Assert.All(
            empty.Diagnose(Benchmarks.B2B(Chain)).Steps,
            step => Assert.Equal(AssessmentStatus.TooFewDeals, step.Status));
    }

    [Fact]
    public void Diagnose_WithTheModelsOwnTargets_ComparesThose()
    {
        var model = Chain.ToBuilder()
            .ReplaceStage(
                StageId.Create("negotiation"),
                Named("negotiation", "Negotiation", "谈判") with { ConversionTarget = Probability.FromPercent(50) })
            .Build();

        var diagnosis = Closed(model, 100, 100, 100, 20).Diagnose();

        var step = Assert.Single(diagnosis.Steps);
        Assert.Equal(("negotiation", "won", AssessmentStatus.Below), (step.From.Value, step.To.Value, step.Status));
    }

    [Fact]
    public void B2B_ForAModelOfAnotherLength_AsksForTheStages()
    {
        var exception = Assert.Throws<ArgumentException>(() => Benchmarks.B2B(StageModels.FiveStage));

        Assert.Contains("Name the three stages", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnose_WithABenchmarkOfOtherStages_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Closed(Chain, 10, 5, 2, 1).Diagnose(Benchmarks.B2B(
            StageId.Create("nowhere"),
            StageId.Create("communication"),
            StageId.Create("negotiation"),
            StageId.Create("won"))));

    [Fact]
    public void AStepExpectedToBeCertain_IsBelowAsSoonAsOneDealIsLostOfMany()
    {
        var benchmark = Benchmark.Create(
            "sure",
            LocalizedText.Create("Sure"),
            "test",
            [BenchmarkStep.Create(StageId.Create("validation"), StageId.Create("communication"), Probability.Certain)]);

        Assert.Equal(AssessmentStatus.Below, Closed(Chain, 100, 80, 80, 80).Diagnose(benchmark).Steps[0].Status);
        Assert.Equal(AssessmentStatus.Met, Closed(Chain, 100, 100, 80, 80).Diagnose(benchmark).Steps[0].Status);
    }

    /// <summary>
    /// A funnel at the benchmark in which deals stay 5 days in each stage, and some more are open in communication.
    /// </summary>
    private static StageFlow Bulging(int open, double ageDays, StageModel? model = null)
    {
        var builder = StageHistory.CreateBuilder(model ?? Chain);
        for (var deal = 0; deal < 1000; deal++)
        {
            var day = deal * 0.34;
            string[] stages = ["validation", "communication", "negotiation", "won"];
            var reached = deal % 1000 % 125 < 9 ? 4 : deal % 25 < 6 ? 3 : deal % 5 < 3 ? 2 : 1;
            foreach (var stage in stages.Take(reached))
            {
                Add(builder, deal, stage, day);
                day += 5;
            }

            if (reached < 4)
            {
                Add(builder, deal, "lost", day);
            }
        }

        for (var deal = 1000; deal < 1000 + open; deal++)
        {
            Add(builder, deal, "validation", 365 - ageDays - 5);
            Add(builder, deal, "communication", 365 - ageDays);
        }

        return builder.Build().Fold(AsOf);
    }
}
