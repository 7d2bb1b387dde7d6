using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Tests.Flow;

namespace FunnelKit.Tests.History;

/// <summary>A model whose moves ask for something, and opportunities written in a line.</summary>
internal static class GateFixtures
{
    public static readonly DateTimeOffset Start = FlowFixtures.Start;

    /// <summary>
    /// The stages of items 38 to 40: leads, confirmation of the need, negotiation; an optional tender between; won with
    /// the approval of legal.
    /// </summary>
    public static StageModel Model { get; } = StageModel.CreateBuilder("gates", LocalizedText.Create("Gates", "准入"))
        .AddFact(Flag("call-made", "First phone call made", "首次电话沟通"))
        .AddFact(Flag("budget-confirmed", "Budget confirmed", "预算已确认"))
        .AddFact(Flag("demo-done", "Product demo completed", "产品演示已完成"))
        .AddFact(Text("specific-needs", "Specific needs", "明确的具体需求"))
        .AddFact(Artefact("formal-quote", "Formal quote", "正式报价"))
        .AddFact(Text("decision-maker", "Decision maker taking part", "参与的决策人"))
        .AddStage(Stage("lead", "Lead", "线索"))
        .AddStage(Stage("confirmation", "Need confirmation", "需求确认") with
        {
            EntryCriteria =
            [
                Criterion(
                    "demo-and-needs",
                    "The customer completed one product demo and stated specific needs",
                    "客户已完成一次产品演示并提出明确需求",
                    FunnelKit.Stages.Criterion.All(
                        FunnelKit.Stages.Criterion.IsTrue("demo-done"),
                        FunnelKit.Stages.Criterion.Present("specific-needs"))),
            ],
        })
        .AddStage(Stage("tender", "Tender", "投标") with { IsOptional = true })
        .AddStage(Stage("negotiation", "Negotiation", "商务谈判") with
        {
            EntryCriteria =
            [
                Criterion(
                    "quote-and-decision-maker",
                    "A formal quote is submitted and the customer has designated a decision maker to take part",
                    "已提交正式报价，且客户已指定决策人参与",
                    FunnelKit.Stages.Criterion.All(
                        FunnelKit.Stages.Criterion.Present("formal-quote"),
                        FunnelKit.Stages.Criterion.Present("decision-maker"))),
            ],
            ExitCriteria =
            [
                Criterion(
                    "amount-known", "The amount is agreed", "金额已商定", FunnelKit.Stages.Criterion.Present("amount")),
            ],
        })
        .AddStage(Stage("won", "Won", "赢单", StageKind.Won) with { RequiredApprovals = ["legal"] })
        .AddStage(Stage("lost", "Lost", "输单", StageKind.Lost))
        .AddStage(Stage("invalid", "Invalid", "无效", StageKind.Disqualified))
        .AddStage(Stage("nurture", "Nurture", "培育", StageKind.Nurture))
        .AddStage(Stage("hold", "On hold", "搁置", StageKind.OnHold))
        .AddStage(Stage("payment", "Payment", "回款", StageKind.PostClose))
        .SetHandOver(StageId.Create("confirmation"))
        .Build();

    public static StageModel WithMoves(MovePolicy moves) => Model.ToBuilder().SetMoves(moves).Build();

    /// <summary>An opportunity that entered stages a day after each other, the first at the start.</summary>
    public static OpportunityTimeline InStages(params string[] stages) =>
        OpportunityTimeline.Create("SF001", stages.Select((stage, day) => (TimelineEvent)new StageEntered
        {
            EventId = $"entered-{day}",
            OccurredAt = Start.AddDays(day),
            Stage = StageId.Create(stage),
        }));

    public static OpportunityTimeline Knowing(this OpportunityTimeline timeline, string fact, FactValue value) =>
        timeline.Append(new FactRecorded { EventId = fact, OccurredAt = Start, Fact = fact, Value = value });

    public static OpportunityTimeline KnowingAll(this OpportunityTimeline timeline) => timeline
        .Knowing("demo-done", FactValue.FromFlag(true))
        .Knowing("specific-needs", FactValue.FromText("CRM"))
        .Knowing("formal-quote", FactValue.FromArtefact("Q-1"))
        .Knowing("decision-maker", FactValue.FromText("Wang"))
        .Knowing("amount", FactValue.FromMoney(Money.FromAmount(500_000m, Currency.FromCode("CNY"))));

    public static MoveRequest To(string stage, double day = 9) => new()
    {
        EventId = "move",
        To = StageId.Create(stage),
        OccurredAt = Start.AddDays(day),
        Actor = "Li",
    };

    public static string Codes(this GateResult result) =>
        string.Join(' ', result.Obstacles.Select(obstacle => $"{obstacle.Code}:{obstacle.Stage}"));

    private static Stage Stage(string id, string english, string chinese, StageKind kind = StageKind.Open) =>
        new() { Id = StageId.Create(id), Name = LocalizedText.Create(english, chinese), Kind = kind };

    private static StageCriterion Criterion(string id, string english, string chinese, Criterion condition) =>
        new() { Id = id, Name = LocalizedText.Create(english, chinese), Condition = condition };

    private static Fact Flag(string id, string english, string chinese) => Fact(id, FactKind.Flag, english, chinese);

    private static Fact Text(string id, string english, string chinese) => Fact(id, FactKind.Text, english, chinese);

    private static Fact Artefact(string id, string english, string chinese) =>
        Fact(id, FactKind.Artefact, english, chinese);

    private static Fact Fact(string id, FactKind kind, string english, string chinese) =>
        new() { Id = id, Kind = kind, Name = LocalizedText.Create(english, chinese) };
}
