using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>How many deals were lost from one stage for one reason, and what they were worth.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record LossCount
{
    internal LossCount(StageId stage, string reason, long deals, AmountTotal? amount)
    {
        Stage = stage;
        Reason = reason;
        Deals = deals;
        Amount = amount;
    }

    /// <summary>Gets the stage that the deals were in when they were lost.</summary>
    /// <value><see cref="StageId.None"/> when it is unknown.</value>
    public StageId Stage { get; }

    /// <summary>Gets the reason as it stands in the data.</summary>
    /// <value>Empty when none was given.</value>
    public string Reason { get; }

    /// <summary>Gets how many deals were lost so, at least 1.</summary>
    public long Deals { get; }

    /// <summary>Gets the sum of the amounts of the deals, or null when the history has none.</summary>
    public AmountTotal? Amount { get; }
}
