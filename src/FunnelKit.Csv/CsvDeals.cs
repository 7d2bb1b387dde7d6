using System.Collections.Immutable;
using FunnelKit.Forecasting;
using FunnelKit.Stages;

namespace FunnelKit.Csv;

/// <summary>The deals of a CSV file, and the rows that were rejected.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class CsvDeals
{
    private readonly bool _hasProductLines;

    internal CsvDeals(
        ImmutableArray<CsvDeal> deals,
        ImmutableArray<RejectedRow> rejectedRows,
        bool probabilitiesArePercent,
        bool hasProductLines)
    {
        _hasProductLines = hasProductLines;
        Deals = deals;
        RejectedRows = rejectedRows;
        ProbabilitiesArePercent = probabilitiesArePercent;
    }

    /// <summary>Gets the deals, in the order of their first rows in the file.</summary>
    public ImmutableArray<CsvDeal> Deals { get; }

    /// <summary>Gets the rows that could not be used, in the order of the file.</summary>
    public ImmutableArray<RejectedRow> RejectedRows { get; }

    /// <summary>
    /// Gets a value indicating whether bare numbers of the probability column were read as percentages.
    /// </summary>
    /// <value>False when they were read as fractions, or when there are none.</value>
    public bool ProbabilitiesArePercent { get; }

    /// <summary>Puts the deals into a pipeline.</summary>
    /// <param name="model">The model whose stages the deals are in.</param>
    /// <returns>
    /// The pipeline, which keeps these objects, with product lines if the file has a column for them. Its own
    /// rejected rows are those that the file's values are not to blame for, such as amounts beyond 64-bit minor units
    /// of their currency.
    /// </returns>
    public Pipeline<CsvDeal> ToPipeline(StageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Pipeline.From(Deals, model, map =>
        {
            map.Stage(deal => deal.Stage)
                .Amount(deal => deal.Amount is { } amount ? Money.FromAmount(amount, deal.Currency) : null)
                .CloseDate(deal => deal.CloseDate)
                .Owner(deal => deal.Owner)
                .Probability(deal => deal.Probability)
                .Line(deal => deal.Line);
            if (_hasProductLines)
            {
                map.ProductLine(deal => deal.ProductLine);
            }
        });
    }
}
