using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>What one deal adds to a forecast, and why.</summary>
/// <typeparam name="T">The caller's type of deal.</typeparam>
/// <remarks>
/// The weighted amounts of the open deals of a pipeline add up to the weighted total of its forecast, before that is
/// rounded to minor units; those of its closed deals to the amount won. Instances are immutable and thread-safe.
/// </remarks>
public sealed class DealForecast<T>
{
    internal DealForecast(T deal, int index, ForecastPlan plan, in DealTerms terms)
    {
        var columns = plan.Columns;
        Deal = deal;
        Index = index;
        Stage = columns.Model.Stages[columns.Stages[index]];
        IsOpen = PipelineColumns.IsOpen(Stage.Kind);
        Source = terms.Source;
        CloseDate = columns.DayNumbers[index] is >= 0 and var day ? columns.Days[day] : null;
        var units = Stage.Kind == StageKind.Won ? plan.Scale : terms.Probability;
        Probability = units < 0 ? null : FunnelKit.Probability.FromFraction((double)units / plan.Scale);
        if (columns.Amounts[index] is not PipelineColumns.NoAmount and var amount)
        {
            var currency = columns.Currencies[columns.CurrencyNumbers?[index] ?? 0];
            Amount = Money.FromMinorUnits(amount, currency);
            var converted = plan.AmountOf(index);
            Converted = ForecastMoney.FromFraction(converted, plan.Exponent, plan.Currency);
            Weighted = units < 0
                ? null
                : ForecastMoney.FromFraction(
                    converted * units * plan.Unit,
                    plan.Exponent + PipelineColumns.ProbabilityDecimals,
                    plan.Currency);
        }

        if (IsOpen || Stage.Kind == StageKind.Won)
        {
            Bucket = terms.Bucket switch
            {
                ForecastBuckets.Overdue => ForecastBucket.Overdue,
                ForecastBuckets.NoCloseDate => ForecastBucket.NoCloseDate,
                _ => ForecastBucket.Period,
            };
            Period = Bucket == ForecastBucket.Period
                ? plan.Buckets.Periods[terms.Bucket - ForecastBuckets.FirstPeriod]
                : null;
        }
    }

    /// <summary>Gets the caller's own object.</summary>
    public T Deal { get; }

    /// <summary>Gets the place of the deal in <see cref="Pipeline{T}.Deals"/>.</summary>
    public int Index { get; }

    /// <summary>Gets the stage that the deal is in.</summary>
    public Stage Stage { get; }

    /// <summary>Gets a value indicating whether the deal is open, on hold included.</summary>
    public bool IsOpen { get; }

    /// <summary>Gets the date on which the deal closed or is expected to close.</summary>
    /// <value>Null when there is none.</value>
    public DateOnly? CloseDate { get; }

    /// <summary>Gets the part of the forecast that the deal falls into.</summary>
    /// <value><see cref="ForecastBucket.None"/> for a deal closed without a win.</value>
    public ForecastBucket Bucket { get; }

    /// <summary>Gets the period of the close date.</summary>
    /// <value>Null unless <see cref="Bucket"/> is <see cref="ForecastBucket.Period"/>.</value>
    public Period? Period { get; }

    /// <summary>Gets the amount in its own currency, rounded to minor units.</summary>
    /// <value>Null when it is missing.</value>
    public Money? Amount { get; }

    /// <summary>Gets the amount in the currency of the forecast.</summary>
    /// <value>
    /// The exact product of amount and rate if a decimal holds it, else rounded to 28 digits, half to even. Sums use
    /// the exact product in any case. Null when the amount is missing.
    /// </value>
    public Money? Converted { get; }

    /// <summary>Gets the probability that the deal is won, in whole billionths.</summary>
    /// <value>1 for a won deal, 0 for one closed otherwise; null when nothing gives one.</value>
    public Probability? Probability { get; }

    /// <summary>Gets where the probability comes from.</summary>
    public ProbabilitySource Source { get; }

    /// <summary>Gets the amount in the currency of the forecast times <see cref="Probability"/>.</summary>
    /// <value>
    /// The exact product if a decimal holds it, else rounded to 28 digits, half to even. Null when the amount or the
    /// probability is not known.
    /// </value>
    public Money? Weighted { get; }
}
