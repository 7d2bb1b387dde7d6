namespace FunnelKit.SampleHost.Timelines;

/// <summary>What became of an edit.</summary>
public enum EditOutcome
{
    None = 0,

    /// <summary>It is stored.</summary>
    Done = 1,

    /// <summary>The gate does not let the move through; nothing is stored.</summary>
    Blocked = 2,

    /// <summary>Somebody else was faster; nothing is stored.</summary>
    Conflict = 3,

    /// <summary>What was typed cannot be read; nothing is stored.</summary>
    Invalid = 4,
}
