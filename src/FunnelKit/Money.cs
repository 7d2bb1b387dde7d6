namespace FunnelKit;

/// <summary>An amount in a currency.</summary>
/// <remarks>
/// <para>
/// Amounts are exact decimals and may have more decimals than the currency's minor unit; they are rounded only when
/// asked, half to even. Equality compares value and currency, so 1.5 and 1.50 of one currency are equal. Money is not
/// ordered, because amounts in different currencies do not compare.
/// </para>
/// <para>
/// The default value is 0 of <see cref="Currency.None"/>. Such a zero is neutral in sums, so that a sum can start
/// with it.
/// </para>
/// <example>
/// <code>
/// Money price = Money.FromAmount(1234.5m, Currency.FromCode("CNY"));
/// Console.WriteLine(price);                      // 1234.50 CNY
/// Money expected = price * Probability.FromPercent(60);
/// Console.WriteLine(expected);                   // 740.70 CNY
/// </code>
/// </example>
/// </remarks>
public readonly partial record struct Money : ISpanFormattable, ISpanParsable<Money>
{
    // A zero of its own has no sign, which decimals can give to theirs, so that equal amounts also print alike.
    private Money(decimal amount, Currency currency)
    {
        Amount = amount == 0m ? 0m : amount;
        Currency = currency;
    }

    /// <summary>Gets the amount, in units of the currency.</summary>
    /// <value>Any decimal; not necessarily a whole number of minor units.</value>
    public decimal Amount { get; }

    /// <summary>Gets the currency.</summary>
    public Currency Currency { get; }

    /// <summary>Creates money from an amount.</summary>
    /// <param name="amount">The amount, in units of the currency.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The money; the amount is not rounded.</returns>
    public static Money FromAmount(decimal amount, Currency currency) => new(amount, currency);

    /// <summary>Creates money from a number of minor units, such as cents.</summary>
    /// <param name="minorUnits">The number of minor units; units when the currency has no minor unit.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The money.</returns>
    public static Money FromMinorUnits(long minorUnits, Currency currency)
    {
        var magnitude = minorUnits < 0 ? 0UL - (ulong)minorUnits : (ulong)minorUnits;
        var amount = new decimal((int)magnitude, (int)(magnitude >> 32), 0, minorUnits < 0, (byte)currency.MinorUnits);
        return new(amount, currency);
    }

    /// <summary>Rounds the amount to whole minor units of the currency, half to even.</summary>
    /// <returns>The rounded money.</returns>
    public Money Round() => new(decimal.Round(Amount, Currency.MinorUnits, MidpointRounding.ToEven), Currency);

    /// <summary>Gets the amount as a number of minor units, such as cents, rounded half to even.</summary>
    /// <returns>The number of minor units; units when the currency has no minor unit.</returns>
    /// <exception cref="OverflowException">The number does not fit a 64-bit integer.</exception>
    public long ToMinorUnits()
    {
        var scale = PowerOfTen(Currency.MinorUnits);
        var rounded = decimal.Round(Amount, Currency.MinorUnits, MidpointRounding.ToEven);
        return rounded >= long.MinValue / scale && rounded <= long.MaxValue / scale
            ? (long)(rounded * scale)
            : throw new OverflowException($"{this} does not fit a 64-bit number of minor units.");
    }

    private static decimal PowerOfTen(int exponent) => exponent switch
    {
        0 => 1m,
        1 => 10m,
        2 => 100m,
        3 => 1_000m,
        _ => 10_000m,
    };
}
