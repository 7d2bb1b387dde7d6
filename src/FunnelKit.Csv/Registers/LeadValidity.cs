namespace FunnelKit.Csv.Registers;

/// <summary>Whether a lead is valid.</summary>
public enum LeadValidity
{
    /// <summary>Nothing was judged; never reported.</summary>
    None = 0,

    /// <summary>Everything is there and has been verified.</summary>
    Valid = 1,

    /// <summary>Something is missing or has not been verified; the lead stays.</summary>
    Unverified = 2,

    /// <summary>The contact details are wrong, or the need has nothing to do with the business.</summary>
    Invalid = 3,
}
