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
    private readonly bool _byDay;

    /// <summary>Brings the factors of all conversions to one unit.</summary>
    /// <param name="conversions">
    /// The conversions by currency; or by day and currency, that of currency c on the day of number d at
    /// <c>(d + 1) × currencies + c</c>, so that deals without a close date have the first row. Null where none is
    /// needed.
    /// </param>
    /// <param name="currencies">The number of currencies.</param>
    /// <param name="byDay">Whether the conversions are by day.</param>
    public ForecastConversion(CurrencyConversion?[] conversions, int currencies, bool byDay)
    {
        _currencies = currencies;
        _byDay = byDay;
        Exponent = conversions.Max(conversion => conversion?.Exponent ?? 0);
        _multipliers = Array.ConvertAll(
            conversions, conversion => conversion?.Scaled(Exponent) ?? BigInteger.Zero);
    }

    /// <summary>Gets the exponent of the unit.</summary>
    public int Exponent { get; }

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
            * _multipliers[_byDay ? ((columns.DayNumbers[row] + 1) * _currencies) + currency : currency];
    }

    /// <summary>Multiplies some deals' amounts; the products of missing amounts mean nothing.</summary>
    public void Multiply<TSum>(PipelineColumns columns, int start, TSum[] multipliers, Span<TSum> products)
        where TSum : struct, IBinaryInteger<TSum>
    {
        var amounts = columns.Amounts.AsSpan(start, products.Length);
        var currencies = columns.CurrencyNumbers is { } numbers ? numbers.AsSpan(start, products.Length) : default;
        if (_byDay)
        {
            var days = columns.DayNumbers.AsSpan(start, products.Length);
            for (var i = 0; i < products.Length; i++)
            {
                var currency = currencies.IsEmpty ? 0 : currencies[i];
                products[i] = unchecked(
                    TSum.CreateTruncating(amounts[i]) * multipliers[((days[i] + 1) * _currencies) + currency]);
            }
        }
        else
        {
            for (var i = 0; i < products.Length; i++)
            {
                var currency = currencies.IsEmpty ? 0 : currencies[i];
                products[i] = unchecked(TSum.CreateTruncating(amounts[i]) * multipliers[currency]);
            }
        }
    }
}
