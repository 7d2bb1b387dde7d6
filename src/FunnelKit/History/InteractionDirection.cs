namespace FunnelKit.History;

/// <summary>Which way an interaction went.</summary>
public enum InteractionDirection
{
    /// <summary>Nothing is said.</summary>
    None = 0,

    /// <summary>From the customer to us: the customer called, answered or came.</summary>
    Inbound = 1,

    /// <summary>From us to the customer.</summary>
    Outbound = 2,
}
