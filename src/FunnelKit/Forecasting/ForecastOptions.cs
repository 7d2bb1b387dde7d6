using System.Collections.Immutable;

namespace FunnelKit.Forecasting;

/// <summary>Settings of <see cref="ForecastSemantics"/>, as an application's configuration holds them.</summary>
public sealed class ForecastOptions
{
    /// <summary>Gets or sets the code of the currency of forecasts.</summary>
    /// <value>
    /// A code of ISO 4217 such as <c>CNY</c>. The default value is empty: the only currency of the pipeline.
    /// </value>
    public string Currency { get; set; } = string.Empty;

    /// <summary>Gets or sets the date whose exchange rate converts an amount.</summary>
    /// <value>The default value is <see cref="FunnelKit.RatePolicy.AsOf"/>.</value>
    public RatePolicy RatePolicy { get; set; } = RatePolicy.AsOf;

    /// <summary>Lists everything that is wrong with these settings.</summary>
    /// <returns>One sentence for each problem; empty when the settings are valid.</returns>
    public ImmutableArray<string> Validate()
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        if (!string.IsNullOrEmpty(Currency) && !FunnelKit.Currency.TryFromCode(Currency, out _))
        {
            problems.Add($"{nameof(Currency)} must be a code of ISO 4217 such as CNY, or empty, but is '{Currency}'.");
        }

        if (!Enum.IsDefined(RatePolicy))
        {
            problems.Add($"{nameof(RatePolicy)} must be None, AsOf or CloseDate, but is {RatePolicy}.");
        }

        return problems.DrainToImmutable();
    }

    /// <summary>Creates the choices that these settings stand for.</summary>
    /// <param name="calendar">The calendar that divides time into periods.</param>
    /// <param name="rates">The exchange rates; null means that amounts in another currency are an error.</param>
    /// <returns>The semantics, which later changes to the settings do not touch.</returns>
    /// <exception cref="ArgumentException">A setting is not valid.</exception>
    public ForecastSemantics ToSemantics(IPeriodCalendar calendar, IExchangeRates? rates = null) => new()
    {
        Calendar = calendar,
        Currency = string.IsNullOrEmpty(Currency) ? null : FunnelKit.Currency.FromCode(Currency),
        Rates = rates,
        RatePolicy = RatePolicy,
    };
}
