namespace FunnelKit.Forecasting;

/// <summary>The rounded sums of a <see cref="ForecastLine"/>.</summary>
internal readonly struct LineSums
{
    public int Deals { get; init; }

    public int MissingAmounts { get; init; }

    public int MissingProbabilities { get; init; }

    public int Won { get; init; }

    public long Amount { get; init; }

    public long Weighted { get; init; }

    public long WonAmount { get; init; }

    public bool IsEmpty => Deals == 0 && Won == 0;
}
