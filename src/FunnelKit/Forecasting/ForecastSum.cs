using System.Numerics;

namespace FunnelKit.Forecasting;

/// <summary>The sums of one cell of a forecast; they add up in any order.</summary>
/// <typeparam name="TSum">An integer that no sum can leave.</typeparam>
internal struct ForecastSum<TSum>
    where TSum : struct, IBinaryInteger<TSum>
{
    /// <summary>The sum of the known amounts, in units of the plan.</summary>
    public TSum Amount;

    /// <summary>The sum of the known weighted amounts, in units of the plan times units of probability.</summary>
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

    public void Add<TOther>(ForecastSum<TOther> other)
        where TOther : struct, IBinaryInteger<TOther>
    {
        Amount += TSum.CreateTruncating(other.Amount);
        Weighted += TSum.CreateTruncating(other.Weighted);
        Deals += other.Deals;
        MissingAmounts += other.MissingAmounts;
        MissingProbabilities += other.MissingProbabilities;
    }

    /// <summary>Adds a deal whose amount or probability is not known.</summary>
    public void AddIncomplete(bool isAmountKnown, TSum amount, int probability)
    {
        Deals++;
        MissingProbabilities += probability < 0 ? 1 : 0;
        if (isAmountKnown)
        {
            Amount += amount;
        }
        else
        {
            MissingAmounts++;
        }
    }
}
