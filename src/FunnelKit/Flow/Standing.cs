namespace FunnelKit.Flow;

/// <summary>Where a deal stands as seen from the furthest stage that it reached.</summary>
internal enum Standing
{
    StillThere = 0,
    Regressed = 1,
    OnHold = 2,
    Won = 3,
    Lost = 4,
    Disqualified = 5,
    Nurtured = 6,
    TransferredOut = 7,
}
