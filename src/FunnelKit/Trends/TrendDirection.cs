namespace FunnelKit.Trends;

/// <summary>What a test of a series of rates found.</summary>
public enum TrendDirection
{
    /// <summary>There are too few periods to say anything.</summary>
    None = 0,

    /// <summary>No more than chance explains.</summary>
    Steady = 1,

    /// <summary>The rates rise.</summary>
    Rising = 2,

    /// <summary>The rates fall.</summary>
    Falling = 3,
}
