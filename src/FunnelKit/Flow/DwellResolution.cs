namespace FunnelKit.Flow;

/// <summary>The unit in which time in a stage is counted. Times are rounded down to whole units.</summary>
public enum DwellResolution
{
    /// <summary>No choice; treated as <see cref="Minute"/>.</summary>
    None = 0,

    /// <summary>Whole seconds; the longest time that can be counted is 68 years.</summary>
    Second = 1,

    /// <summary>Whole minutes. The default.</summary>
    Minute = 2,

    /// <summary>Whole hours.</summary>
    Hour = 3,

    /// <summary>Whole days of 24 hours; the least memory.</summary>
    Day = 4,
}
