using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>What becomes of one opportunity when its model changes.</summary>
public sealed record MigrationFate
{
    internal MigrationFate(string opportunityId, MigrationFateCode code, StageId from, StageId to, MigrationStep? step)
    {
        OpportunityId = opportunityId;
        Code = code;
        From = from;
        To = to;
        Step = step;
    }

    /// <summary>Gets the identifier of the opportunity.</summary>
    public string OpportunityId { get; }

    /// <summary>Gets what happens to it.</summary>
    public MigrationFateCode Code { get; }

    /// <summary>Gets the open stage of the old model that it is in, or was in last.</summary>
    /// <value>
    /// <see cref="StageId.None"/> when it never was in an open stage. For
    /// <see cref="MigrationFateCode.OutsideModel"/> the stage or phase that the old model does not know.
    /// </value>
    public StageId From { get; }

    /// <summary>Gets the stage of the new model.</summary>
    /// <value><see cref="StageId.None"/> when it never was in an open stage, or cannot be taken over.</value>
    public StageId To { get; }

    /// <summary>Gets the closing or resting stage of the new model.</summary>
    /// <value><see cref="StageId.None"/> when it is open, when none was named, or when it cannot be taken over.</value>
    public StageId ClosingTo { get; internal init; }

    /// <summary>Gets the phase of the new model after the close.</summary>
    /// <value><see cref="StageId.None"/> when it is in none, or cannot be taken over.</value>
    public StageId PhaseTo { get; internal init; }

    /// <summary>Gets the step of the migration that decided it.</summary>
    /// <value>Null unless <see cref="Code"/> is <see cref="MigrationFateCode.Mapped"/>.</value>
    public MigrationStep? Step { get; }

    /// <summary>Gets a value indicating whether the opportunity cannot be taken over.</summary>
    public bool IsUnmapped => Code is MigrationFateCode.OutsideModel
        or MigrationFateCode.OtherModel
        or MigrationFateCode.MovedLater;

    /// <summary>Writes a sentence that says what happens, and why.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The sentence.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var why = Step?.ToString(LocalizedText.English);
        var whyChinese = Step?.ToString(LocalizedText.SimplifiedChinese);
        return (Code switch
        {
            MigrationFateCode.Mapped => LocalizedText.Create(
                $"{OpportunityId}: {From} → {To} ({why})", $"{OpportunityId}：{From} → {To}（{whyChinese}）"),
            MigrationFateCode.NoStage => LocalizedText.Create(
                $"{OpportunityId}: never was in an open stage", $"{OpportunityId}：从未进入在办阶段"),
            MigrationFateCode.AlreadyThere => LocalizedText.Create(
                $"{OpportunityId}: is in the new model already", $"{OpportunityId}：已在新模型中"),
            MigrationFateCode.OutsideModel => LocalizedText.Create(
                $"{OpportunityId}: “{From}” is no stage of the old model",
                $"{OpportunityId}：“{From}”不是旧模型的阶段"),
            MigrationFateCode.MovedLater => LocalizedText.Create(
                $"{OpportunityId}: moved later than that in the old model", $"{OpportunityId}：此后在旧模型中已有阶段变动"),
            _ => LocalizedText.Create(
                $"{OpportunityId}: is in another model", $"{OpportunityId}：属于其他模型"),
        }).ToString(language);
    }

    /// <summary>Writes the sentence in English.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
