namespace FunnelKit.Flow;

/// <summary>What counts as one entry into a stage.</summary>
public enum VisitPolicy
{
    /// <summary>No choice; treated as <see cref="HighWaterMark"/>.</summary>
    None = 0,

    /// <summary>
    /// A deal counts once in each stage, by its furthest one. A deal that went back is not yet decided. The default.
    /// </summary>
    HighWaterMark = 1,

    /// <summary>
    /// A deal counts once in each stage, by how its first visit there ended. Going back ends a visit.
    /// </summary>
    FirstPass = 2,

    /// <summary>
    /// Every visit counts, by how it ended. Entering the same stage again, being on hold in between, or something
    /// outside the model does not end a visit; going back does.
    /// </summary>
    EveryVisit = 3,
}
