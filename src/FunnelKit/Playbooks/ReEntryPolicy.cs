namespace FunnelKit.Playbooks;

/// <summary>What becomes of the tasks of a stage when an opportunity enters it again.</summary>
/// <remarks>On the first visit to a stage all policies give the same plan.</remarks>
public enum ReEntryPolicy
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>
    /// Everything starts again: only evidence since the latest entry counts, and time runs from the latest entry.
    /// </summary>
    Restart = 1,

    /// <summary>What was done stays done; time for the rest runs from the latest entry.</summary>
    Resume = 2,

    /// <summary>The tasks and due dates of the first entry stand.</summary>
    Keep = 3,
}
