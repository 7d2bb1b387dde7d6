using System.Globalization;

namespace FunnelKit.Flow;

/// <summary>A share of a value: so much money of so much, with how many of the deals have a known amount.</summary>
/// <remarks>
/// No interval goes with it: amounts are no sample of trials. Equality compares all values. The default value is
/// nothing of nothing.
/// </remarks>
public readonly record struct ValueRate
{
    internal ValueRate(Money numerator, Money denominator, Rate coverage)
    {
        Numerator = numerator;
        Denominator = denominator;
        Coverage = coverage;
    }

    /// <summary>Gets the value of the cases that had the property, as far as it is known.</summary>
    public Money Numerator { get; }

    /// <summary>Gets the value of all cases, as far as it is known.</summary>
    public Money Denominator { get; }

    /// <summary>Gets how many of all cases have a known amount.</summary>
    public Rate Coverage { get; }

    /// <summary>Gets the share as a fraction.</summary>
    /// <value>In the range [0, 1] where no amount is negative; null unless the denominator is above 0.</value>
    public double? Value => Denominator.Amount > 0m ? (double)(Numerator.Amount / Denominator.Amount) : null;

    /// <summary>Formats the share and its coverage, in the invariant culture.</summary>
    /// <returns>For example <c>41.2 % of 12000.00 CNY (40 of 43 deals)</c>.</returns>
    public override string ToString()
    {
        var share = Value is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"{value * 100d:F1} % of {Denominator}")
            : "no answer";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{share} ({Coverage.Numerator:N0} of {Coverage.Denominator:N0} deals)");
    }
}
