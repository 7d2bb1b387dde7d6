namespace FunnelKit.Timing;

/// <summary>Why there is no answer about the outlook of a deal.</summary>
public enum OutlookGap
{
    /// <summary>There is an answer.</summary>
    None = 0,

    /// <summary>The model has no stage of kind won.</summary>
    NoWinStage = 1,

    /// <summary>Fewer visits than asked for ended after staying so long; none has lasted longer, at worst.</summary>
    TooFewVisits = 2,

    /// <summary>No way that was seen leads from the stage to any end.</summary>
    NoWayOut = 3,
}
