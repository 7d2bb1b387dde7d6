namespace FunnelKit.Forecasting;

/// <summary>Finds the currency of a forecast, and how the amounts of each other one are converted to it.</summary>
internal static class ForecastCurrencies
{
    public static Currency Target(PipelineColumns columns, ForecastSemantics semantics)
    {
        if (semantics.Currency is { } wanted)
        {
            return wanted;
        }

        return columns.Currencies.Length <= 1
            ? columns.Currencies.FirstOrDefault()
            : throw new InvalidOperationException(
                $"The amounts are in {Names(columns.Currencies)}. Name the currency of the forecast, and the rates.");
    }

    /// <summary>Gets how amounts are converted; null when every amount has the target currency.</summary>
    public static ForecastConversion? Conversion(
        PipelineColumns columns, ForecastSemantics semantics, Currency target, DateOnly asOf)
    {
        var currencies = columns.Currencies;
        if (currencies.All(currency => currency == target))
        {
            return null;
        }

        if (semantics.Rates is not { } rates || semantics.RatePolicy == RatePolicy.None)
        {
            throw new InvalidOperationException(
                $"The amounts are in {Names(currencies)}, the forecast in {target}: rates and a policy are needed.");
        }

        var lookup = new Lookup(rates, target);
        var byDay = semantics.RatePolicy == RatePolicy.CloseDate;
        CurrencyConversion?[] conversions = byDay
            ? ByDay(columns, asOf, lookup)
            : [.. currencies.Select(currency => (CurrencyConversion?)lookup.Find(currency, asOf))];
        lookup.ThrowIfMissing();
        return new(conversions, currencies.Length, byDay);
    }

    private static CurrencyConversion?[] ByDay(PipelineColumns columns, DateOnly asOf, Lookup lookup)
    {
        var currencies = columns.Currencies;
        var conversions = new CurrencyConversion?[(columns.Days.Length + 1) * currencies.Length];
        for (var row = 0; row < columns.Count; row++)
        {
            if (columns.Amounts[row] != PipelineColumns.NoAmount)
            {
                var number = columns.CurrencyNumbers?[row] ?? 0;
                var day = columns.DayNumbers[row];
                ref var conversion = ref conversions[((day + 1) * currencies.Length) + number];
                conversion ??= lookup.Find(
                    currencies[number], day < 0 || columns.Days[day] > asOf ? asOf : columns.Days[day]);
            }
        }

        return conversions;
    }

    private static string Names(IEnumerable<Currency> currencies) => string.Join(", ", currencies.Order());

    /// <summary>Asks for each rate once and remembers those that are missing.</summary>
    private sealed class Lookup(IExchangeRates rates, Currency target)
    {
        private readonly Dictionary<(Currency, DateOnly), CurrencyConversion> _known = [];
        private readonly List<MissingExchangeRate> _missing = [];

        public CurrencyConversion Find(Currency currency, DateOnly date)
        {
            if (currency == target)
            {
                return CurrencyConversion.Identity;
            }

            if (!_known.TryGetValue((currency, date), out var conversion))
            {
                conversion = Ask(currency, date);
                _known.Add((currency, date), conversion);
            }

            return conversion;
        }

        public void ThrowIfMissing()
        {
            if (_missing.Count > 0)
            {
                throw new MissingExchangeRateException(_missing);
            }
        }

        private CurrencyConversion Ask(Currency currency, DateOnly date)
        {
            if (rates.TryGetRate(currency, target, date, out var rate))
            {
                return CurrencyConversion.Create(currency, target, rate);
            }

            _missing.Add(new MissingExchangeRate(currency, target, date));
            return CurrencyConversion.Identity;
        }
    }
}
