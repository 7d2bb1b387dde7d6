namespace FunnelKit.Playbooks;

/// <summary>From when the time is counted after which an opportunity is said to have stalled.</summary>
public enum StallClock
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>From the entry into the stage it is in. Every move to another stage starts the clock again.</summary>
    StageEntry = 1,

    /// <summary>
    /// From the last interaction that came from the customer, or the creation when there was none.
    /// </summary>
    LastCustomerInteraction = 2,

    /// <summary>From the last interaction, whichever way it went, or move.</summary>
    LastActivity = 3,

    /// <summary>From the last time that anything was recorded.</summary>
    LastModification = 4,

    /// <summary>From the creation of the opportunity. Nothing starts this clock again.</summary>
    Creation = 5,
}
