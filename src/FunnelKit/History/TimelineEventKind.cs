namespace FunnelKit.History;

/// <summary>What kind of thing happened, so that programs can branch on it and stores can name it.</summary>
public enum TimelineEventKind
{
    /// <summary>No kind; no event has it.</summary>
    None = 0,

    /// <summary>A <see cref="History.StageEntered"/>.</summary>
    StageEntered = 1,

    /// <summary>An <see cref="OpportunityWon"/>.</summary>
    Won = 2,

    /// <summary>An <see cref="OpportunityLost"/>.</summary>
    Lost = 3,

    /// <summary>An <see cref="OpportunityDisqualified"/>.</summary>
    Disqualified = 4,

    /// <summary>A <see cref="History.PutOnHold"/>.</summary>
    PutOnHold = 5,

    /// <summary>A <see cref="History.Resumed"/>.</summary>
    Resumed = 6,

    /// <summary>A <see cref="History.MovedToNurture"/>.</summary>
    MovedToNurture = 7,

    /// <summary>A <see cref="History.Reactivated"/>.</summary>
    Reactivated = 8,

    /// <summary>A <see cref="History.TransferredOut"/>.</summary>
    TransferredOut = 9,

    /// <summary>A <see cref="History.PhaseEntered"/>.</summary>
    PhaseEntered = 10,

    /// <summary>An <see cref="History.AmountChanged"/>.</summary>
    AmountChanged = 11,

    /// <summary>A <see cref="History.CloseDateChanged"/>.</summary>
    CloseDateChanged = 12,

    /// <summary>An <see cref="History.OwnerChanged"/>.</summary>
    OwnerChanged = 13,

    /// <summary>A <see cref="History.ProbabilityOverridden"/>.</summary>
    ProbabilityOverridden = 14,

    /// <summary>An <see cref="History.InteractionLogged"/>.</summary>
    InteractionLogged = 15,

    /// <summary>A <see cref="History.FactRecorded"/>.</summary>
    FactRecorded = 16,

    /// <summary>A <see cref="History.ModelMigrated"/>.</summary>
    ModelMigrated = 17,

    /// <summary>An <see cref="History.EventCorrected"/>.</summary>
    Corrected = 18,

    /// <summary>A <see cref="History.LeadCaptured"/>.</summary>
    LeadCaptured = 19,

    /// <summary>A <see cref="History.LeadStatusChanged"/>.</summary>
    LeadStatusChanged = 20,

    /// <summary>A <see cref="History.ContactAttempted"/>.</summary>
    ContactAttempted = 21,

    /// <summary>A <see cref="History.LeadConverted"/>.</summary>
    LeadConverted = 22,
}
