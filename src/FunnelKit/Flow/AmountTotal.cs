namespace FunnelKit.Flow;

/// <summary>A sum of amounts, with how many deals it covers. A missing amount is not zero.</summary>
/// <remarks>Equality compares all values. The default value covers no deal.</remarks>
public readonly record struct AmountTotal
{
    internal AmountTotal(Money amount, long known, long deals)
    {
        Amount = amount;
        Coverage = Rate.FromCounts(known, deals);
    }

    /// <summary>Gets the sum over the deals whose amount is known.</summary>
    public Money Amount { get; }

    /// <summary>Gets how many of the deals have a known amount.</summary>
    public Rate Coverage { get; }

    /// <summary>Formats the sum and its coverage.</summary>
    /// <returns>For example <c>10005534.00 USD (4,238 of 4,238 deals)</c>.</returns>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Amount} ({Coverage.Numerator:N0} of {Coverage.Denominator:N0} deals)");
}
