using FunnelKit.Stages;

namespace FunnelKit.Timing;

/// <summary>An open deal, and how long it has been waiting by each clock.</summary>
/// <remarks>
/// Times are in days, finite and at least 0, counted as the flow counts them (elapsed or business time); null for what
/// is not known. Equality compares all values. Instances are immutable and thread-safe.
/// </remarks>
public sealed record DealAge
{
    /// <summary>Gets the identifier of the deal.</summary>
    public required string DealId { get; init; }

    /// <summary>Gets the identifier of the open stage that it is in.</summary>
    public required StageId Stage { get; init; }

    /// <summary>Gets the time since it last entered the stage.</summary>
    public double? StageDays { get; init; }

    /// <summary>Gets the time since anything last happened to it.</summary>
    public double? ActivityDays { get; init; }

    /// <summary>Gets the time since it first entered a stage.</summary>
    public double? CreationDays { get; init; }

    /// <summary>
    /// Gets a value indicating whether the next activity is planned, so that the deal is not stalled.
    /// </summary>
    /// <value>The default value is false.</value>
    public bool HasPlannedActivity { get; init; }

    internal double? By(StallClock clock) => clock switch
    {
        StallClock.LastActivity => ActivityDays,
        StallClock.Creation => CreationDays,
        _ => StageDays,
    };
}
