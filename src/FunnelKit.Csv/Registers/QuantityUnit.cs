namespace FunnelKit.Csv.Registers;

/// <summary>The unit that a heading gives to the numbers below it, such as that of "预计成交金额(万元)".</summary>
/// <param name="Factor">What a number without a unit of its own is multiplied with.</param>
/// <param name="Currency">The currency of such a number, or <see cref="Currency.None"/>.</param>
internal readonly record struct QuantityUnit(decimal Factor, Currency Currency)
{
    public static QuantityUnit One => new(1m, Currency.None);

    /// <summary>Gets the unit of a heading such as "成交概率(%)".</summary>
    public static QuantityUnit Percent => new(0.01m, Currency.None);
}
