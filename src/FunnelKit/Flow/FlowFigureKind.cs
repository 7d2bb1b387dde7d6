namespace FunnelKit.Flow;

/// <summary>What a figure of a flow counts.</summary>
public enum FlowFigureKind
{
    /// <summary>Nothing; no figure has it.</summary>
    None = 0,

    /// <summary><see cref="StageFlow.Deals"/>.</summary>
    Deals = 1,

    /// <summary><see cref="StageFlow.Won"/>.</summary>
    Won = 2,

    /// <summary><see cref="StageFlow.Lost"/>.</summary>
    Lost = 3,

    /// <summary><see cref="StageFlow.Disqualified"/>.</summary>
    Disqualified = 4,

    /// <summary><see cref="StageFlow.Nurtured"/>.</summary>
    Nurtured = 5,

    /// <summary><see cref="StageFlow.TransferredOut"/>.</summary>
    TransferredOut = 6,

    /// <summary><see cref="StageFlow.Open"/>, those on hold included.</summary>
    Open = 7,

    /// <summary><see cref="StageFlow.OnHold"/>.</summary>
    OnHold = 8,

    /// <summary><see cref="StageConversion.Entries"/>.</summary>
    Entries = 9,

    /// <summary>The entries of one <see cref="StepOutcome"/>.</summary>
    Step = 10,

    /// <summary><see cref="StageConversion.Imputed"/>.</summary>
    Imputed = 11,

    /// <summary><see cref="StageConversion.Expired"/>.</summary>
    Expired = 12,

    /// <summary><see cref="StageConversion.OutOfOrder"/>.</summary>
    OutOfOrder = 13,

    /// <summary><see cref="StageConversion.InStage"/>.</summary>
    InStage = 14,

    /// <summary>
    /// <see cref="StageConversion.LostFrom"/> or <see cref="StageFlow.LostFromUnknown"/>, or one row of
    /// <see cref="StageFlow.LossReasons"/>.
    /// </summary>
    LostFrom = 15,

    /// <summary><see cref="StageFlow.OutsideCohort"/>.</summary>
    OutsideCohort = 16,

    /// <summary><see cref="StageFlow.DealsOutsideModel"/>.</summary>
    OutsideModel = 17,

    /// <summary><see cref="StageFlow.LaterDeals"/>.</summary>
    Later = 18,
}
