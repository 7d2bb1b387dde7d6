using System.Globalization;

namespace FunnelKit;

/// <summary>An exchange rate that was needed and is not known.</summary>
/// <remarks>Equality compares all three values.</remarks>
public sealed record MissingExchangeRate
{
    internal MissingExchangeRate(Currency from, Currency to, DateOnly date)
    {
        From = from;
        To = to;
        Date = date;
    }

    /// <summary>Gets the currency of the amounts that could not be converted.</summary>
    public Currency From { get; }

    /// <summary>Gets the currency that was wanted.</summary>
    public Currency To { get; }

    /// <summary>Gets the date for which the rate was wanted.</summary>
    public DateOnly Date { get; }

    /// <summary>Formats the question in the invariant culture.</summary>
    /// <returns>For example <c>USD in CNY on 2026-01-31</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{From} in {To} on {Date:yyyy-MM-dd}");
}
