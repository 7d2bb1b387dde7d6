using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

/// <summary>A model with everything, and a change of every single property of it.</summary>
internal static class OneChange
{
    private static readonly StageId Proposal = StageId.Create("proposal");

    public static StageModel Model { get; } = StageModel.CreateBuilder("sales", LocalizedText.Create("Sales", "销售"))
        .AddFact(new() { Id = "tier", Name = LocalizedText.Create("Tier"), Kind = FactKind.Text, Values = ["A", "B"] })
        .AddFact(new() { Id = "budget-confirmed", Name = LocalizedText.Create("Budget confirmed", "预算已确认") })
        .AddRole(new() { Id = "engineer", Name = LocalizedText.Create("Engineer") })
        .AddStage("lead", "Lead")
        .AddStage(new Stage
        {
            Id = Proposal,
            Name = LocalizedText.Create("Proposal", "方案"),
            EntryCriteria =
            [
                new()
                {
                    Id = "budget",
                    Name = LocalizedText.Create("The budget is confirmed", "预算已确认"),
                    Condition = Criterion.IsTrue("budget-confirmed"),
                },
            ],
            Activities = [new() { Id = "visit", Name = LocalizedText.Create("Visit", "拜访") }],
            Deliverables = [new() { Id = "report", Name = LocalizedText.Create("Report", "报告") }],
            EscalationDays = 30,
            EscalateTo = StandardRoles.Manager,
        })
        .AddStage("won", "Won", StageKind.Won)
        .AddStage("lost", "Lost", StageKind.Lost)
        .Build();

    /// <summary>Gets the changes by type and property, each with what a comparison calls it.</summary>
    public static IReadOnlyDictionary<string, (Func<StageModelBuilder, StageModelBuilder> Apply, string Kinds)> All
    {
        get;
    } = new Dictionary<string, (Func<StageModelBuilder, StageModelBuilder> Apply, string Kinds)>(StringComparer.Ordinal)
    {
        ["Stage.Id"] = Stage(stage => stage with { Id = StageId.Create("offer") }, "StageAdded StageRemoved"),
        ["Stage.Name"] = Stage(stage => stage with { Name = LocalizedText.Create("Proposal") }, "Renamed"),
        ["Stage.Kind"] = (
            builder => builder.ReplaceStage(
                StageId.Create("lost"),
                new() { Id = StageId.Create("lost"), Name = LocalizedText.Create("Lost"), Kind = StageKind.Nurture }),
            "KindChanged"),
        ["Stage.IsOptional"] = Stage(stage => stage with { IsOptional = true }, "OptionalChanged"),
        ["Stage.Probability"] = Stage(
            stage => stage with { Probability = ProbabilityBand.FromPercent(40, 51, 60) }, "BandChanged"),
        ["Stage.ConversionTarget"] = Stage(
            stage => stage with { ConversionTarget = Probability.Certain }, "TargetChanged"),
        ["Stage.DwellLimitDays"] = Stage(stage => stage with { DwellLimitDays = 14 }, "DwellChanged"),
        ["Stage.ReminderDays"] = Stage(stage => stage with { ReminderDays = 7 }, "DwellChanged"),
        ["Stage.EscalationDays"] = Stage(stage => stage with { EscalationDays = 31 }, "DwellChanged"),
        ["Stage.EscalateTo"] = Stage(stage => stage with { EscalateTo = StandardRoles.Legal }, "DwellChanged"),
        ["Stage.ForecastCategory"] = Stage(
            stage => stage with { ForecastCategory = ForecastCategory.Commit }, "ForecastCategoryChanged"),
        ["Stage.Follows"] = Stage(stage => stage with { Follows = [StageId.Create("lead")] }, "FollowsChanged"),
        ["Stage.Aliases"] = Stage(stage => stage with { Aliases = ["Quote"] }, "AliasesChanged"),
        ["Stage.Goal"] = Stage(stage => stage with { Goal = LocalizedText.Create("Win") }, "GuidanceChanged"),
        ["Stage.Guidance"] = Stage(stage => stage with { Guidance = LocalizedText.Create("How") }, "GuidanceChanged"),
        ["Stage.NextStep"] = Stage(stage => stage with { NextStep = LocalizedText.Create("Call") }, "GuidanceChanged"),
        ["Stage.RequiredApprovals"] = Stage(
            stage => stage with { RequiredApprovals = [StandardRoles.Legal, "engineer"] }, "ApprovalsChanged"),
        ["Stage.EntryCriteria"] = Stage(stage => stage with { EntryCriteria = [] }, "CriterionRemoved"),
        ["Stage.ExitCriteria"] = Stage(
            stage => stage with { ExitCriteria = [new() { Id = "x", Condition = Criterion.Present("owner") }] },
            "CriterionAdded"),
        ["Stage.Activities"] = Stage(stage => stage with { Activities = [] }, "ActivityChanged"),
        ["Stage.Deliverables"] = Stage(stage => stage with { Deliverables = [] }, "DeliverableChanged"),
        ["StageCriterion.Id"] = Criterion_(item => item with { Id = "money" }, "CriterionAdded CriterionRemoved"),
        ["StageCriterion.Name"] = Criterion_(item => item with { Name = null }, "CriterionChanged"),
        ["StageCriterion.Condition"] = Criterion_(
            item => item with { Condition = Criterion.Present("budget-confirmed") }, "CriterionChanged"),
        ["StageActivity.Id"] = Activity(item => item with { Id = "call" }, "ActivityChanged ActivityChanged"),
        ["StageActivity.Name"] = Activity(item => item with { Name = null }, "ActivityChanged"),
        ["StageActivity.Role"] = Activity(item => item with { Role = "engineer" }, "ActivityChanged"),
        ["StageActivity.Due"] = Activity(
            item => item with { Due = DueOffset.FromBusinessDays(7, DueAnchor.Creation) }, "ActivityChanged"),
        ["StageActivity.Needs"] = Activity(item => item with { Needs = ["report"] }, "ActivityChanged"),
        ["StageActivity.DoneWhen"] = Activity(
            item => item with { DoneWhen = Criterion.CountAtLeast("visit", 2) }, "ActivityChanged"),
        ["Deliverable.Id"] = Deliverable(item => item with { Id = "plan" }, "DeliverableChanged DeliverableChanged"),
        ["Deliverable.Name"] = Deliverable(item => item with { Name = null }, "DeliverableChanged"),
        ["Deliverable.IsRequired"] = Deliverable(item => item with { IsRequired = true }, "DeliverableChanged"),
        ["Fact.Id"] = Fact(fact => fact with { Id = "rank" }, "FactChanged FactChanged"),
        ["Fact.Name"] = Fact(fact => fact with { Name = null }, "FactChanged"),
        ["Fact.Kind"] = Fact(fact => fact with { Kind = FactKind.Number, Values = [] }, "FactChanged"),
        ["Fact.Values"] = Fact(fact => fact with { Values = ["B", "A"] }, "FactChanged"),
        ["Fact.IsKeyField"] = Fact(fact => fact with { IsKeyField = true }, "FactChanged"),
        ["SalesRole.Id"] = (builder => builder.AddRole(new() { Id = "expert" }), "RoleChanged"),
        ["SalesRole.Name"] = (builder => Rebuild(role: role => role with { Name = null }), "RoleChanged"),
        ["MovePolicy.AllowsSkip"] = (b => b.SetMoves(new() { AllowsSkip = false }), "MovesChanged"),
        ["MovePolicy.AllowsBack"] = (b => b.SetMoves(new() { AllowsBack = false }), "MovesChanged"),
        ["MovePolicy.CreationStages"] = (b => b.SetMoves(new() { CreationStages = [Proposal] }), "MovesChanged"),
        ["MovePolicy.RequiresLossReason"] = (b => b.SetMoves(new() { RequiresLossReason = true }), "MovesChanged"),
        ["ModelScope.BusinessUnit"] = (b => b.SetScope(new() { BusinessUnit = "east" }), "ModelChanged"),
        ["ModelScope.Industry"] = (b => b.SetScope(new() { Industry = "医疗器械" }), "ModelChanged"),
        ["ModelScope.ProductLine"] = (b => b.SetScope(new() { ProductLine = "custom" }), "ModelChanged"),
        ["ModelScope.Market"] = (b => b.SetScope(new() { Market = MarketKind.BusinessToConsumer }), "ModelChanged"),
        ["StageModel.Description"] = (b => b.SetDescription(LocalizedText.Create("For all")), "ModelChanged"),
        ["StageModel.HandOver"] = (b => b.SetHandOver(Proposal), "ModelChanged"),
        ["StageModel.Scope"] = (b => b.SetScope(new()), "ModelChanged"),
        ["StageModel.BasedOn"] = (b => b.SetBasedOn(StageModels.FiveStage), "ModelChanged"),
        ["StageModel.Id"] = (_ => Model.ToVariantBuilder("other", Model.Name).SetBasedOn(null), "ModelChanged"),
        ["StageModel.Name"] = (
            _ => Model.ToVariantBuilder("sales", LocalizedText.Create("Selling")).SetBasedOn(null), "ModelChanged"),
        ["StageModel.Stages"] = (
            builder => builder.RemoveStage(Proposal).AddStageBefore(StageId.Create("lead"), Model.Stages[1]),
            "Reordered"),
    };

    private static (Func<StageModelBuilder, StageModelBuilder> Apply, string Kinds) Stage(
        Func<Stage, Stage> change, string kinds) =>
        (builder => builder.ReplaceStage(Proposal, change(Model.Stages[1])), kinds);

    private static (Func<StageModelBuilder, StageModelBuilder> Apply, string Kinds) Criterion_(
        Func<StageCriterion, StageCriterion> change, string kinds) =>
        Stage(stage => stage with { EntryCriteria = [change(stage.EntryCriteria[0])] }, kinds);

    private static (Func<StageModelBuilder, StageModelBuilder> Apply, string Kinds) Activity(
        Func<StageActivity, StageActivity> change, string kinds) =>
        Stage(stage => stage with { Activities = [change(stage.Activities[0])] }, kinds);

    private static (Func<StageModelBuilder, StageModelBuilder> Apply, string Kinds) Deliverable(
        Func<Deliverable, Deliverable> change, string kinds) =>
        Stage(stage => stage with { Deliverables = [change(stage.Deliverables[0])] }, kinds);

    private static (Func<StageModelBuilder, StageModelBuilder> Apply, string Kinds) Fact(
        Func<Fact, Fact> change, string kinds) => (_ => Rebuild(change), kinds);

    private static StageModelBuilder Rebuild(Func<Fact, Fact>? fact = null, Func<SalesRole, SalesRole>? role = null)
    {
        var builder = StageModel.CreateBuilder(Model.Id, Model.Name)
            .AddFact(fact?.Invoke(Model.Facts[0]) ?? Model.Facts[0])
            .AddFact(Model.Facts[1])
            .AddRole(role?.Invoke(Model.Roles[0]) ?? Model.Roles[0]);
        return Model.Stages.Aggregate(builder, (result, stage) => result.AddStage(stage));
    }
}
