namespace FunnelKit.Timing;

/// <summary>Since when an open deal is waiting.</summary>
public enum StallClock
{
    /// <summary>No choice; treated as <see cref="StageEntry"/>.</summary>
    None = 0,

    /// <summary>Since it entered the stage that it is in, for the last time. The default.</summary>
    StageEntry = 1,

    /// <summary>Since anything last happened to it.</summary>
    LastActivity = 2,

    /// <summary>Since it first entered a stage; no move or activity resets it.</summary>
    Creation = 3,
}
