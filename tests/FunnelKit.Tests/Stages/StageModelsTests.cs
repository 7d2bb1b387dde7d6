using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelsTests
{
    [Fact]
    public void Item004_Template_DefinesStagesTheirMeaningAndTheirConversion()
    {
        var model = StageModels.B2BChain;

        Assert.Equal(["验证", "交流", "谈判", "成交", "输单", "无效", "培育池"], Names(model.Stages));
        Assert.Equal(
            [
                StageKind.Open, StageKind.Open, StageKind.Open, StageKind.Won, StageKind.Lost, StageKind.Disqualified,
                StageKind.Nurture,
            ],
            model.Stages.Select(stage => stage.Kind));
        Assert.All(model.OpenStages, stage => Assert.NotNull(stage.ConversionTarget));
    }

    [Fact]
    public void Item017_FiveStageTemplate_LeadsFromCaptureToTheClose()
    {
        var model = StageModels.FiveStage;

        Assert.Equal(
            ["线索获取", "线索培育与资质评估", "商机创建与需求分析", "方案提出与商务谈判", "赢单/关单", "输单", "无效", "培育池"],
            Names(model.Stages));
        Assert.Equal(
            [
                "lead-capture", "lead-nurturing", "opportunity-analysis", "proposal-negotiation", "won", "lost",
                "disqualified", "nurture",
            ],
            model.Stages.Select(stage => stage.Id.Value));
        Assert.Equal("Won / closed", model.Stages[4].DisplayName("en"));
        Assert.Equal(StageKind.Won, model.Stages[4].Kind);
        Assert.Equal([0.1, 0.25, 0.5, 0.75], model.OpenStages.Select(stage => stage.Probability!.Value.Point.Fraction));
    }

    [Fact]
    public void Item021_FourBandTemplate_HasFourOpenStages() =>
        Assert.Equal(["线索池", "商机确认", "方案博弈", "成交"], Names(StageModels.FourBand.OpenStages));

    [Fact]
    public void Item025_B2BChain_SaysThatItsStagesAreInferred()
    {
        Assert.Equal("b2b-chain", StageModels.B2BChain.Id);
        Assert.Contains("inferred", StageModels.B2BChain.Name.ToString("en"), StringComparison.Ordinal);
        Assert.Contains("推定", StageModels.B2BChain.Name.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void Item103_FourBandTemplate_HasOverlappingBandsWithAHole()
    {
        var bands = StageModels.FourBand.OpenStages.Select(stage => stage.Probability);

        Assert.Equal(
            [
                ProbabilityBand.FromPercent(0, 40), ProbabilityBand.FromPercent(50, 70),
                ProbabilityBand.FromPercent(60, 80), ProbabilityBand.FromPercent(75, 100),
            ],
            bands);
    }

    [Fact]
    public void Item131_B2BChain_HasTheBenchmarkAsTargets()
    {
        var stages = StageModels.B2BChain.OpenStages;
        var targets = stages.Select(stage => stage.ConversionTarget!.Value).ToList();

        Assert.Equal([0.6, 0.4, 0.3], targets.Select(target => target.Fraction));
        Assert.Equal(0.072, targets[0].And(targets[1]).And(targets[2]).Fraction, precision: 12);
        for (var i = 0; i < stages.Length; i++)
        {
            var product = targets.Skip(i).Aggregate((a, b) => a.And(b)).Fraction;
            Assert.Equal(product, stages[i].Probability!.Value.Point.Fraction, precision: 12);
        }
    }

    [Theory]
    [InlineData(0, "线索池")]
    [InlineData(40, "线索池")]
    [InlineData(45)]
    [InlineData(50, "商机确认")]
    [InlineData(65, "商机确认", "方案博弈")]
    [InlineData(78, "方案博弈", "成交")]
    [InlineData(100, "成交")]
    public void T6_LookingUpAProbability_FindsASetOfStages(double percent, params string[] stages)
    {
        var found = StageModels.FourBand.StagesAt(Probability.FromPercent(percent));

        Assert.Equal(stages, Names(found));
    }

    [Theory]
    [InlineData("Closed Won", "won")]
    [InlineData("CLOSED LOST", "lost")]
    [InlineData("赢单", "won")]
    [InlineData("输单", "lost")]
    [InlineData("培育池", "nurture")]
    public void Templates_KnowCommonLabelsOfOutcomes(string label, string id) =>
        Assert.All(StageModels.All.Where(model => !model.Equals(StageModels.LeadLifecycle)), model =>
        {
            Assert.True(model.TryFindStage(label, out var stage));
            Assert.Equal(id, stage.Id.Value);
        });

    [Theory]
    [InlineData("Converted", "converted")]
    [InlineData("Unqualified", "removed")]
    [InlineData("培育池", "nurture")]
    public void LeadLifecycle_KnowsCommonLabelsOfItsOwnOutcomes(string label, string id)
    {
        Assert.True(StageModels.LeadLifecycle.TryFindStage(label, out var stage));
        Assert.Equal(id, stage.Id.Value);
    }

    [Fact]
    public void FourBand_ReadsTheChineseWordForClosingAsTheOpenStage()
    {
        Assert.True(StageModels.FourBand.TryFindStage("成交", out var stage));

        Assert.Equal("closing", stage.Id.Value);
    }

    [Fact]
    public void TryFind_OfAnIdentifierInAnyCase_FindsTheModel()
    {
        Assert.True(StageModels.TryFind("Four-Band", out var model));
        Assert.Same(StageModels.FourBand, model);
        Assert.False(StageModels.TryFind("four band", out var none));
        Assert.Null(none);
    }

    [Fact]
    public void ContentHashes_OfTheTemplates_StayWhatTheyAre() =>
        Assert.Equal(
            [
                "five-stage aedc643d9cb4995e",
                "four-stage d02d138d5ff176ea",
                "case-stages 95a96ac7e529ccac",
                "automation-example 8d12a9864948ea47",
                "criteria-example d9e75e1579e31bd8",
                "layer-chain 0ef94679126ea061",
                "four-band cb175c139d2f0ccd",
                "saas e141a34850cb7eb5",
                "industrial-equipment 7d30c0022297c354",
                "seven-stage 548860f6a879c196",
                "b2b-chain 5026a7d1b90b8dfe",
                "five-step afaa236762c7c9c0",
                "late-path e6f29bcf6958cbd5",
                "call-down 5adde050d0c2f634",
                "lead-lifecycle b9f381d9614b2739",
            ],
            StageModels.All.Select(model => $"{model.Id} {model.ContentHash[..16]}"));

    private static IEnumerable<string> Names(ImmutableArray<Stage> stages) =>
        stages.Select(stage => stage.DisplayName(LocalizedText.SimplifiedChinese));
}
