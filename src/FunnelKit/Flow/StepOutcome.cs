namespace FunnelKit.Flow;

/// <summary>What became of an entry into a stage: the parts that always add up to the entries.</summary>
public enum StepOutcome
{
    /// <summary>No outcome.</summary>
    None = 0,

    /// <summary>The deal went on to a later stage, or was won.</summary>
    Advanced = 1,

    /// <summary>The deal was lost and had come no further.</summary>
    Lost = 2,

    /// <summary>The deal came no further and went back to an earlier stage.</summary>
    Regressed = 3,

    /// <summary>The deal came no further and turned out not to be a valid opportunity.</summary>
    Disqualified = 4,

    /// <summary>The deal came no further and was set aside for later.</summary>
    Nurtured = 5,

    /// <summary>The deal came no further and was handed over to somebody outside.</summary>
    TransferredOut = 6,

    /// <summary>The deal came no further and is on hold.</summary>
    OnHold = 7,

    /// <summary>The deal is in the stage and has been in no later one.</summary>
    StillThere = 8,
}
