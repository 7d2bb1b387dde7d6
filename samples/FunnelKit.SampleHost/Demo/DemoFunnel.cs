using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Demo;

/// <summary>The stage model of the demo: seven open stages with targets, four outcomes, and being on hold.</summary>
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
    public const string OnHold = "on-hold";

    public static StageModel Model { get; } = Create();

    private static StageModel Create()
    {
        var builder = StageModel
            .CreateBuilder("demo", LocalizedText.Create("Demo sales funnel", "演示销售漏斗"))
            .SetDescription(LocalizedText.Create(
                "A made-up company's own funnel; its limits, targets and criteria are chosen for the demo.",
                "虚构公司的自有漏斗，时限、目标与准入条件均为演示而设。"))
            .SetMoves(new MovePolicy { CreationStages = [StageId.Create(Lead)], RequiresLossReason = true })
            .SetHandOver(StageId.Create(Qualified));
        foreach (var fact in DemoFacts.All)
        {
            builder.AddFact(fact);
        }

        foreach (var stage in DemoStages.All)
        {
            builder.AddStage(stage);
        }

        return builder.Build();
    }
}
