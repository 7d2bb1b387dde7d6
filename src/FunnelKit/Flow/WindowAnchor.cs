namespace FunnelKit.Flow;

/// <summary>From which instant the window runs in which a deal may go on.</summary>
public enum WindowAnchor
{
    /// <summary>No choice; treated as <see cref="FirstEntry"/>.</summary>
    None = 0,

    /// <summary>From the first entry into the stage at which the deal started. The default.</summary>
    FirstEntry = 1,

    /// <summary>From the latest entry, until then, into the stage at which the deal started.</summary>
    LatestEntry = 2,

    /// <summary>
    /// From the latest entry, until then, into the nearest earlier stage that is not optional and that the deal
    /// entered: each step has a window of its own.
    /// </summary>
    PreviousRequiredStage = 3,

    /// <summary>From the first dated event of the deal, also one outside the model.</summary>
    Created = 4,
}
