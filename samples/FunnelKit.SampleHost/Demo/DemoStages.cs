using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Demo;

/// <summary>The stages of the demo: what each is for, what is done in it, and what must be true to enter it.</summary>
internal static class DemoStages
{
    public static ImmutableArray<Stage> All { get; } =
    [
        Open(DemoFunnel.Lead, ("Lead", "线索"), percent: 8, target: 50, days: 21) with
        {
            Goal = Text("Find out whether there is a need.", "判断客户是否存在需求。"),
            Guidance = Text(
                "No answer is an attempt, not a reason to drop the lead.", "未接通只计一次尝试，不能据此判为无效。"),
            NextStep = Text("Call, and agree on a first conversation.", "致电客户，约定首次沟通。"),
            Activities =
            [
                Activity(DemoFacts.FirstCall, "First call", "首次电话", DueOffset.FromBusinessDays(2)),
            ],
            ForecastCategory = ForecastCategory.Omitted,
        },
        Open(DemoFunnel.Qualified, ("Qualified", "资质确认"), percent: 15, target: 60, days: 21) with
        {
            Goal = Text("Know whom to talk to and what they need.", "明确对接人与客户需求。"),
            NextStep = Text("Hold a discovery call about need and budget.", "进行需求与预算访谈。"),
            EntryCriteria =
            [
                Present("contact-known", "The contact is known", "已明确联系人", StandardFacts.Contact),
            ],
            Activities =
            [
                Activity(DemoFacts.DiscoveryCall, "Discovery call", "需求访谈", DueOffset.FromBusinessDays(5)),
            ],
            ForecastCategory = ForecastCategory.Pipeline,
        },
        Open(DemoFunnel.NeedsAnalysis, ("Needs analysis", "需求分析"), percent: 22, target: 65, days: 30) with
        {
            Goal = Text("Agree with the customer on the need, in writing.", "与客户书面确认需求。"),
            NextStep = Text("Send the minutes and have the need confirmed.", "发送纪要，请客户确认需求。"),
            EntryCriteria =
            [
                Present(
                    "need-explicit", "The customer's need is explicit", "客户需求明确", StandardFacts.CustomerNeed),
                Present("budget-known", "The budget range is known", "已了解预算范围", DemoFacts.Budget),
            ],
            Activities =
            [
                Activity(
                    DemoFacts.TechnicalExchange,
                    "Technical exchange",
                    "技术交流",
                    DueOffset.FromCalendarDays(7, DueAnchor.Creation),
                    StandardRoles.Presales),
                Activity(DemoFacts.ExecutiveVisit, "Executive visit", "高层拜访", DueOffset.FromBusinessDays(10)) with
                {
                    Needs = [DemoFacts.IndustryReport],
                },
            ],
            Deliverables =
            [
                Deliver(DemoFacts.IndustryReport, "Industry analysis report", "客户行业分析报告", isRequired: false),
                Deliver(DemoFacts.NeedsDocument, "Needs document", "需求文档", isRequired: true),
            ],
            ForecastCategory = ForecastCategory.Pipeline,
        },
        Open(DemoFunnel.ProductDemo, ("Demo", "方案演示"), percent: 32, target: 65, days: 21) with
        {
            Goal = Text("Show that the product solves the stated need.", "让客户看到产品能解决其需求。"),
            NextStep = Text("Present, and ask what is still in doubt.", "完成演示，询问仍有疑虑之处。"),
            EntryCriteria =
            [
                Present("need-written", "The need is written down", "需求文档已形成", DemoFacts.NeedsDocument),
                Present(
                    "decision-maker-known",
                    "The key decision maker is known",
                    "已明确关键决策人",
                    DemoFacts.DecisionMaker),
            ],
            Activities =
            [
                Activity(
                    DemoFacts.ProductPresentation,
                    "Product demo",
                    "产品演示",
                    DueOffset.FromBusinessDays(10),
                    StandardRoles.Presales) with
                {
                    Needs = [DemoFacts.NeedsDocument],
                },
            ],
            ForecastCategory = ForecastCategory.Pipeline,
        },
        Open(DemoFunnel.Proposal, ("Proposal", "报价方案"), percent: 45, target: 50, days: 45) with
        {
            Goal = Text("Have the customer judge a written proposal.", "让客户评估书面方案与报价。"),
            NextStep = Text("Walk the decision maker through the proposal.", "向关键决策人讲解方案。"),
            EntryCriteria =
            [
                new StageCriterion
                {
                    Id = "product-shown",
                    Name = Text("The product was shown to the customer", "已向客户演示产品"),
                    Condition = Criterion.CountAtLeast(DemoFacts.ProductPresentation, 1),
                },
                True(
                    "decision-chain-clear", "The decision chain is understood", "决策链已摸清", DemoFacts.DecisionChain),
            ],
            Activities =
            [
                Activity(DemoFacts.Quotation, "Quotation", "提交报价", DueOffset.FromBusinessDays(5)),
            ],
            Deliverables =
            [
                Deliver(DemoFacts.ProposalDocument, "Proposal with prices", "方案与报价书", isRequired: true),
            ],
            ForecastCategory = ForecastCategory.BestCase,
        },
        Open(DemoFunnel.Negotiation, ("Negotiation", "商务谈判"), percent: 65, target: 60, days: 45) with
        {
            Goal = Text("Agree on price and terms.", "就价格与条款达成一致。"),
            NextStep = Text("Settle the open points of the terms one by one.", "逐条敲定未达成一致的条款。"),
            EntryCriteria =
            [
                Present("proposal-sent", "The proposal was sent", "方案与报价已提交", DemoFacts.ProposalDocument),
                True("budget-confirmed", "The budget is confirmed", "预算已确认", DemoFacts.BudgetConfirmed),
            ],
            Activities =
            [
                Activity(DemoFacts.TermsMeeting, "Meeting about terms", "条款沟通", DueOffset.FromBusinessDays(10)),
            ],
            ForecastCategory = ForecastCategory.BestCase,
        },
        Open(DemoFunnel.Contract, ("Contract", "合同签署"), percent: 90, target: 80, days: 30) with
        {
            Goal = Text("Have the contract signed.", "完成合同签署。"),
            NextStep = Text("Settle when both sides will sign.", "约定双方签署时间。"),
            EntryCriteria =
            [
                Present("terms-agreed", "Payment terms are agreed", "付款条件已谈妥", DemoFacts.PaymentTerms),
            ],
            RequiredApprovals = [StandardRoles.Manager],
            Activities =
            [
                Activity(
                    DemoFacts.ContractReview,
                    "Contract review",
                    "合同评审",
                    DueOffset.FromBusinessDays(3),
                    StandardRoles.Legal),
            ],
            Deliverables =
            [
                Deliver(DemoFacts.SignedContract, "Signed contract", "已签署合同", isRequired: true),
            ],
            ForecastCategory = ForecastCategory.Commit,
        },
        Closed(DemoFunnel.Won, "Won", "赢单", StageKind.Won) with
        {
            EntryCriteria =
            [
                Present("contract-signed", "The contract is signed", "合同已签署", DemoFacts.SignedContract),
            ],
        },
        Closed(DemoFunnel.Lost, "Lost", "输单", StageKind.Lost),
        Closed(DemoFunnel.Disqualified, "Disqualified", "无效", StageKind.Disqualified),
        Closed(DemoFunnel.Nurture, "Nurture", "培育池", StageKind.Nurture),
        Closed(DemoFunnel.OnHold, "On hold", "搁置", StageKind.OnHold),
    ];

    /// <summary>The reminder comes after two thirds of the limit, the escalation at twice the limit.</summary>
    private static Stage Open(
        string id, (string English, string Chinese) name, double percent, double target, double days) => new()
        {
            Id = StageId.Create(id),
            Name = Text(name.English, name.Chinese),
            Probability = ProbabilityBand.FromPoint(Probability.FromPercent(percent)),
            ConversionTarget = Probability.FromPercent(target),
            DwellLimitDays = days,
            ReminderDays = Math.Round(days * 2 / 3),
            EscalationDays = days * 2,
            EscalateTo = StandardRoles.Manager,
        };

    private static Stage Closed(string id, string english, string chinese, StageKind kind) => new()
    {
        Id = StageId.Create(id),
        Name = Text(english, chinese),
        Kind = kind,
    };

    private static StageActivity Activity(
        string id, string english, string chinese, DueOffset due, string role = StandardRoles.Owner) =>
        new() { Id = id, Name = Text(english, chinese), Due = due, Role = role };

    private static Deliverable Deliver(string id, string english, string chinese, bool isRequired) =>
        new() { Id = id, Name = Text(english, chinese), IsRequired = isRequired };

    private static StageCriterion Present(string id, string english, string chinese, string fact) =>
        new() { Id = id, Name = Text(english, chinese), Condition = Criterion.Present(fact) };

    private static StageCriterion True(string id, string english, string chinese, string fact) =>
        new() { Id = id, Name = Text(english, chinese), Condition = Criterion.IsTrue(fact) };

    private static LocalizedText Text(string english, string chinese) => LocalizedText.Create(english, chinese);
}
