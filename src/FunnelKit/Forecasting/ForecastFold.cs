using System.Numerics;
using System.Runtime.ExceptionServices;

namespace FunnelKit.Forecasting;

/// <summary>Sums what the deals bring to a forecast, in one pass over the columns.</summary>
/// <remarks>
/// All sums are exact integers, so their order and the number of threads do not matter. Where possible, deals are added
/// up in 64 bits for as many deals as certainly fit, and these sums to wider ones; where a single deal needs more, in
/// 128 bits; and beyond these in integers of any size.
/// </remarks>
internal static class ForecastFold
{
    private const int BlockSize = ForecastPlan.BlockSize;

    // Below this a second thread costs more than it saves.
    private const int MinDealsPerThread = 16 * BlockSize;

    // Adding narrow sums to wide ones must be rare beside adding deals.
    private const int MinDealsPerSum = 4;

    // The bounds that are compared with these have a margin.
    private const double MaxLong = long.MaxValue;
    private const double MaxInt128 = MaxLong * MaxLong;

    public static Forecast Sum(ForecastPlan plan, int maxDegreeOfParallelism)
    {
        var count = plan.Columns.Count;
        var run = plan.SumBound < MaxLong ? count : Math.Min(count, Math.Floor(MaxLong / plan.DealBound));
        return run >= Math.Min(count, Math.Max(BlockSize, MinDealsPerSum * ForecastSums<long>.SizeOf(plan)))
                ? Sum<long, Int128>(plan, (int)run, maxDegreeOfParallelism)
            : plan.SumBound < MaxInt128 ? Sum<Int128, Int128>(plan, count, maxDegreeOfParallelism)
            : Sum<BigInteger, BigInteger>(plan, count, maxDegreeOfParallelism);
    }

    /// <summary>Sums in one type for as many deals as fit it, and these sums in another.</summary>
    private static Forecast Sum<TSum, TTotal>(ForecastPlan plan, int run, int maxDegreeOfParallelism)
        where TSum : struct, IBinaryInteger<TSum>
        where TTotal : struct, IBinaryInteger<TTotal>
    {
        var count = plan.Columns.Count;
        var multipliers = plan.Conversion?.Multipliers<TSum>();
        var parts = new ForecastSums<TTotal>[Math.Clamp(count / MinDealsPerThread, 1, maxDegreeOfParallelism)];
        if (parts.Length == 1)
        {
            SumPart(0);
        }
        else
        {
            InParallel(parts.Length, SumPart);
        }

        var total = new ForecastSums<BigInteger>(plan);
        foreach (var part in parts)
        {
            total.Add(part);
        }

        return ForecastRounding.Round(plan, total);

        void SumPart(int part)
        {
            var end = Bound(part + 1);
            var totals = new ForecastSums<TTotal>(plan);
            var sums = new ForecastSums<TSum>(plan);
            for (var start = Bound(part); start < end;)
            {
                var size = Math.Min(run, end - start);
                SumRange(plan, multipliers, sums, start, start + size);
                if (plan.Columns.ProductLineNumbers is { } productLines)
                {
                    ForecastProductLines.SumRange(plan, productLines, multipliers, sums, start, start + size);
                }

                totals.Add(sums);
                sums.Clear();
                start += size;
            }

            parts[part] = totals;
        }

        int Bound(int part) => (int)((long)count * part / parts.Length);
    }

    private static void InParallel(int parts, Action<int> action)
    {
        try
        {
            _ = Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts }, action);
        }
        catch (AggregateException exception)
        {
            // The same exception as on one thread.
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private static void SumRange<TSum>(
        ForecastPlan plan, TSum[]? multipliers, ForecastSums<TSum> sums, int start, int end)
        where TSum : struct, IBinaryInteger<TSum>
    {
        var columns = plan.Columns;
        var places = Places(plan, sums);
        var dayStep = plan.Conversion?.DayStep ?? 0;
        Span<int> probabilityBuffer = stackalloc int[BlockSize];
        var buckets = plan.Buckets.Numbers.AsSpan();
        var cells = sums.Cells.AsSpan();
        var ownerCells = sums.Owners.AsSpan();
        for (var block = start; block < end; block += BlockSize)
        {
            var size = Math.Min(BlockSize, end - block);
            var probabilities = probabilityBuffer[..size];
            plan.Probabilities(block, probabilities);
            var amounts = columns.Amounts.AsSpan(block, size);
            var stages = columns.Stages.AsSpan(block, size);
            var days = columns.DayNumbers.AsSpan(block, size);
            var owners = columns.OwnerNumbers is { } numbers ? numbers.AsSpan(block, size) : default;
            var currencies = columns.CurrencyNumbers is { } codes ? codes.AsSpan(block, size) : default;
            for (var i = 0; i < size; i++)
            {
                ref readonly var place = ref places[stages[i]];
                var day = days[i];
                var probability = probabilities[i];
                ref var cell = ref cells[place.Cells + buckets[place.Buckets + day]];
                var owner = owners.IsEmpty ? PipelineColumns.None : owners[i];
                ref var ownerCell = ref ownerCells[place.Owners + (owner * place.OwnerStep)];
                var isAmountKnown = amounts[i] != PipelineColumns.NoAmount;
                var amount = TSum.CreateTruncating(amounts[i]);
                if (multipliers is not null)
                {
                    amount *= multipliers[((day + 1) * dayStep) + (currencies.IsEmpty ? 0 : currencies[i])];
                }

                if (isAmountKnown && probability >= 0)
                {
                    var weighted = amount * TSum.CreateTruncating(probability);
                    cell.Deals++;
                    cell.Amount += amount;
                    cell.Weighted += weighted;
                    ownerCell.Deals++;
                    ownerCell.Amount += amount;
                    ownerCell.Weighted += weighted;
                }
                else
                {
                    cell.AddIncomplete(isAmountKnown, amount, probability);
                    ownerCell.AddIncomplete(isAmountKnown, amount, probability);
                }
            }
        }
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
