using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Demo;

/// <summary>The stage model of the demo: seven open stages with targets, and four outcomes.</summary>
public static class DemoFunnel
{
    public const string Lead = "lead";
    public const string Qualified = "qualified";
    public const string NeedsAnalysis = "needs-analysis";
    public const string ProductDemo = "demo";
    public const string Proposal = "proposal";
    public const string Negotiation = "negotiation";
    public const string Contract = "contract";
    public const string Won = "won";
    public const string Lost = "lost";
    public const string Disqualified = "disqualified";
    public const string Nurture = "nurture";

    public static StageModel Model { get; } = StageModel
        .CreateBuilder("demo", LocalizedText.Create("Demo sales funnel", "演示销售漏斗"))
        .AddStage(Open(Lead, "Lead", "线索", percent: 8, target: 50, days: 21))
        .AddStage(Open(Qualified, "Qualified", "资质确认", percent: 15, target: 60, days: 21))
        .AddStage(Open(NeedsAnalysis, "Needs analysis", "需求分析", percent: 22, target: 65, days: 30))
        .AddStage(Open(ProductDemo, "Demo", "方案演示", percent: 32, target: 65, days: 21))
        .AddStage(Open(Proposal, "Proposal", "报价方案", percent: 45, target: 50, days: 45))
        .AddStage(Open(Negotiation, "Negotiation", "商务谈判", percent: 65, target: 60, days: 45))
        .AddStage(Open(Contract, "Contract", "合同签署", percent: 90, target: 80, days: 30))
        .AddStage(Closed(Won, "Won", "赢单", StageKind.Won))
        .AddStage(Closed(Lost, "Lost", "输单", StageKind.Lost))
        .AddStage(Closed(Disqualified, "Disqualified", "无效", StageKind.Disqualified))
        .AddStage(Closed(Nurture, "Nurture", "培育池", StageKind.Nurture))
        .Build();

    private static Stage Open(
        string id, string english, string chinese, double percent, double target, double days) => new()
        {
            Id = StageId.Create(id),
            Name = LocalizedText.Create(english, chinese),
            Probability = ProbabilityBand.FromPoint(Probability.FromPercent(percent)),
            ConversionTarget = Probability.FromPercent(target),
            DwellLimitDays = days,
        };

    private static Stage Closed(string id, string english, string chinese, StageKind kind) => new()
    {
        Id = StageId.Create(id),
        Name = LocalizedText.Create(english, chinese),
        Kind = kind,
    };
}
