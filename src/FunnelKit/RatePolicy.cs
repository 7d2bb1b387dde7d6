namespace FunnelKit;

/// <summary>The date whose exchange rate converts an amount.</summary>
public enum RatePolicy
{
    /// <summary>No conversion: amounts in another currency than the one wanted are an error.</summary>
    None = 0,

    /// <summary>
    /// The rate of the date that the computation is made for. All amounts of one currency convert alike, so that a
    /// change between two deals is never one of rates.
    /// </summary>
    AsOf = 1,

    /// <summary>
    /// The rate of the date on which each deal closed or is expected to close, but no later than the date that the
    /// computation is made for: rates of the future do not exist yet. Deals without a close date use that date, too.
    /// </summary>
    CloseDate = 2,
}
