namespace FunnelKit.Forecasting;

/// <summary>The choices under which a forecast was made. They travel on every result.</summary>
/// <remarks>
/// <para>
/// Fixed, whatever is chosen here: the probability of an open deal is its manual override that has not expired, else
/// the value of a model, else the learned rate of its stage, else the default of its stage, else unknown. An open
/// deal whose close date has passed is overdue; nothing is rolled forward. Lost deals add nothing, and won deals stand
/// apart from the weighted sum.
/// </para>
/// <para>
/// Equality compares all values; calendars and exchange rates by their own equality. Instances are immutable and
/// thread-safe.
/// </para>
/// </remarks>
public sealed record ForecastSemantics
{
    /// <summary>Gets the default choices: calendar months, one currency, no learned rates.</summary>
    public static ForecastSemantics Default { get; } = new();

    /// <summary>Gets the calendar that divides time into periods.</summary>
    /// <value>The default value is <see cref="PeriodCalendar.Months"/>.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public IPeriodCalendar Calendar
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

        = PeriodCalendar.Months;

    /// <summary>Gets the currency of the forecast.</summary>
    /// <value>The default value is null: the only currency of the pipeline.</value>
    public Currency? Currency { get; init; }

    /// <summary>Gets the exchange rates.</summary>
    /// <value>The default value is null: amounts in another currency are an error.</value>
    public IExchangeRates? Rates { get; init; }

    /// <summary>Gets the date whose exchange rate converts an amount.</summary>
    /// <value>The default value is <see cref="RatePolicy.AsOf"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a policy.</exception>
    public RatePolicy RatePolicy
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "RatePolicy has no such value.");
    }

        = RatePolicy.AsOf;

    /// <summary>Gets the learned win rates of the stages.</summary>
    /// <value>The default value is null: the defaults of the stages apply.</value>
    public StageWinRates? StageRates { get; init; }

    /// <summary>Says the choices in a few sentences, for printing beside the numbers.</summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>The sentences.</returns>
    public string Describe(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ForecastTexts.Semantics(this).ToString(language);
    }

    /// <summary>Says the choices in English.</summary>
    /// <returns>The sentences.</returns>
    public override string ToString() => Describe(LocalizedText.English);
}
