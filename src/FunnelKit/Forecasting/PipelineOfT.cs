using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>Open and closed deals, ready to be forecast.</summary>
/// <typeparam name="T">The caller's type of deal.</typeparam>
/// <remarks>
/// <para>
/// A pipeline keeps the caller's objects and reads their values once, into columns of at most 28 bytes for each deal.
/// Later changes to the objects do not change the pipeline. Deals whose stage the model does not know are counted in
/// <see cref="OutsideModel"/> and take no part in a forecast.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// Pipeline&lt;Deal&gt; pipeline = Pipeline.From(deals, model, map => map
///     .Stage(d => d.Stage).Amount(d => d.Value, Currency.FromCode("CNY"))
///     .CloseDate(d => d.ExpectedClose).Owner(d => d.Rep));
/// Forecast forecast = pipeline.Forecast(asOf);
/// Console.WriteLine(forecast["2026-12"].Weighted);
/// </code>
/// </example>
/// </remarks>
public sealed class Pipeline<T>
{
    private const int BlockSize = ForecastPlan.BlockSize;

    private readonly PipelineColumns _columns;

    internal Pipeline(PipelineReader reader, ImmutableArray<T> deals)
    {
        _columns = reader.ToColumns();
        Deals = deals;
        RejectedRows = [.. reader.Rejected];
        OutsideModel = reader.Outside;
        RoundedAmounts = reader.RoundedAmounts;
    }

    /// <summary>Gets the model whose stages the deals are in.</summary>
    public StageModel Model => _columns.Model;

    /// <summary>Gets how many deals are in a stage of the model.</summary>
    public int Count => Deals.Length;

    /// <summary>Gets the deals in a stage of the model, in the order of the data.</summary>
    public ImmutableArray<T> Deals { get; }

    /// <summary>Gets the objects that were rejected, in the order of the data.</summary>
    public ImmutableArray<RejectedRow> RejectedRows { get; }

    /// <summary>Gets the labels that stand for no stage of the model, the most frequent first, then by label.</summary>
    /// <value>Each with the number of deals that carry it.</value>
    public ImmutableArray<LabelCount> OutsideModel { get; }

    /// <summary>Gets how many amounts had more decimals than their currency and were rounded, half to even.</summary>
    public long RoundedAmounts { get; }

    /// <summary>Gets the currencies of the known amounts, ordered by code.</summary>
    public ImmutableArray<Currency> Currencies => [.. _columns.Currencies.Order()];

    /// <summary>Forecasts the revenue of the pipeline.</summary>
    /// <param name="asOf">The date that the forecast is made for.</param>
    /// <param name="semantics">How to forecast; null means <see cref="ForecastSemantics.Default"/>.</param>
    /// <param name="model">Computes the probability of deals without a manual override; null means none.</param>
    /// <param name="maxDegreeOfParallelism">
    /// How many threads may sum at once, at least 1. The result is the same to the last bit, however many there are.
    /// </param>
    /// <returns>The forecast.</returns>
    /// <remarks>
    /// Sums are exact: no product of amount, rate and probability is rounded, only every sum once, to whole minor
    /// units.
    /// Probabilities count in billionths.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is below 1.</exception>
    /// <exception cref="ArgumentException">The learned rates are those of another stage model.</exception>
    /// <exception cref="InvalidOperationException">
    /// Amounts are in several currencies and the semantics name none, or amounts need converting and there are no
    /// rates; or the calendar gives a period that does not contain the day asked for.
    /// </exception>
    /// <exception cref="MissingExchangeRateException">Exchange rates are not known; all of them are listed.</exception>
    /// <exception cref="OverflowException">
    /// An amount or a sum does not fit a decimal, as after a mistyped exchange rate: about 7.9 × 10^28 minor units.
    /// </exception>
    public Forecast Forecast(
        DateOnly asOf,
        ForecastSemantics? semantics = null,
        IWinProbability<T>? model = null,
        int maxDegreeOfParallelism = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDegreeOfParallelism, 1);
        return ForecastFold.Sum(Plan(asOf, semantics, model), maxDegreeOfParallelism);
    }

    /// <summary>Explains a forecast deal by deal.</summary>
    /// <param name="asOf">The date that the forecast is made for.</param>
    /// <param name="semantics">How to forecast; null means <see cref="ForecastSemantics.Default"/>.</param>
    /// <param name="model">Computes the probability of deals without a manual override; null means none.</param>
    /// <returns>
    /// One row for each deal, in the order of <see cref="Deals"/>. The weighted amounts of the open ones add up to
    /// <see cref="ForecastLine.Weighted"/> of the total, before that is rounded, and those of the others to
    /// what was won.
    /// </returns>
    /// <inheritdoc cref="Forecast" path="/exception"/>
    public IEnumerable<DealForecast<T>> Lines(
        DateOnly asOf, ForecastSemantics? semantics = null, IWinProbability<T>? model = null) =>
        Lines(Plan(asOf, semantics, model));

    /// <summary>Explains what one deal adds to a forecast.</summary>
    /// <param name="index">The place of the deal in <see cref="Deals"/>.</param>
    /// <param name="asOf">The date that the forecast is made for.</param>
    /// <param name="semantics">How to forecast; null means <see cref="ForecastSemantics.Default"/>.</param>
    /// <param name="model">Computes the probability of deals without a manual override; null means none.</param>
    /// <returns>The row of the deal.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not a place of a deal.</exception>
    /// <inheritdoc cref="Forecast" path="/exception"/>
    public DealForecast<T> Explain(
        int index, DateOnly asOf, ForecastSemantics? semantics = null, IWinProbability<T>? model = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var plan = Plan(asOf, semantics, model);
        var terms = new DealTerms[1];
        plan.Explain(index, terms);
        return new(Deals[index], index, plan, terms[0]);
    }

    private IEnumerable<DealForecast<T>> Lines(ForecastPlan plan)
    {
        var terms = new DealTerms[Math.Min(BlockSize, Count)];
        for (var start = 0; start < Count; start += BlockSize)
        {
            var size = Math.Min(BlockSize, Count - start);
            plan.Explain(start, terms.AsSpan(0, size));
            for (var i = 0; i < size; i++)
            {
                yield return new(Deals[start + i], start + i, plan, terms[i]);
            }
        }
    }

    private ForecastPlan Plan(DateOnly asOf, ForecastSemantics? semantics, IWinProbability<T>? model)
    {
        Func<int, int>? modelUnits = model is null
            ? null
            : row => model.ProbabilityOf(Deals[row]) is { } probability
                ? PipelineColumns.UnitsOf(probability)
                : PipelineColumns.None;
        return ForecastPlan.Create(_columns, asOf, semantics ?? ForecastSemantics.Default, modelUnits);
    }
}
