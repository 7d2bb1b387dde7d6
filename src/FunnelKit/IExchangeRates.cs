namespace FunnelKit;

/// <summary>Knows what one currency was worth in another on a date.</summary>
/// <remarks>
/// <para>
/// An implementation is pure and thread-safe: the same question always has the same answer, asked from any thread, in
/// any order and any number of times. Rates are above 0. An implementation answers "not known" rather than guess.
/// </para>
/// <para>It is never asked for the rate of a currency in itself, nor for a date after that of the computation.</para>
/// </remarks>
public interface IExchangeRates
{
    /// <summary>Looks up the rate of one currency in another.</summary>
    /// <param name="from">The currency of the amount at hand.</param>
    /// <param name="to">The currency wanted; another than <paramref name="from"/>.</param>
    /// <param name="date">The date for which the rate is wanted.</param>
    /// <param name="rate">
    /// How many units of <paramref name="to"/> one unit of <paramref name="from"/> is worth, above 0.
    /// </param>
    /// <returns>False if the rate is not known.</returns>
    bool TryGetRate(Currency from, Currency to, DateOnly date, out decimal rate);
}
