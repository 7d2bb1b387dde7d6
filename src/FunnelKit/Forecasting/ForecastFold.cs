using System.Numerics;
using System.Runtime.ExceptionServices;

namespace FunnelKit.Forecasting;

/// <summary>Sums what the deals bring to a forecast, in one pass over the columns.</summary>
/// <remarks>All sums are integers, so their order and the number of threads do not matter.</remarks>
internal static class ForecastFold
{
    // Below this a second thread costs more than it saves.
    private const int MinDealsPerThread = 16 * ForecastPlan.BlockSize;
    private const double MaxNarrow = long.MaxValue / 2d;

    public static Forecast Sum(ForecastPlan plan, int maxDegreeOfParallelism) =>
        plan.WeightedBound < MaxNarrow
            ? Sum<long>(plan, maxDegreeOfParallelism)
            : Sum<Int128>(plan, maxDegreeOfParallelism);

    private static Forecast Sum<TSum>(ForecastPlan plan, int maxDegreeOfParallelism)
        where TSum : struct, IBinaryInteger<TSum>
    {
        var count = plan.Columns.Count;
        var threads = Math.Clamp(count / MinDealsPerThread, 1, maxDegreeOfParallelism);
        var parts = new ForecastSums<TSum>[threads];
        if (threads == 1)
        {
            parts[0] = SumRange<TSum>(plan, 0, count);
        }
        else
        {
            SumInParts(plan, parts);
        }

        for (var part = 1; part < threads; part++)
        {
            parts[0].Add(parts[part]);
        }

        return ForecastRounding.Round(plan, parts[0]);
    }

    private static void SumInParts<TSum>(ForecastPlan plan, ForecastSums<TSum>[] parts)
        where TSum : struct, IBinaryInteger<TSum>
    {
        try
        {
            _ = Parallel.For(
                0,
                parts.Length,
                new ParallelOptions { MaxDegreeOfParallelism = parts.Length },
                part => parts[part] = SumRange<TSum>(plan, Bound(part), Bound(part + 1)));
        }
        catch (AggregateException exception)
        {
            // The same exception as on one thread.
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        int Bound(int part) => (int)((long)plan.Columns.Count * part / parts.Length);
    }

    private static ForecastSums<TSum> SumRange<TSum>(ForecastPlan plan, int start, int end)
        where TSum : struct, IBinaryInteger<TSum>
    {
        var columns = plan.Columns;
        var sums = new ForecastSums<TSum>(plan);
        var places = Places(plan, sums);
        Span<long> buffer = stackalloc long[ForecastPlan.BlockSize];
        Span<int> probabilityBuffer = stackalloc int[ForecastPlan.BlockSize];
        var buckets = plan.Buckets.Numbers.AsSpan();
        var cells = sums.Cells.AsSpan();
        var ownerCells = sums.Owners.AsSpan();
        for (var block = start; block < end; block += ForecastPlan.BlockSize)
        {
            var size = Math.Min(ForecastPlan.BlockSize, end - block);
            var amounts = plan.Amounts(block, buffer[..size]);
            var probabilities = probabilityBuffer[..size];
            plan.Probabilities(block, probabilities);
            var stages = columns.Stages.AsSpan(block, size);
            var days = columns.DayNumbers.AsSpan(block, size);
            var owners = columns.OwnerNumbers is { } numbers ? numbers.AsSpan(block, size) : default;
            for (var i = 0; i < size; i++)
            {
                ref readonly var place = ref places[stages[i]];
                var amount = amounts[i];
                var probability = probabilities[i];
                ref var cell = ref cells[place.Cells + buckets[place.Buckets + days[i]]];
                var owner = owners.IsEmpty ? PipelineColumns.None : owners[i];
                ref var ownerCell = ref ownerCells[place.Owners + (owner * place.OwnerStep)];
                if (amount != PipelineColumns.NoAmount && probability >= 0)
                {
                    var sum = TSum.CreateTruncating(amount);
                    var weighted = sum * TSum.CreateTruncating(probability);
                    cell.Deals++;
                    cell.Amount += sum;
                    cell.Weighted += weighted;
                    ownerCell.Deals++;
                    ownerCell.Amount += sum;
                    ownerCell.Weighted += weighted;
                }
                else
                {
                    cell.AddIncomplete(amount, probability);
                    ownerCell.AddIncomplete(amount, probability);
                }
            }
        }

        return sums;
    }

    private static StagePlace[] Places<TSum>(ForecastPlan plan, ForecastSums<TSum> sums)
        where TSum : struct, IBinaryInteger<TSum>
    {
        var stages = plan.Columns.Model.Stages;
        var places = new StagePlace[stages.Length];
        for (var stage = 0; stage < places.Length; stage++)
        {
            var (owners, step) = sums.OwnersOf(stages[stage].Kind);
            var buckets = plan.IsOpen(stage) ? 1 : plan.Buckets.Stride + 1;
            places[stage] = new(stage * plan.Buckets.Count, buckets, owners, step);
        }

        return places;
    }

    /// <summary>Where the sums of a stage begin.</summary>
    private readonly record struct StagePlace(int Cells, int Buckets, int Owners, int OwnerStep);
}
