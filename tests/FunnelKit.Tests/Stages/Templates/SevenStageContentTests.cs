using FunnelKit.Stages;
using static FunnelKit.Tests.Stages.Templates.TemplateContent;

namespace FunnelKit.Tests.Stages.Templates;

/// <summary>What each of the seven stages says and produces, in the words of the field.</summary>
public sealed class SevenStageContentTests
{
    private static readonly StageModel Model = StageModels.SevenStage;

    [Fact]
    public void Item047_S1_NamesItsGoalAndChannels()
    {
        var stage = Model.Stage("lead-entry");

        AssertSays(stage.Goal, "获取线索", "初步判断匹配度", "及时录入");
        AssertSays(stage.Guidance, "行业展会", "线上研讨会", "客户转介绍", "官网表单", "合作伙伴推荐");
    }

    [Fact]
    public void Item048_S1_LabelsTheSourceAsTypeAndDetail()
    {
        var stage = Model.Stage("lead-entry");

        AssertSays(stage.Guidance, "类型-详情", "展会-2023年XX行业展", "转介绍-客户*推荐");
        Assert.Equal([StandardFacts.Source], Activity(stage, "按“类型-详情”标注来源").DoneWhen!.Facts.AsEnumerable());
    }

    [Fact]
    public void Item049_S1_SaysWhatIsInvalid() =>
        AssertSays(Model.Stage("lead-entry").Guidance, "联系方式错误或需求与业务无关的线索无效");

    [Fact]
    public void Item050_S1_NamesOpportunitiesAfterCustomerAndNeed() =>
        AssertSays(Model.Stage("lead-entry").Guidance, "客户公司+核心需求", "XX科技-CRM系统采购");

    [Fact]
    public void Item051_S1_ProducesThePoolListAndTheSourceTable() =>
        Assert.Equal(["商机池初始清单", "线索来源分类统计表"], Deliverables(Model.Stage("lead-entry")));

    [Fact]
    public void Deliverables_OfAllLeadsTogether_AreNotMissedInEachOpportunity() =>
        Assert.Equal(
            ["商机池初始清单", "线索来源分类统计表", "线索分级清单", "A级跟进计划表", "意向书/确认函", "销售漏斗分析报告", "优化行动计划表"],
            Model.Stages
                .SelectMany(stage => stage.Deliverables)
                .Where(deliverable => !deliverable.IsRequired)
                .Select(deliverable => Chinese(deliverable.Name)));

    [Fact]
    public void Item052_S2_ScoresFiveDimensionsAndProducesTwoLists()
    {
        var stage = Model.Stage("screening-grading");

        AssertSays(stage.Guidance, "企业规模", "行业匹配度", "需求紧急度", "预算范围", "决策链完整性");
        Assert.Equal(5, Activity(stage, "五维度评分").DoneWhen!.Facts.Length);
        Assert.Equal(["线索分级清单", "A级跟进计划表"], Deliverables(stage));
        Assert.Equal(["五维度评分", "线索分级", "按等级分配资源"], Activities(stage));
    }

    [Fact]
    public void Item053_S3_AsksFourTopics()
    {
        var stage = Model.Stage("needs-analysis");
        var interview = Activity(stage, "访谈决策人和关键影响人，记录客户原话").DoneWhen!;
        var known = new KnownFacts().Did("deep-interview").Text("current-pains", "goals", "decision-process");

        AssertSays(stage.Guidance, "现状痛点", "目标期望", "决策流程（参与角色、最终决策人）", "预算与时间节点");
        Assert.Equal(["budget-and-timing"], interview.Judge(known).MissingFacts.AsEnumerable());
        Assert.Equal(CriterionStatus.Met, interview.Judge(known.Text("budget-and-timing")).Status);
    }

    [Fact]
    public void Item054_S3_AsksTheKeyPeopleAndKeepsTheirOwnWords() =>
        AssertSays(Model.Stage("needs-analysis").Guidance, "决策人和关键影响人", "采购经理", "技术负责人", "记录客户原话");

    [Fact]
    public void Item055_S3_ClassifiesNeedsAndProducesReportAndMatrix()
    {
        var stage = Model.Stage("needs-analysis");
        var names = Activity(stage, "需求分类：刚性、柔性、隐性痛点").DoneWhen!.Facts
            .Select(fact => Model.TryGetFact(fact, out var found) ? Chinese(found.Name) : fact);

        Assert.Equal(["刚性需求", "柔性需求", "隐性痛点"], names);
        Assert.Equal(["客户需求分析报告", "需求优先级矩阵图"], Deliverables(stage));
    }

    [Fact]
    public void Item056_S4_QuantifiesTheValueInTheCustomersLanguage()
    {
        var stage = Model.Stage("solution-value");

        AssertSays(stage.Guidance, "提升跟进效率30 %", "降低采购成本15 %", "缩短周期2周", "避免术语堆砌", "记录客户反馈");
        Assert.Equal(["定制化解决方案PPT", "客户反馈记录表"], Deliverables(stage));
    }

    [Fact]
    public void Item057_S5_PreparesConcessionsAndObjections()
    {
        var stage = Model.Stage("negotiation-objections");

        AssertSays(stage.Guidance, "底价和让步空间", "价格高于竞品", "交付周期太长", "贵20 %但人工成本降低50 %", "分期交付");
        Assert.Contains("准备底价和让步空间", Activities(stage));
        Assert.Contains("准备异议应对话术", Activities(stage));
    }

    [Fact]
    public void Item058_S5_ProducesMinutesLetterAndOpenIssues() =>
        Assert.Equal(
            ["谈判纪要", "意向书/确认函", "遗留问题清单"], Deliverables(Model.Stage("negotiation-objections")));

    [Fact]
    public void Item059_S6_IsSignedByBothAndHandedOverAfterwards()
    {
        var (closing, won, handOver) =
            (Model.Stage("closing-handover"), Model.Stage("won"), Model.Stage("delivery-handover"));

        Assert.Equal(["合同法务审核", "双方签署合同"], Activities(closing));
        Assert.Equal(StandardRoles.Legal, Activity(closing, "合同法务审核").Role);
        Assert.Equal([StandardRoles.Legal], won.RequiredApprovals.AsEnumerable());
        Assert.Equal("已成交", Chinese(won.Name));
        Assert.Equal(
            CriterionStatus.Unmet, Entry(won, "双方已签署合同").Judge(KnownFacts.Nothing).Status);
        AssertSays(handOver.Guidance, "项目经理", "技术支持", "交付计划", "启动会", "需求文档、合同、沟通记录", "1个月内上线");
        Assert.Equal(["双方签署的合同", "项目交付计划", "客户交接清单"], Deliverables(closing, handOver));
    }

    [Fact]
    public void Item060_S7_CountsEveryMonthOrQuarter() =>
        AssertSays(
            Model.Stage("retrospective").Guidance,
            "月度/季度",
            "线索→商机转化率",
            "商机→成交转化率",
            "平均成交周期",
            "各渠道线索质量");

    [Fact]
    public void Item061_S7_ReviewsCasesOfBothKinds() =>
        AssertSays(
            Model.Stage("retrospective").Guidance,
            "高价值/快速成交",
            "高意向却丢单",
            "需求挖掘到位",
            "决策链未摸清");

    [Fact]
    public void Item062_S7_IteratesProcessToolsAndTraining()
    {
        var stage = Model.Stage("retrospective");

        AssertSays(stage.Guidance, "增加客户决策链调研环节", "升级线索评分模型", "培训");
        Assert.Equal(["销售漏斗分析报告", "优化行动计划表"], Deliverables(stage));
    }
}
