using FunnelKit.Flow;

namespace FunnelKit.Trends;

/// <summary>What happened in one period of a review.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record PeriodCounts
{
    internal PeriodCounts()
    {
    }

    /// <summary>Gets the instant at which the period began, in UTC; what had happened by then is not in it.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Gets the instant at which it ended, in UTC; what had happened by then is in it.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Gets how many deals came into the funnel.</summary>
    public required long New { get; init; }

    /// <summary>Gets how many deals were won.</summary>
    public required long Won { get; init; }

    /// <summary>Gets how many deals were lost.</summary>
    public required long Lost { get; init; }

    /// <summary>Gets how many closed deals were opened again.</summary>
    public required long Reopened { get; init; }

    /// <summary>Gets the sum of the amounts of the won deals, or null when the history has none.</summary>
    public required AmountTotal? WonAmount { get; init; }

    /// <summary>Gets the sum of the amounts of the lost deals, or null when the history has none.</summary>
    public required AmountTotal? LostAmount { get; init; }
}
