namespace FunnelKit.History;

/// <summary>What came of an attempt to reach a lead.</summary>
public enum ContactOutcome
{
    /// <summary>Nothing is said.</summary>
    None = 0,

    /// <summary>The lead was reached.</summary>
    Reached = 1,

    /// <summary>Nobody answered the call.</summary>
    NoAnswer = 2,

    /// <summary>Nobody replied to the message.</summary>
    NoReply = 3,
}
