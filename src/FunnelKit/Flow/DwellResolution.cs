namespace FunnelKit.Flow;

/// <summary>The unit in which times are counted. They are rounded down to whole units.</summary>
/// <remarks>
/// It is that of <see cref="FlowSemantics.DwellResolution"/> for each visit, and of
/// <see cref="FlowSemantics.AgeResolution"/> for ages.
/// </remarks>
public enum DwellResolution
{
    /// <summary>No choice; treated as the default of the choice.</summary>
    None = 0,

    /// <summary>Whole seconds; the longest time that can be counted is 68 years.</summary>
    Second = 1,

    /// <summary>Whole minutes. The default for visits.</summary>
    Minute = 2,

    /// <summary>Whole hours.</summary>
    Hour = 3,

    /// <summary>Whole days of 24 hours; the least memory. The default for ages.</summary>
    Day = 4,
}
