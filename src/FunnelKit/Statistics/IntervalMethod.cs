namespace FunnelKit.Statistics;

/// <summary>How the interval of a proportion was computed.</summary>
public enum IntervalMethod
{
    /// <summary>No interval.</summary>
    None = 0,

    /// <summary>The score interval of Wilson (1927), without continuity correction. The default everywhere.</summary>
    Wilson = 1,
}
