using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Trends;

/// <summary>One stage in a review: what is in it, and how it converted against the period before.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record StageReview
{
    internal StageReview()
    {
    }

    /// <summary>Gets the stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Gets how many open deals are in the stage now.</summary>
    public required long InStage { get; init; }

    /// <summary>Gets how many were in it at the end of the period before.</summary>
    public required long InStageBefore { get; init; }

    /// <summary>Gets the sum of the amounts of the deals in it now, or null when the history has none.</summary>
    public required AmountTotal? Amount { get; init; }

    /// <summary>Gets how many of them are stalled.</summary>
    public required int Stalled { get; init; }

    /// <summary>Gets how many of the stalled ones have been in the stage longer than its fixed limit.</summary>
    public required int Overdue { get; init; }

    /// <summary>Gets the share of the deals decided in the period that advanced.</summary>
    public required RateChange StepRate { get; init; }
}
