namespace FunnelKit.Stages;

/// <summary>How days are counted.</summary>
public enum DayUnit
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Every day of the calendar counts.</summary>
    Calendar = 1,

    /// <summary>Only the working days of a business calendar count.</summary>
    Business = 2,
}
