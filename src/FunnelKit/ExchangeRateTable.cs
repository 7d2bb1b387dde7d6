using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit;

/// <summary>Exchange rates from a list: the answer is the latest rate valid on or before the date.</summary>
/// <remarks>
/// <para>
/// Only rates of the list are given. No rate is inverted, and none is derived through a third currency: a table that
/// has USD in CNY knows nothing about CNY in USD. Before the first rate of two currencies nothing is known.
/// </para>
/// <para>Tables are immutable and thread-safe. A look-up takes O(log n) for n rates of the two currencies.</para>
/// <example>
/// <code>
/// ExchangeRateTable rates = ExchangeRateTable.Create(
/// [
///     ExchangeRate.Create(Currency.FromCode("USD"), Currency.FromCode("CNY"), new DateOnly(2026, 1, 1), 7.1m),
/// ]);
/// </code>
/// </example>
/// </remarks>
public sealed class ExchangeRateTable : IExchangeRates
{
    private readonly FrozenDictionary<(Currency From, Currency To), Series> _series;

    private ExchangeRateTable(ImmutableArray<ExchangeRate> rates)
    {
        Rates = rates;
        _series = rates
            .GroupBy(rate => (rate.From, rate.To))
            .ToFrozenDictionary(group => group.Key, group => new Series([.. group]));
    }

    /// <summary>Gets all rates, ordered by currency of origin, target currency and date.</summary>
    public ImmutableArray<ExchangeRate> Rates { get; }

    /// <summary>Creates a table.</summary>
    /// <param name="rates">The rates, in any order; there may be none.</param>
    /// <returns>The table.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// A rate is not above 0 (<see cref="DefinitionErrorCode.OutOfRange"/>), values a currency in itself
    /// (<see cref="DefinitionErrorCode.NotApplicable"/>), or has the currencies and date of an earlier one
    /// (<see cref="DefinitionErrorCode.DuplicateId"/>). All mistakes are listed.
    /// </exception>
    public static ExchangeRateTable Create(IEnumerable<ExchangeRate> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ImmutableArray<ExchangeRate> list = [.. rates];
        var errors = Validate(list);
        return errors.IsEmpty
            ? new([.. list.OrderBy(rate => rate.From).ThenBy(rate => rate.To).ThenBy(rate => rate.ValidFrom)])
            : throw new InvalidDefinitionException("The exchange rates are not valid.", errors);
    }

    /// <inheritdoc/>
    public bool TryGetRate(Currency from, Currency to, DateOnly date, out decimal rate)
    {
        rate = 0m;
        return _series.TryGetValue((from, to), out var series) && series.TryGetValue(date, out rate);
    }

    private static ImmutableArray<DefinitionError> Validate(ImmutableArray<ExchangeRate> rates)
    {
        var errors = ImmutableArray.CreateBuilder<DefinitionError>();
        var seen = new HashSet<(Currency, Currency, DateOnly)>();
        foreach (var rate in rates)
        {
            var subject = string.Create(
                CultureInfo.InvariantCulture,
                $"{rate.From} in {rate.To} from {rate.ValidFrom:yyyy-MM-dd}");
            if (rate.From == rate.To)
            {
                errors.Add(new(
                    DefinitionErrorCode.NotApplicable, subject, $"The rate {subject} values a currency in itself."));
            }

            if (rate.Value <= 0m)
            {
                var value = rate.Value.ToString(CultureInfo.InvariantCulture);
                errors.Add(new(
                    DefinitionErrorCode.OutOfRange, subject, $"The rate {subject} must be above 0, but is {value}."));
            }

            if (!seen.Add((rate.From, rate.To, rate.ValidFrom)))
            {
                errors.Add(new(
                    DefinitionErrorCode.DuplicateId, subject, $"The rate {subject} is given more than once."));
            }
        }

        return errors.DrainToImmutable();
    }

    private sealed class Series(ExchangeRate[] ascending)
    {
        private readonly DateOnly[] _dates = Array.ConvertAll(ascending, rate => rate.ValidFrom);
        private readonly decimal[] _values = Array.ConvertAll(ascending, rate => rate.Value);

        public bool TryGetValue(DateOnly date, out decimal value)
        {
            // The complement of a date that is not found is the position of the first later one.
            var position = Array.BinarySearch(_dates, date);
            var latest = position >= 0 ? position : ~position - 1;
            value = latest >= 0 ? _values[latest] : 0m;
            return latest >= 0;
        }
    }
}
