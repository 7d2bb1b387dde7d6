using System.Numerics;

namespace FunnelKit.Forecasting;

/// <summary>Sums what the deals bring to a forecast by product line, apart, so that others do not pay for it.</summary>
internal static class ForecastProductLines
{
    private const int BlockSize = ForecastPlan.BlockSize;

    public static void SumRange<TSum>(
        ForecastPlan plan, int[] productLines, TSum[]? multipliers, ForecastSums<TSum> sums, int start, int end)
        where TSum : struct, IBinaryInteger<TSum>
    {
        var columns = plan.Columns;
        var dayStep = plan.Conversion?.DayStep ?? 0;
        var firsts = columns.Model.Stages.Select(stage => sums.ProductLinesOf(stage.Kind)).ToArray();
        Span<int> probabilityBuffer = stackalloc int[BlockSize];
        for (var block = start; block < end; block += BlockSize)
        {
            var probabilities = probabilityBuffer[..Math.Min(BlockSize, end - block)];
            plan.Probabilities(block, probabilities);
            for (var i = 0; i < probabilities.Length; i++)
            {
                var row = block + i;
                var first = firsts[columns.Stages[row]];
                if (first < 0)
                {
                    continue;
                }

                ref var cell = ref sums.ProductLines[
                    first + ((productLines[row] + 1) * sums.BucketCount) + plan.BucketOf(row)];
                var isAmountKnown = columns.Amounts[row] != PipelineColumns.NoAmount;
                var amount = TSum.CreateTruncating(columns.Amounts[row]);
                if (multipliers is not null)
                {
                    amount *= multipliers[
                        ((columns.DayNumbers[row] + 1) * dayStep) + (columns.CurrencyNumbers?[row] ?? 0)];
                }

                if (isAmountKnown && probabilities[i] >= 0)
                {
                    cell.Deals++;
                    cell.Amount += amount;
                    cell.Weighted += amount * TSum.CreateTruncating(probabilities[i]);
                }
                else
                {
                    cell.AddIncomplete(isAmountKnown, amount, probabilities[i]);
                }
            }
        }
    }
}
