using System.Numerics;

namespace FunnelKit.Forecasting;

/// <summary>The sums of one cell of a forecast; they add up in any order.</summary>
/// <typeparam name="TSum">An integer that no sum can leave.</typeparam>
internal struct ForecastSum<TSum>
    where TSum : struct, IBinaryInteger<TSum>
{
    /// <summary>The sum of the known amounts, in minor units.</summary>
    public TSum Amount;

    /// <summary>The sum of the known weighted amounts, in minor units times units of probability.</summary>
    public TSum Weighted;

    public int Deals;

    public int MissingAmounts;

    public int MissingProbabilities;

    public static ForecastSum<TSum> Of(ReadOnlySpan<ForecastSum<TSum>> parts)
    {
        var total = default(ForecastSum<TSum>);
        foreach (var part in parts)
        {
            total.Add(part);
        }

        return total;
    }

    public void Add(ForecastSum<TSum> other)
    {
        Amount += other.Amount;
        Weighted += other.Weighted;
        Deals += other.Deals;
        MissingAmounts += other.MissingAmounts;
        MissingProbabilities += other.MissingProbabilities;
    }

    /// <summary>Adds a deal whose amount or probability is not known.</summary>
    public void AddIncomplete(long amount, int probability)
    {
        Deals++;
        MissingProbabilities += probability < 0 ? 1 : 0;
        if (amount == PipelineColumns.NoAmount)
        {
            MissingAmounts++;
            return;
        }

        Amount += TSum.CreateTruncating(amount);
        if (probability >= 0)
        {
            Weighted += TSum.CreateTruncating(amount) * TSum.CreateTruncating(probability);
        }
    }
}
