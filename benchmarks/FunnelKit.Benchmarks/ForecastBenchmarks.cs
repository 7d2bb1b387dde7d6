using System.Globalization;
using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.Forecasting;

namespace FunnelKit.Benchmarks;

/// <summary>The weighted forecast by stage and month and by owner, from prepared columns.</summary>
/// <remarks>
/// <c>FUNNELKIT_BENCHMARK_LARGE=1</c> adds ten million deals, for which the records of the LINQ baseline need 1.5 GB.
/// </remarks>
[MemoryDiagnoser]
public class ForecastBenchmarks
{
    private ForecastWorkload _workload = null!;
    private ForecastDeal[] _deals = null!;
    private Pipeline<int> _pipeline = null!;

    public static IEnumerable<int> Counts =>
        Environment.GetEnvironmentVariable("FUNNELKIT_BENCHMARK_LARGE") == "1" ? [1_000_000, 10_000_000] : [1_000_000];

    [ParamsSource(nameof(Counts))]
    public int Deals { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _workload = new ForecastWorkload(Deals);
        _deals = _workload.ToDeals();
        _pipeline = _workload.ToPipeline();
        CheckAnswers();
    }

    [Benchmark(Baseline = true)]
    public object HandWrittenLoop() => ForecastLoop.Sum(_workload);

    [Benchmark]
    public Forecast FunnelKit() => _pipeline.Forecast(ForecastWorkload.AsOf, ForecastWorkload.Semantics);

    [Benchmark]
    public Forecast FunnelKitTwoThreads() =>
        _pipeline.Forecast(ForecastWorkload.AsOf, ForecastWorkload.Semantics, maxDegreeOfParallelism: 2);

    [Benchmark]
    public object Linq() => ForecastLinq.Sum(_deals);

    private static void Check(string name, long deals, decimal amount, decimal weighted, ForecastLine line)
    {
        // A line is within a cent of its own sum, so that all lines add up to the total.
        if (line.Deals != deals
            || Math.Abs(line.Amount.Amount - amount) >= 0.01m
            || Math.Abs(line.Weighted.Amount - weighted) >= 0.01m)
        {
            throw new InvalidOperationException($"{name}: {deals} {amount} {weighted}, but {line}");
        }
    }

    private static void Check(string name, ForecastCell cell, ForecastLine line) =>
        Check(
            name,
            cell.Deals,
            cell.Amount / 100m / ForecastWorkload.RateScale,
            cell.Weighted / 100m / ForecastWorkload.RateScale / ForecastWorkload.ProbabilityScale,
            line);

    private void CheckAnswers()
    {
        var (cells, owners) = ForecastLoop.Sum(_workload);
        var (linqCells, linqOwners) = ForecastLinq.Sum(_deals);
        var stageCells = linqCells.ToDictionary(row => row.Name, StringComparer.Ordinal);
        var ownerRows = linqOwners.ToDictionary(row => row.Name, StringComparer.Ordinal);
        foreach (var forecast in new[] { FunnelKit(), FunnelKitTwoThreads() })
        {
            foreach (var line in forecast.PeriodStages)
            {
                var row = stageCells[$"{line.Stage} {line.Name}"];
                Check(row.Name, row.Deals, row.Amount, row.Weighted, line);
                var start = line.Period!.Value.Start;
                var month = ((start.Year - ForecastWorkload.AsOf.Year) * 12) + start.Month - 1;
                Check(
                    row.Name,
                    cells[(ForecastWorkload.Model.PositionOf(line.Stage) * ForecastWorkload.Months) + month],
                    line);
            }

            foreach (var line in forecast.Owners)
            {
                var row = ownerRows[line.Name];
                Check(row.Name, row.Deals, row.Amount, row.Weighted, line);
                Check(row.Name, owners[int.Parse(line.Name.AsSpan(6), CultureInfo.InvariantCulture)], line);
            }

            if (forecast.Total.Deals != Deals
                || forecast.Total.Weighted.Amount != decimal.Round(linqOwners.Sum(row => row.Weighted), 2))
            {
                throw new InvalidOperationException(forecast.ToString());
            }
        }
    }
}
