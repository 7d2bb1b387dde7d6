namespace FunnelKit.History;

/// <summary>What stands in the way of a move.</summary>
public enum GateObstacleCode
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Something happened to the opportunity since it was looked at. Cannot be overridden.</summary>
    StaleVersion = 1,

    /// <summary>
    /// The identifier is that of an event in the timeline, or of one that a correction waits for. Cannot be overridden.
    /// </summary>
    AlreadyRecorded = 2,

    /// <summary>The model has no such stage. Cannot be overridden.</summary>
    UnknownStage = 3,

    /// <summary>The opportunity is there already. Cannot be overridden.</summary>
    AlreadyThere = 4,

    /// <summary>The opportunity moved later than that, as is known already. Cannot be overridden.</summary>
    LaterMove = 5,

    /// <summary>Somebody overrides the gate without saying who. Cannot be overridden.</summary>
    OverrideUnsigned = 6,

    /// <summary>A phase after the close needs a closed opportunity. Cannot be overridden.</summary>
    NotClosed = 7,

    /// <summary>Only an open opportunity can be put on hold.</summary>
    NotOpen = 8,

    /// <summary>The stage that the opportunity is in is none of this model: it has to be taken over first.</summary>
    OutsideModel = 9,

    /// <summary>Opportunities are not created in this stage.</summary>
    NotACreationStage = 10,

    /// <summary>The move passes stages by, which the model does not allow.</summary>
    SkipNotAllowed = 11,

    /// <summary>The move goes back, which the model does not allow.</summary>
    BackNotAllowed = 12,

    /// <summary>A criterion for leaving the stage is not met, or it is not known whether it is.</summary>
    ExitCriterionUnmet = 13,

    /// <summary>A criterion for entering a stage is not met, or it is not known whether it is.</summary>
    EntryCriterionUnmet = 14,

    /// <summary>A stage needs an approval that was not given.</summary>
    ApprovalMissing = 15,

    /// <summary>The model asks for the reason of a loss, and none is given.</summary>
    ReasonMissing = 16,
}
