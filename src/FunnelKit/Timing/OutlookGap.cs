namespace FunnelKit.Timing;

/// <summary>Why there is no answer about the outlook of a deal.</summary>
public enum OutlookGap
{
    /// <summary>There is an answer.</summary>
    None = 0,

    /// <summary>Fewer visits than asked for are known to have ended after lasting so long.</summary>
    TooFewVisits = 1,

    /// <summary>
    /// Most deals stay longer than anybody was watched, or come to where no way out was seen, so that the others say
    /// little.
    /// </summary>
    MostlyUnseen = 2,

    /// <summary>How long the deal has been in its stage is not known.</summary>
    UnknownAge = 3,
}
