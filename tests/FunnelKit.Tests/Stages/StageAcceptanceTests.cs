using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

/// <summary>What a stage and a model carry.</summary>
public sealed class StageAcceptanceTests
{
    private static readonly StageId Proposal = StageId.Create("proposal");

    private static readonly StageModel Model = StageModel.CreateBuilder("sales", LocalizedText.Create("Sales", "销售"))
        .AddFact(new() { Id = StandardFacts.Amount, Kind = FactKind.Money, IsKeyField = true })
        .AddFact(new()
        {
            Id = "opportunity-id",
            Name = LocalizedText.Create("Opportunity ID", "商机ID"),
            Kind = FactKind.Text,
            IsKeyField = true,
        })
        .AddFact(new() { Id = "remark", Name = LocalizedText.Create("Remark", "备注"), Kind = FactKind.Text })
        .AddRole(new() { Id = "account-manager", Name = LocalizedText.Create("Account manager", "客户经理") })
        .AddStage(new Stage
        {
            Id = StageId.Create("needs"),
            Name = LocalizedText.Create("Needs analysis", "需求分析"),
            Goal = LocalizedText.Create("Understand the need", "明确客户需求"),
            Guidance = LocalizedText.Create("Interview key people", "访谈关键人"),
            NextStep = LocalizedText.Create("Arrange the next meeting", "安排下次会议"),
            ConversionTarget = Probability.FromPercent(30),
            Activities =
            [
                new()
                {
                    Id = "interview",
                    Name = LocalizedText.Create("One deep interview", "一次深度访谈"),
                    Role = StandardRoles.Presales,
                    DoneWhen = Criterion.CountAtLeast("interview", 1),
                },
            ],
            Deliverables =
            [
                new() { Id = "needs-report", Name = LocalizedText.Create("Needs report", "客户需求分析报告") },
            ],
            ExitCriteria = [Criteria.WellFormedOpportunity],
        })
        .AddStage(new Stage
        {
            Id = Proposal,
            Name = LocalizedText.Create("Proposal", "方案制定"),
            Follows = [StageId.Create("needs")],
            ConversionTarget = Probability.FromPercent(50),
            RequiredApprovals = ["account-manager", StandardRoles.Legal],
        })
        .AddStage(new Stage
        {
            Id = StageId.Create("won"),
            Name = LocalizedText.Create("Won", "赢单"),
            Kind = StageKind.Won,
            RequiredApprovals = [StandardRoles.Manager],
        })
        .Build();

    [Fact]
    public void Item004_APipeline_IsDefinedByStagesPromotionMarkersAndConversionRates()
    {
        var read = StageModel.FromJson(Model.ToJson());

        Assert.Equal(["needs", "proposal"], read.OpenStages.Select(stage => stage.Id.Value));
        Assert.Equal([0.3, 0.5], read.OpenStages.Select(stage => stage.ConversionTarget!.Value.Fraction));
        Assert.Equal(
            Criteria.WellFormedOpportunity.Condition, Assert.Single(read.OpenStages[0].ExitCriteria).Condition);
    }

    [Fact]
    public void Item031_NeedsAnalysis_MustComeBeforeTheProposal()
    {
        var builder = Model.ToBuilder().RemoveStage(Proposal).AddStageBefore(
            StageId.Create("needs"), Model.Stages[1]);

        var error = Assert.Single(builder.Validate());

        Assert.Equal(DefinitionErrorCode.StageOutOfOrder, error.Code);
        Assert.Equal("The stage 'proposal' must stand behind 'needs', which it follows.", error.Message);
    }

    [Fact]
    public void Item032_AStage_CarriesGoalActionsOutputsAndStandards()
    {
        var stage = StageModel.FromJson(Model.ToJson()).OpenStages[0];

        Assert.Equal("明确客户需求", stage.Goal!.ToString("zh-Hans"));
        Assert.Equal("访谈关键人", stage.Guidance!.ToString("zh-Hans"));
        Assert.Equal("安排下次会议", stage.NextStep!.ToString("zh-Hans"));
        Assert.Equal("客户需求分析报告", Assert.Single(stage.Deliverables).DisplayName("zh-Hans"));
        var activity = Assert.Single(stage.Activities);
        Assert.Equal("一次深度访谈", activity.DisplayName("zh-Hans"));
        Assert.Equal("一次深度访谈至少1次", activity.DoneWhen!.Describe("zh-Hans", Model));
    }

    [Fact]
    public void Item168_KeyFields_AreMarkedAsSuch()
    {
        var model = StageModel.FromJson(Model.ToJson());

        Assert.Equal(
            ["amount", "opportunity-id"], model.Facts.Where(fact => fact.IsKeyField).Select(fact => fact.Id));
        Assert.True(model.TryGetFact("amount", out var amount));
        Assert.True(amount.IsKeyField);
        Assert.True(model.TryGetFact("remark", out var remark));
        Assert.False(remark.IsKeyField);
        Assert.All(StandardFacts.All, fact => Assert.False(fact.IsKeyField));
    }

    [Fact]
    public void Item172_CustomerStatus_IsATextOfItsOwnAndNotTheStage()
    {
        Assert.True(Model.TryGetFact(StandardFacts.CustomerStatus, out var status));

        Assert.Equal(FactKind.Text, status.Kind);
        Assert.Empty(status.Values);
        Assert.Equal("客户状态", status.DisplayName("zh-Hans"));
    }

    [Fact]
    public void Item173_TheDueDateOfTheNextAction_IsNotTheCloseDate()
    {
        Assert.True(Model.TryGetFact(StandardFacts.NextStepDue, out var due));
        Assert.True(Model.TryGetFact(StandardFacts.CloseDate, out var close));

        Assert.NotEqual(due, close);
        Assert.Equal(("计划完成时间", "预计成交日期"), (due.DisplayName("zh-Hans"), close.DisplayName("zh-Hans")));
    }

    [Fact]
    public void Item195_RolesAndApprovals_AreData()
    {
        var model = StageModel.FromJson(Model.ToJson());

        Assert.Equal(["account-manager", "legal"], model.Stages[1].RequiredApprovals.AsEnumerable());
        Assert.Equal(["manager"], model.Stages[2].RequiredApprovals.AsEnumerable());
        Assert.Equal("presales", model.Stages[0].Activities[0].Role);
        Assert.All(
            model.Stages.SelectMany(stage => stage.RequiredApprovals),
            role => Assert.True(model.TryGetRole(role, out _)));
        Assert.True(model.TryGetRole("account-manager", out var manager));
        Assert.Equal("客户经理", manager.DisplayName("zh-Hans"));
        Assert.Equal(
            ["负责人", "资深销售", "销售经理", "售前", "法务", "交付", "客服", "市场"],
            StandardRoles.All.Select(role => role.DisplayName("zh-Hans")));
    }
}
