namespace FunnelKit.Trends;

/// <summary>How often the numbers of a funnel are reviewed.</summary>
public enum ReviewCadence
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Every 7 days.</summary>
    Weekly = 1,

    /// <summary>Every calendar month in UTC: from the same day and time of the month before.</summary>
    Monthly = 2,

    /// <summary>Every three calendar months in UTC.</summary>
    Quarterly = 3,
}
