namespace FunnelKit.Benchmarks.Workloads;

/// <summary>The sums of one stage and month, or of one owner.</summary>
internal struct ForecastCell
{
    public int Deals;

    /// <summary>The sum of the converted amounts, in cents times <see cref="ForecastWorkload.RateScale"/>.</summary>
    public long Amount;

    /// <summary>The sum of converted amount times probability, in units of the amount times basis points.</summary>
    public long Weighted;
}
