namespace FunnelKit.History;

/// <summary>What a gate decided about a move.</summary>
public enum GateDecision
{
    /// <summary>No decision.</summary>
    None = 0,

    /// <summary>The move may be made: nothing stands in its way.</summary>
    Allowed = 1,

    /// <summary>The move may not be made, for the reasons given.</summary>
    Blocked = 2,

    /// <summary>The move may be made although something stands in its way, because somebody decided so.</summary>
    Overridden = 3,

    /// <summary>The move was asked for on the basis of something that has changed since; look again.</summary>
    Conflict = 4,
}
