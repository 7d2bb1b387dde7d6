using System.Numerics;

namespace FunnelKit.Forecasting;

/// <summary>The sums of a <see cref="ForecastLine"/>, rounded to minor units.</summary>
internal readonly struct LineSums
{
    public int Deals { get; init; }

    public int MissingAmounts { get; init; }

    public int MissingProbabilities { get; init; }

    public int Won { get; init; }

    public BigInteger Amount { get; init; }

    public BigInteger Weighted { get; init; }

    public BigInteger WonAmount { get; init; }

    public bool IsEmpty => Deals == 0 && Won == 0;
}
