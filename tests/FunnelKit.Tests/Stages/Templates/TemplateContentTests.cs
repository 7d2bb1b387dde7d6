using FunnelKit.Stages;
using static FunnelKit.Tests.Stages.Templates.TemplateContent;

namespace FunnelKit.Tests.Stages.Templates;

/// <summary>What the stages of five, of four with bands, and of the chains say, in the words of the field.</summary>
public sealed class TemplateContentTests
{
    private static readonly StageModel Five = StageModels.FiveStage;

    private static readonly StageModel Bands = StageModels.FourBand;

    [Fact]
    public void Item033_LeadCapture_NamesItsChannelsAndWhatIsKnown()
    {
        var stage = Five.Stage("lead-capture");

        AssertSays(stage.Guidance, "市场活动", "内容营销", "社交媒体", "填写官网表单的访客", "展会上收到的名片");
        AssertSays(stage.Guidance, "只知道基本联系信息，需求和意向未知");
    }

    [Fact]
    public void Item187_LeadCapture_NamesMoreChannels_WhichFlowIntoOnePool()
    {
        var stage = Five.Stage("lead-capture");

        AssertSays(stage.Guidance, "内容营销", "社交媒体", "SEO", "付费广告", "网络研讨会");
        AssertSays(stage.Guidance, "来自官网、社交媒体和市场活动的线索自动汇入同一线索池");
    }

    [Fact]
    public void Item034_LeadNurturing_ScreensAndMatchesTheProfile()
    {
        var stage = Five.Stage("lead-nurturing");

        AssertSays(stage.Guidance, "电话", "邮件", "自动化工具", "痛点", "预算", "决策流程", "理想客户画像（ICP）", "MQL/SQL");
        AssertSays(stage.Guidance, "其余的移除或进入培育池");
        Assert.Equal(["首次电话沟通", "了解痛点、预算和决策流程", "匹配理想客户画像（ICP）"], Activities(stage));
        Assert.Equal(
            ["pains", "budget", "decision-process"],
            Activity(stage, "了解痛点、预算和决策流程").DoneWhen!.Facts.AsEnumerable());
    }

    [Fact]
    public void Item035_AnOpportunity_IsBornOnExplicitIntentAndDiscoveredInDepth()
    {
        var stage = Five.Stage("opportunity-analysis");
        var intent = Entry(stage, "客户已表达明确的购买意向");

        AssertSays(stage.Guidance, "商机产生于明确的购买意向", "深入挖掘需求，而不只是演示");
        Assert.Equal(CriterionStatus.Met, intent.Judge(new KnownFacts().Yes("purchase-intent")).Status);
        Assert.NotEqual(CriterionStatus.Met, intent.Judge(KnownFacts.Nothing).Status);
    }

    [Fact]
    public void Item036_TheProposal_IsTailoredAndComesWithAFormalQuote()
    {
        var stage = Five.Stage("proposal-negotiation");

        Assert.Equal(["量身定制的方案", "正式报价"], Deliverables(stage));
        AssertSays(stage.Guidance, "处理客户对价格和合同的疑虑");
    }

    [Fact]
    public void Item037_TheClose_SignsCollectsConvertsAndHandsOverToService()
    {
        var stage = Five.Stage("won");

        Assert.Equal(StageKind.Won, stage.Kind);
        Assert.Equal(["签订合同", "回款", "转为销售订单", "客户关系转入服务"], Activities(stage));
        Assert.Equal(StandardRoles.Service, Activity(stage, "客户关系转入服务").Role);
        Assert.Equal(["签署的合同", "销售订单"], Deliverables(stage));
        AssertSays(stage.Guidance, "商机周期到此结束");
    }

    [Fact]
    public void Item069_TheFiveStages_RemindOfLongStaysAndEscalateThem()
    {
        Assert.Equal(
            [(7d, 14d), (30d, 45d), (30d, 45d), (30d, 45d)],
            Five.OpenStages.Select(stage => (stage.ReminderDays!.Value, stage.EscalationDays!.Value)));
        Assert.All(Five.OpenStages, stage => Assert.Equal(StandardRoles.Manager, stage.EscalateTo));
        AssertSays(Five.Description, "停留提醒和上报的天数（首个阶段 7 天和 14 天，其余各 30 天和 45 天）由 FunnelKit 选定，没有来源");
    }

    [Fact]
    public void Item067_TheTechnicalExchange_IsDue7DaysAfterTheCreationOfTheOpportunity()
    {
        var activity = Activity(Five.Stage("opportunity-analysis"), "技术交流需在商机建立后7天内完成");

        Assert.Equal(DueOffset.FromCalendarDays(7, DueAnchor.Creation), activity.Due);
    }

    [Fact]
    public void Item068_TheExecutiveVisit_NeedsTheIndustryReport()
    {
        var activity = Activity(Five.Stage("opportunity-analysis"), "高层拜访需准备客户行业分析报告");

        Assert.True(Five.TryGetFact(Assert.Single(activity.Needs), out var report));
        Assert.Equal((FactKind.Artefact, "客户行业分析报告"), (report.Kind, Chinese(report.Name)));
    }

    [Fact]
    public void Item065_OnTheWayToNeedsAnalysis_TheSolutionAndTheNextMeetingAreTasks()
    {
        var stage = StageModels.AutomationExample.Stage("needs-analysis");

        Assert.Contains("准备方案", Activities(stage));
        Assert.Contains("安排下次会面", Activities(stage));
    }

    [Fact]
    public void Item043_TheLeadPool_VerifiesIdentityAndNeed()
    {
        var stage = Bands.Stage("lead-pool");

        Assert.Equal(["核实身份真实性", "判断需求匹配度"], Activities(stage));
        AssertSays(stage.Guidance, "流失率最高、筛选成本最低", "学生留资咨询 B2B 软件");
    }

    [Fact]
    public void Item044_TheConfirmedOpportunity_IsAssessedForPresales()
    {
        var stage = Bands.Stage("opportunity-confirmed");

        AssertSays(stage.Goal, "是否值得投入售前资源");
        AssertSays(stage.Guidance, "预算、决策链和痛点契合度", "需求调研、价值传递");
        Assert.Contains("需求调研", Activities(stage));
        Assert.Contains("价值传递", Activities(stage));
    }

    [Fact]
    public void Item045_TheSolutionContest_ComparesWithCompetitors()
    {
        var stage = Bands.Stage("solution-contest");

        Assert.Equal(["定制化方案", "竞品对比"], Deliverables(stage));
        Assert.Equal(["应对价格异议", "技术答疑"], Activities(stage));
        AssertSays(stage.Guidance, "转化取决于竞争对手的策略");
    }

    [Fact]
    public void Item046_TheClosing_SettlesTermsAndAnticipatesTheDecision()
    {
        var stage = Bands.Stage("closing");

        AssertSays(stage.Guidance, "合同条款、风险控制、付款方式和交付细节", "最终决策周期和外部因素");
        Assert.Equal(["敲定合同条款、风险控制、付款和交付细节", "预判最终决策周期和外部因素"], Activities(stage));
    }

    [Fact]
    public void Item107_FiveStep_PlansBackwardsFrom20DealsTo2000Leads()
    {
        var targets = StageModels.FiveStep.OpenStages
            .Select(stage => stage.ConversionTarget!.Value)
            .ToList();
        var fromOpportunity = targets[2].And(targets[3]);

        Assert.Equal([0.4, 0.25], targets.Take(2).Select(target => target.Fraction));
        Assert.Equal(0.1, fromOpportunity.Fraction, precision: 12);
        Assert.Equal(2000d, 20d / targets.Aggregate((a, b) => a.And(b)).Fraction, precision: 9);
        Assert.Equal(800d, 20d / targets.Skip(1).Aggregate((a, b) => a.And(b)).Fraction, precision: 9);
        Assert.Equal(200d, 20d / fromOpportunity.Fraction, precision: 9);
        AssertSays(StageModels.FiveStep.Description, "由 FunnelKit 选定，没有来源");
    }

    [Fact]
    public void Item107_FiveStep_GivesEachStageTheProductOfTheTargetsFromThere()
    {
        var stages = StageModels.FiveStep.OpenStages;

        Assert.Equal(
            [0.01, 0.025, 0.1, 0.25], stages.Select(stage => stage.Probability!.Value.Point.Fraction));
        for (var i = 0; i < stages.Length; i++)
        {
            var product = stages.Skip(i).Select(stage => stage.ConversionTarget!.Value).Aggregate((a, b) => a.And(b));

            Assert.Equal(product.Fraction, stages[i].Probability!.Value.Point.Fraction, precision: 12);
        }
    }

    [Fact]
    public void Item109_30PercentOfQualifiedOpportunities_ShouldReachTheSolutionPresentation()
    {
        var stage = StageModels.CriteriaExample.Stage("needs-confirmation");

        Assert.Equal(Probability.FromPercent(30), stage.ConversionTarget);
        AssertSays(StageModels.CriteriaExample.Description, "30 % 的合格商机应进入方案展示");
    }

    [Theory]
    [InlineData("five-stage")]
    [InlineData("seven-stage")]
    [InlineData("lead-lifecycle")]
    public void Item081_NoAnswer_IsNoReasonToDropALead_AndNotReadyIsNurture(string id)
    {
        Assert.True(StageModels.TryFind(id, out var model));
        var invalid = model.Stages.Single(stage => stage.Kind == StageKind.Disqualified);
        var nurture = model.Stages.Single(stage => stage.Kind == StageKind.Nurture);

        AssertSays(invalid.Guidance, "联系方式错误", "需求与业务无关", "身份不实", "两次电话未接或未回复不能作为");
        Assert.Contains(
            "“还没准备买”的客户", Chinese(invalid.Guidance) + Chinese(nurture.Guidance), StringComparison.Ordinal);
        AssertSays(nurture.Guidance, "邮件序列或微信 SCRM");
    }
}
