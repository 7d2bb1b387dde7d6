using FunnelKit.Stages;

namespace FunnelKit.Timing;

/// <summary>Whether one open deal is stalled, by which rule, and why, in words.</summary>
/// <remarks>Equality compares all values. Instances are immutable and thread-safe.</remarks>
public sealed record DealStall
{
    /// <summary>Gets the identifier of the deal.</summary>
    public required string DealId { get; init; }

    /// <summary>Gets the stage that it is in.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Gets how long it has been waiting by the clock chosen, in days; null when that is not known.</summary>
    public double? Days { get; init; }

    /// <summary>Gets the share of eventual wins that waited at least as long.</summary>
    /// <value>
    /// Over their visits to the stage, or over the deals themselves for the clock
    /// <see cref="StallClock.Creation"/>; 0 of 0 when none is known.
    /// </value>
    public Rate WinsThatWaited { get; init; }

    /// <summary>Gets the outlook of the deal in its stage after the time that it has been there.</summary>
    /// <value>Without an answer when the time in the stage is not known.</value>
    public WinChance Outlook { get; init; }

    /// <summary>Gets a value indicating whether few eventual wins waited so long.</summary>
    public bool IsRareAmongWins { get; init; }

    /// <summary>Gets a value indicating whether the deal has waited longer than the fixed limit.</summary>
    public bool IsOverLimit { get; init; }

    /// <summary>Gets a value indicating whether the next activity is planned, so that no rule applies.</summary>
    public bool HasPlannedActivity { get; init; }

    /// <summary>Gets a value indicating whether the deal is stalled.</summary>
    public bool IsStalled => !HasPlannedActivity && (IsRareAmongWins || IsOverLimit);

    /// <summary>Gets the numbers in one sentence, in English and Chinese.</summary>
    public required LocalizedText Reason { get; init; }
}
