namespace FunnelKit.Playbooks;

/// <summary>How urgent an alert is.</summary>
public enum AlertSeverity
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A reminder: there is still time.</summary>
    Reminder = 1,

    /// <summary>Somebody should step in.</summary>
    Warning = 2,

    /// <summary>Somebody above the person in charge should step in.</summary>
    Critical = 3,
}
