namespace FunnelKit.Playbooks;

/// <summary>The unit of the number behind an alert.</summary>
public enum AlertUnit
{
    /// <summary>No unit.</summary>
    None = 0,

    /// <summary>Days of 24 hours.</summary>
    Days = 1,

    /// <summary>How often something happened.</summary>
    Times = 2,

    /// <summary>How many things there are.</summary>
    Items = 3,
}
