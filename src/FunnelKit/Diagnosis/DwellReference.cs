namespace FunnelKit.Diagnosis;

/// <summary>What the age of open deals in a stage is compared with.</summary>
public enum DwellReference
{
    /// <summary>Nothing: the stage has no limit and too few ended visits.</summary>
    None = 0,

    /// <summary>The dwell limit of the stage in its model.</summary>
    Limit = 1,

    /// <summary>The 90 % quantile of the stage's own ended visits.</summary>
    OwnHistory = 2,
}
