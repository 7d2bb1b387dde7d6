namespace FunnelKit.Scoring;

/// <summary>In what steps the age of an event grows.</summary>
public enum AgeUnit
{
    /// <summary>No choice; treated as <see cref="Days"/>.</summary>
    None = 0,

    /// <summary>
    /// Whole days that have passed since the event: 86,400 seconds each, whatever the calendar says. The default.
    /// </summary>
    Days = 1,

    /// <summary>Whole seconds; the age in days is a fraction.</summary>
    Seconds = 2,
}
