namespace FunnelKit.Flow;

/// <summary>Where a deal stands.</summary>
public enum DealStanding
{
    /// <summary>Nowhere; no deal of a flow does.</summary>
    None = 0,

    /// <summary>The deal is open, in a stage or before its first one.</summary>
    Open = 1,

    /// <summary>The deal is open and on hold.</summary>
    OnHold = 2,

    /// <summary>The deal is won.</summary>
    Won = 3,

    /// <summary>The deal is lost.</summary>
    Lost = 4,

    /// <summary>The deal turned out not to be a valid opportunity.</summary>
    Disqualified = 5,

    /// <summary>The deal is set aside for later.</summary>
    Nurtured = 6,

    /// <summary>The deal was handed over to somebody outside.</summary>
    TransferredOut = 7,
}
