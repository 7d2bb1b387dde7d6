namespace FunnelKit.Flow;

/// <summary>Which of several events of a deal at the same instant comes first.</summary>
public enum TieRule
{
    /// <summary>No choice; treated as <see cref="Recorded"/>.</summary>
    None = 0,

    /// <summary>
    /// By sequence, then as they became known, then by identifier, then by order of stages. The default.
    /// </summary>
    Recorded = 1,

    /// <summary>By order of stages, whatever else is recorded; then as for <see cref="Recorded"/>.</summary>
    StageOrder = 2,
}
