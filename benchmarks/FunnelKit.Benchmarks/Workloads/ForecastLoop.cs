namespace FunnelKit.Benchmarks.Workloads;

/// <summary>The forecast as a careful programmer would write it by hand, over arrays made for nothing else.</summary>
/// <remarks>
/// It knows that all rates have three decimals and that its sums fit 64 bits, which the library has to find out.
/// </remarks>
internal static class ForecastLoop
{
    public static (ForecastCell[] Cells, ForecastCell[] Owners) Sum(ForecastWorkload deals)
    {
        var cells = new ForecastCell[ForecastWorkload.Stages * ForecastWorkload.Months];
        var owners = new ForecastCell[ForecastWorkload.Owners];
        var (defaults, rates) = (ForecastWorkload.StageDefaults, ForecastWorkload.RateNumerators);
        var (stages, months, ownerNumbers) = (deals.Stage, deals.Month, deals.Owner);
        var (currencies, cents, overrides) = (deals.CurrencyNumber, deals.Cents, deals.Override);
        for (var i = 0; i < stages.Length; i++)
        {
            var stage = stages[i];
            var amount = (long)cents[i] * rates[currencies[i]];
            var weighted = amount * (overrides[i] < 0 ? defaults[stage] : overrides[i]);
            ref var cell = ref cells[(stage * ForecastWorkload.Months) + months[i]];
            cell.Deals++;
            cell.Amount += amount;
            cell.Weighted += weighted;
            ref var owner = ref owners[ownerNumbers[i]];
            owner.Deals++;
            owner.Amount += amount;
            owner.Weighted += weighted;
        }

        return (cells, owners);
    }
}
