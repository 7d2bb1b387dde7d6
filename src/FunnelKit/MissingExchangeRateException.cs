using System.Collections.Immutable;

namespace FunnelKit;

/// <summary>
/// The exception for amounts that cannot be converted. It carries every missing rate, not only the first.
/// </summary>
/// <remarks>A missing rate is never taken to be 1, because the answer would look right and be wrong.</remarks>
public sealed class MissingExchangeRateException : Exception
{
    internal MissingExchangeRateException(IEnumerable<MissingExchangeRate> missing)
        : this(Sort(missing))
    {
    }

    private MissingExchangeRateException(ImmutableArray<MissingExchangeRate> missing)
        : base("Exchange rates are missing: " + string.Join(", ", missing) + ".") =>
        Missing = missing;

    /// <summary>Gets every missing rate once, ordered by currency of origin, target currency and date.</summary>
    public ImmutableArray<MissingExchangeRate> Missing { get; }

    private static ImmutableArray<MissingExchangeRate> Sort(IEnumerable<MissingExchangeRate> missing) =>
        [.. missing.Distinct().OrderBy(rate => rate.From).ThenBy(rate => rate.To).ThenBy(rate => rate.Date)];
}
