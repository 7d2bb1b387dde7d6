namespace FunnelKit.Scoring;

/// <summary>The least and the most that points may sum up to, in millionths of a point.</summary>
internal readonly record struct BehaviorLimits(long Lowest, long Highest)
{
    public static BehaviorLimits Between(decimal? lowest, decimal? highest) =>
        new(
            lowest is { } low ? PointUnits.From(low) : long.MinValue,
            highest is { } high ? PointUnits.From(high) : long.MaxValue);

    public long Hold(long units) => Math.Min(Math.Max(units, Lowest), Highest);

    /// <summary>Computes what has to be added to hold a sum within the limits.</summary>
    public long Adjust(long units) => checked(Hold(units) - units);
}
