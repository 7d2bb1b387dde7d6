using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.Forecasting;

namespace FunnelKit.Benchmarks;

/// <summary>Reading a user's list of records into columns, against copying the same fields into arrays.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private List<ForecastDeal> _deals = null!;

    [Params(1_000_000)]
    public int Deals { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _deals = [.. new ForecastWorkload(Deals).ToDeals()];
        if (FromMapping().Count != Deals)
        {
            throw new InvalidOperationException("Deals are missing.");
        }
    }

    [Benchmark(Baseline = true)]
    public object CopyFields()
    {
        var stages = new string[_deals.Count];
        var amounts = new decimal[_deals.Count];
        var currencies = new string[_deals.Count];
        var closeDates = new DateOnly[_deals.Count];
        var owners = new string[_deals.Count];
        var probabilities = new double?[_deals.Count];
        var row = 0;
        foreach (var deal in _deals)
        {
            stages[row] = deal.Stage;
            amounts[row] = deal.Amount;
            currencies[row] = deal.Currency;
            closeDates[row] = deal.CloseDate;
            owners[row] = deal.Owner;
            probabilities[row] = deal.Probability;
            row++;
        }

        return (stages, amounts, currencies, closeDates, owners, probabilities);
    }

    [Benchmark]
    public Pipeline<ForecastDeal> FromMapping() =>
        Pipeline.From(_deals, ForecastWorkload.Model, map => map
            .Stage(deal => deal.Stage)
            .Amount(deal => deal.Amount, deal => deal.Currency)
            .CloseDate(deal => deal.CloseDate)
            .Owner(deal => deal.Owner)
            .Probability(deal => deal.Probability is { } fraction ? Probability.FromFraction(fraction) : null));
}
