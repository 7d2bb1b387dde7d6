namespace FunnelKit.Benchmarks.Workloads;

/// <summary>The forecast as LINQ over records, with decimals.</summary>
internal static class ForecastLinq
{
    private static readonly Dictionary<string, decimal> Rates = ForecastWorkload.Currencies.Index().ToDictionary(
        pair => pair.Item.Code,
        pair => ForecastWorkload.RateNumerators[pair.Index] / (decimal)ForecastWorkload.RateScale,
        StringComparer.Ordinal);

    private static readonly Dictionary<string, decimal> Defaults = ForecastWorkload.Model.OpenStages
        .Index().ToDictionary(
        pair => pair.Item.Id.Value,
        pair => ForecastWorkload.StageDefaults[pair.Index] / (decimal)ForecastWorkload.ProbabilityScale,
        StringComparer.Ordinal);

    public static (Row[] Cells, Row[] Owners) Sum(ForecastDeal[] deals)
    {
        var weighted = deals.Select(deal =>
        {
            var amount = deal.Amount * Rates[deal.Currency];
            var probability = (decimal?)deal.Probability ?? Defaults[deal.Stage];
            return (Deal: deal, Amount: amount, Weighted: amount * probability);
        });
        return (
            [
                .. weighted
                    .GroupBy(row => (row.Deal.Stage, row.Deal.CloseDate.Year, row.Deal.CloseDate.Month))
                    .Select(group => new Row(
                        $"{group.Key.Stage} {group.Key.Year:D4}-{group.Key.Month:D2}",
                        group.Count(),
                        group.Sum(row => row.Amount),
                        group.Sum(row => row.Weighted))),
            ],
            [
                .. weighted
                    .GroupBy(row => row.Deal.Owner, StringComparer.Ordinal)
                    .Select(group => new Row(
                        group.Key, group.Count(), group.Sum(row => row.Amount), group.Sum(row => row.Weighted))),
            ]);
    }

    internal sealed record Row(string Name, int Deals, decimal Amount, decimal Weighted);
}
