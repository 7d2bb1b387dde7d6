using FunnelKit.Flow;

namespace FunnelKit.SampleHost.Api;

/// <summary>What became of the deals that reached one stage.</summary>
public sealed record StageAnswer(
    string Id,
    string Name,
    long Entries,
    long Imputed,
    long Advanced,
    long Lost,
    long Regressed,
    long Disqualified,
    long Nurtured,
    long Transferred,
    long OnHold,
    long StillThere,
    long InStage,
    RateAnswer StepRate,
    RateAnswer Conversion,
    EventualAnswer? EventualConversion,
    long Expired,
    long OutOfOrder,
    long LostFrom,
    DwellAnswer DwellDays)
{
    public static StageAnswer From(StageConversion stage, string language)
    {
        ArgumentNullException.ThrowIfNull(stage);
        return new(
            stage.Stage.Id.Value,
            stage.Stage.DisplayName(language),
            stage.Entries,
            stage.Imputed,
            stage.Advanced,
            stage.Lost,
            stage.Regressed,
            stage.Disqualified,
            stage.Nurtured,
            stage.TransferredOut,
            stage.OnHold,
            stage.StillThere,
            stage.InStage,
            RateAnswer.From(stage.StepRate),
            RateAnswer.From(stage.Conversion),
            EventualAnswer.From(stage.EventualConversion),
            stage.Expired,
            stage.OutOfOrder,
            stage.LostFrom,
            DwellAnswer.From(stage));
    }
}
