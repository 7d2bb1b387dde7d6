namespace FunnelKit.History;

/// <summary>Where a lead stands on its way to an opportunity.</summary>
public enum LeadStatus
{
    /// <summary>Nothing is known of the lead.</summary>
    None = 0,

    /// <summary>Captured, and not yet looked at.</summary>
    New = 1,

    /// <summary>Qualified by marketing (MQL).</summary>
    MarketingQualified = 2,

    /// <summary>Qualified by sales (SQL).</summary>
    SalesQualified = 3,

    /// <summary>Accepted by the person in sales who is to follow it up.</summary>
    Accepted = 4,

    /// <summary>Handed over: it is an opportunity now.</summary>
    Converted = 5,

    /// <summary>In the long-term nurture pool, for example because the customer is not ready to buy.</summary>
    Nurture = 6,

    /// <summary>Removed, because it is not valid.</summary>
    Removed = 7,
}
