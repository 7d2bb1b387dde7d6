namespace FunnelKit.Flow;

/// <summary>A sum in minor units, and how many amounts are in it. 128 bits hold every sum of 64-bit amounts.</summary>
internal readonly record struct AmountSum(Int128 MinorUnits, long Known)
{
    public static AmountSum operator +(AmountSum left, AmountSum right) =>
        new(left.MinorUnits + right.MinorUnits, checked(left.Known + right.Known));

    public static AmountSum operator -(AmountSum left, AmountSum right) =>
        new(left.MinorUnits - right.MinorUnits, left.Known - right.Known);

    public AmountSum Plus(long minorUnits) => new(MinorUnits + minorUnits, Known + 1);

    /// <summary>Turns the sum into money; a <see cref="decimal"/> holds sums up to 28 digits.</summary>
    public AmountTotal ToTotal(Currency currency, long deals)
    {
        var scale = 1m;
        for (var i = 0; i < currency.MinorUnits; i++)
        {
            scale *= 10m;
        }

        return new AmountTotal(Money.FromAmount((decimal)MinorUnits / scale, currency), Known, deals);
    }
}
