namespace FunnelKit.Stages;

/// <summary>From when the time that an activity has is counted.</summary>
public enum DueAnchor
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>From when the opportunity entered the stage.</summary>
    StageEntry = 1,

    /// <summary>From when the opportunity was created.</summary>
    Creation = 2,

    /// <summary>From the expected close date.</summary>
    CloseDate = 3,

    /// <summary>From the last interaction with the customer.</summary>
    LastInteraction = 4,
}
