using FunnelKit.Stages;
using static FunnelKit.Tests.Stages.Templates.TemplateContent;

namespace FunnelKit.Tests.Stages.Templates;

/// <summary>The stages of the published templates, name by name.</summary>
public sealed class TemplateStageTests
{
    [Fact]
    public void Item017_FiveStage_HasTheNamedStages() =>
        AssertChain(
            StageModels.FiveStage, "线索获取", "线索培育与资质评估", "商机创建与需求分析", "方案提出与商务谈判", "赢单/关单");

    [Fact]
    public void Item018_FourStage_IsForASmallCompany()
    {
        AssertChain(StageModels.FourStage, "初步接触", "需求确认", "报价", "成交");
        Assert.Contains("小公司", Chinese(StageModels.FourStage.Name), StringComparison.Ordinal);
    }

    [Fact]
    public void Item019_CaseStages_AndBothExamples_HaveTheNamedStages()
    {
        AssertChain(StageModels.CaseStages, "初步沟通", "方案演示", "商务谈判", "成交");
        AssertChain(StageModels.AutomationExample, "初步接洽", "需求分析", "成交");
        AssertChain(StageModels.CriteriaExample, "线索", "商机", "需求确认", "方案展示", "商务谈判", "成交");
        Assert.True(StageModels.CaseStages.TryFindStage("方案展示", out var stage));
        Assert.Equal("方案演示", Chinese(stage.Name));
        AssertSaysInferred(StageModels.CriteriaExample);
    }

    [Fact]
    public void Item020_LayerChain_HasTheNamedStages() =>
        AssertChain(StageModels.LayerChain, "线索", "商机", "谈判", "成交");

    [Fact]
    public void Item005_EachLayer_RemovesOneDecisionRisk() =>
        AssertSays(StageModels.LayerChain.Description, "每下一层减少一次决策风险");

    [Fact]
    public void Item021_FourBand_HasTheNamedStages() =>
        Assert.Equal(["线索池", "商机确认", "方案博弈", "成交"], Names(StageModels.FourBand.OpenStages));

    [Fact]
    public void Item022_Saas_HasTheNamedStages()
    {
        AssertChain(StageModels.Saas, "演示", "试用", "商务谈判", "成交");
        Assert.Equal("SaaS", StageModels.Saas.Scope!.Industry);
    }

    [Fact]
    public void Item023_IndustrialEquipment_HasTheNamedStages() =>
        AssertChain(StageModels.IndustrialEquipment, "技术评估", "投标", "标前澄清", "成交");

    [Fact]
    public void Item024_SevenStage_EndsWithARetrospectiveAfterTheClose()
    {
        var model = StageModels.SevenStage;

        Assert.Equal(
            ["商机获取与线索录入", "初步筛选与分级", "深度需求分析", "方案制定与价值呈现", "商务谈判与异议处理", "成交转化与交付交接"],
            Names(model.OpenStages));
        Assert.Equal(
            ["交付交接", "复盘优化与迭代"], Names(model.Stages.Where(stage => stage.Kind == StageKind.PostClose)));
        Assert.Equal("已成交", Chinese(model.Stage("won").Name));
        Assert.Throws<ArgumentException>(() => model.PositionOf(StageId.Create("retrospective")));
    }

    [Fact]
    public void Item025_B2BChain_IsInferredAndKnowsTheNamesOfTheSaasCase()
    {
        var model = StageModels.B2BChain;

        AssertChain(model, "验证", "交流", "谈判", "成交");
        AssertSaysInferred(model);
        Assert.True(model.TryFindStage("方案交流", out var exchange));
        Assert.True(model.TryFindStage("商务谈判", out var negotiation));
        Assert.Equal(["交流", "谈判"], Names([exchange, negotiation]));
    }

    [Fact]
    public void Item026_FiveStep_HasTheNamedStages() =>
        AssertChain(StageModels.FiveStep, "线索", "意向", "商机", "报价", "成交");

    [Fact]
    public void Item027_LatePath_HasTheNamedStages() => AssertChain(StageModels.LatePath, "报价", "谈判", "签约");

    [Fact]
    public void Item028_CallDown_HasTheNamedStages() =>
        AssertChain(StageModels.CallDown, "线索", "接听", "愿意继续了解", "看方案", "签约");

    [Fact]
    public void Item029_LeadLifecycle_GoesFromMqlToSqlAndHasTwoPlacesForTheOthers()
    {
        var model = StageModels.LeadLifecycle;
        Assert.True(model.TryFindStage("MQL", out var mql));
        Assert.True(model.TryFindStage("SQL", out var sql));
        Assert.True(model.TryFindStage("合格线索", out var qualified));
        Assert.True(model.TryFindStage("不合格", out var unqualified));

        Assert.Equal(model.PositionOf(mql.Id) + 1, model.PositionOf(sql.Id));
        Assert.Same(sql, qualified);
        Assert.Equal((StageKind.Disqualified, "已移除"), (unqualified.Kind, Chinese(unqualified.Name)));
        Assert.Equal(
            [("已移除", StageKind.Disqualified), ("长期培育池", StageKind.Nurture)],
            model.Stages
                .Where(stage => stage.Kind is not (StageKind.Open or StageKind.Won))
                .Select(stage => (Chinese(stage.Name), stage.Kind)));
    }

    [Fact]
    public void Item030_Templates_SayWhatTheyAreFor()
    {
        Assert.Equal("Industrial equipment", StageModels.IndustrialEquipment.Scope!.Industry);
        Assert.Equal(MarketKind.BusinessToBusiness, StageModels.B2BChain.Scope!.Market);
    }

    [Theory]
    [InlineData("five-stage", "proposal-negotiation", "opportunity-analysis")]
    [InlineData("seven-stage", "solution-value", "needs-analysis")]
    [InlineData("criteria-example", "solution-presentation", "needs-confirmation")]
    public void Item031_NeedsAnalysis_ComesBeforeTheSolution(string id, string solution, string needs)
    {
        Assert.True(StageModels.TryFind(id, out var model));

        Assert.Contains(StageId.Create(needs), model.Stage(solution).Follows);
        Assert.Contains(
            model.ToBuilder().RemoveStage(StageId.Create(needs)).Validate(),
            error => error.Code == DefinitionErrorCode.UnknownStage);
    }

    [Fact]
    public void Item192_WhichTemplateFits_DependsOnTheProcessAndNotOnTheSizeOfTheCompany() =>
        AssertSays(StageModels.FourStage.Description, "流程是否多阶段", "产品是否复杂", "决策链是否长", "而不是企业规模");

    [Theory]
    [InlineData("five-stage", "商机创建与需求分析")]
    [InlineData("seven-stage", "深度需求分析")]
    [InlineData("four-band", "商机确认")]
    [InlineData("layer-chain", "商机")]
    [InlineData("five-step", "商机")]
    [InlineData("criteria-example", "商机")]
    [InlineData("call-down", "愿意继续了解")]
    public void Item008_WhereTheMarketingFunnelEnds_TheOpportunityFunnelBegins(string id, string first)
    {
        Assert.True(StageModels.TryFind(id, out var model));

        Assert.True(model.TryGetStage(model.HandOver, out var stage));
        Assert.Equal((first, StageKind.Open), (Chinese(stage.Name), stage.Kind));
        Assert.True(model.PositionOf(stage.Id) > 0);
    }

    [Fact]
    public void Item009_OpportunityManagement_ScreensValueAndControlsTheProcess() =>
        Assert.All(
            new[] { StageModels.LayerChain, StageModels.FiveStep, StageModels.FourBand, StageModels.FiveStage },
            model => AssertSays(
                model.Stage(model.HandOver.Value).Guidance, "营销到线索（M2L）", "报价/合同（CPQ）", "价值筛选", "过程管控"));

    [Fact]
    public void Item010_LeadAndOpportunity_AreDefinedInTheirOwnWords()
    {
        AssertSays(StageModels.LayerChain.Stage("lead").Goal, "可能有意向的潜在客户");
        AssertSays(StageModels.LayerChain.Stage("opportunity").Guidance, "经过验证且有明确需求的销售项目");
        AssertSays(StageModels.LeadLifecycle.Stage("converted").Guidance, "经过验证且有明确需求的销售项目");
    }

    private static void AssertChain(StageModel model, params string[] names)
    {
        var won = model.Stages.Single(stage => stage.Kind == StageKind.Won);

        Assert.Equal(names, Names([.. model.OpenStages, won]));
    }

    private static void AssertSaysInferred(StageModel model)
    {
        Assert.Contains("推定", Chinese(model.Name), StringComparison.Ordinal);
        Assert.Contains("inferred", model.Name.ToString(LocalizedText.English), StringComparison.Ordinal);
    }
}
