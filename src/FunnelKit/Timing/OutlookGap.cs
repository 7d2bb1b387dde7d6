namespace FunnelKit.Timing;

/// <summary>Why there is no answer about the outlook of a deal.</summary>
public enum OutlookGap
{
    /// <summary>There is an answer.</summary>
    None = 0,

    /// <summary>The model has no stage of kind won.</summary>
    NoWinStage = 1,

    /// <summary>Fewer visits than asked for are known to have ended after lasting so long.</summary>
    TooFewVisits = 2,

    /// <summary>
    /// Most deals stay longer than anybody was watched, or come to where no way out was seen, so that the others say
    /// little.
    /// </summary>
    MostlyUnseen = 3,

    /// <summary>How long the deal has been in its stage is not known.</summary>
    UnknownAge = 4,
}
