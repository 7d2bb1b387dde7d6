namespace FunnelKit.Statistics;

/// <summary>Temporary.</summary>
public static class Quantiles
{
    /// <summary>Temporary.</summary>
    public static double? Linear(ReadOnlySpan<int> values, ReadOnlySpan<long> counts, double p) => null;
}
