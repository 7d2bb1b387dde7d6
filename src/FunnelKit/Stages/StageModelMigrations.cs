namespace FunnelKit.Stages;

/// <summary>The migrations that come with FunnelKit, from one of its stage models to another.</summary>
public static class StageModelMigrations
{
    /// <summary>Gets the way of a small company that grows, from four stages to five.</summary>
    /// <value>
    /// From <see cref="StageModels.FourStage"/> to <see cref="StageModels.FiveStage"/>. The initial contact is split: a
    /// lead that has been called is nurtured and qualified, any other is still captured. The needs confirmation becomes
    /// opportunity and needs analysis, the quotation becomes proposal and negotiation, and the outcomes stay.
    /// </value>
    /// <remarks>
    /// It can be reversed, because every new stage comes from one old stage. That both models are used one after the
    /// other has a source; which stage becomes which is chosen by FunnelKit, no source.
    /// </remarks>
    public static StageModelMigration FourToFive { get; } =
        StageModelMigration.CreateBuilder(StageModels.FourStage, StageModels.FiveStage)
            .Split(
                StageId.Create("initial-contact"),
                otherwise: StageId.Create("lead-capture"),
                (Criterion.CountAtLeast("phone-call", 1), StageId.Create("lead-nurturing")))
            .Rename(StageId.Create("needs-confirmation"), StageId.Create("opportunity-analysis"))
            .Rename(StageId.Create("quotation"), StageId.Create("proposal-negotiation"))
            .Build();
}
