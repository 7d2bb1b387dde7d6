using System.Globalization;

namespace FunnelKit;

/// <summary>What one currency is worth in another from a date on.</summary>
/// <remarks>
/// Nothing is checked before an <see cref="ExchangeRateTable"/> is created, which then names every mistake of all its
/// rates. Equality compares all four values. The default value is a rate of 0 that no table accepts.
/// </remarks>
public readonly record struct ExchangeRate
{
    private ExchangeRate(Currency from, Currency to, DateOnly validFrom, decimal value)
    {
        From = from;
        To = to;
        ValidFrom = validFrom;
        Value = value;
    }

    /// <summary>Gets the currency of which one unit is valued.</summary>
    public Currency From { get; }

    /// <summary>Gets the currency in which the unit is valued.</summary>
    public Currency To { get; }

    /// <summary>
    /// Gets the first date on which the rate holds. It holds until a later rate of the same currencies.
    /// </summary>
    public DateOnly ValidFrom { get; }

    /// <summary>Gets how many units of <see cref="To"/> one unit of <see cref="From"/> is worth.</summary>
    /// <value>Above 0 in every table.</value>
    public decimal Value { get; }

    /// <summary>Creates a rate.</summary>
    /// <param name="from">The currency of which one unit is valued.</param>
    /// <param name="to">The currency in which the unit is valued.</param>
    /// <param name="validFrom">The first date on which the rate holds.</param>
    /// <param name="value">
    /// How many units of <paramref name="to"/> one unit of <paramref name="from"/> is worth.
    /// </param>
    /// <returns>The rate.</returns>
    public static ExchangeRate Create(Currency from, Currency to, DateOnly validFrom, decimal value) =>
        new(from, to, validFrom, value);

    /// <summary>Formats the rate in the invariant culture.</summary>
    /// <returns>For example <c>1 USD = 7.1 CNY from 2026-01-31</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"1 {From} = {Value} {To} from {ValidFrom:yyyy-MM-dd}");
}
