namespace FunnelKit.Flow;

/// <summary>What must have happened to a deal within a period for it to belong to a cohort.</summary>
public enum CohortBasis
{
    /// <summary>No choice; no cohort has it.</summary>
    None = 0,

    /// <summary>The deal was created: its first dated event, also one outside the model.</summary>
    CreatedIn = 1,

    /// <summary>The deal entered a stage for the first time.</summary>
    EnteredStageIn = 2,

    /// <summary>The deal was closed, and has stayed closed.</summary>
    ClosedIn = 3,

    /// <summary>The deal was open, or on hold, at an instant.</summary>
    OpenAt = 4,
}
