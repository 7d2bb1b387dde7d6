using System.Numerics;

namespace FunnelKit.Forecasting;

/// <summary>What the amounts of a pipeline are multiplied by, so that all of them are in one unit.</summary>
/// <remarks>
/// The unit is ten to the power of minus <see cref="Exponent"/> minor units of the forecast's currency, small enough
/// for every rate of the forecast: no product has to be rounded.
/// </remarks>
internal sealed class ForecastConversion
{
    private readonly BigInteger[] _multipliers;
    private readonly int _currencies;

    /// <summary>Brings the factors of all conversions to one unit.</summary>
    /// <param name="conversions">
    /// The conversions by currency, or by day and currency as <see cref="DayStep"/> says. Null where none is needed.
    /// </param>
    /// <param name="currencies">The number of currencies.</param>
    /// <param name="byDay">Whether the conversions are by day.</param>
    public ForecastConversion(CurrencyConversion?[] conversions, int currencies, bool byDay)
    {
        _currencies = currencies;
        DayStep = byDay ? currencies : 0;
        Exponent = conversions.Max(conversion => conversion?.Exponent ?? 0);
        _multipliers = Array.ConvertAll(
            conversions, conversion => conversion?.Scaled(Exponent) ?? BigInteger.Zero);
    }

    /// <summary>Gets the exponent of the unit.</summary>
    public int Exponent { get; }

    /// <summary>Gets how far apart the multipliers of two days are; 0 when they do not depend on the day.</summary>
    /// <remarks>
    /// The multiplier of currency c on the day of number d is at <c>(d + 1) × step + c</c>, so that deals without a
    /// close date have the first row.
    /// </remarks>
    public int DayStep { get; }

    /// <summary>Gets the multipliers in another type, cut off where they do not fit.</summary>
    public TSum[] Multipliers<TSum>()
        where TSum : struct, IBinaryInteger<TSum> =>
        Array.ConvertAll(_multipliers, TSum.CreateTruncating);

    /// <summary>Gets about the largest multiplier of the amounts in one currency.</summary>
    public double Largest(int currency)
    {
        var largest = BigInteger.Zero;
        for (var i = currency; i < _multipliers.Length; i += _currencies)
        {
            largest = BigInteger.Max(largest, _multipliers[i]);
        }

        return (double)largest;
    }

    /// <summary>Multiplies a deal's amount.</summary>
    public BigInteger Multiply(PipelineColumns columns, int row)
    {
        var currency = columns.CurrencyNumbers?[row] ?? 0;
        return columns.Amounts[row]
            * _multipliers[((columns.DayNumbers[row] + 1) * DayStep) + currency];
    }
}
