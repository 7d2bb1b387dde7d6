using System.Collections.Immutable;
using System.Numerics;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>Rounds the exact sums of a forecast once, so that all lines that divide it add up to its total.</summary>
internal static class ForecastRounding
{
    public static Forecast Round<TSum>(ForecastPlan plan, ForecastSums<TSum> sums)
        where TSum : struct, IBinaryInteger<TSum>
    {
        var stages = plan.Columns.Model.Stages;
        var open = new ForecastSum<TSum>[sums.BucketCount];
        var won = new ForecastSum<TSum>[sums.BucketCount];
        var (lost, other) = (default(ForecastSum<TSum>), default(ForecastSum<TSum>));
        var openStages = new List<int>(stages.Length);
        for (var stage = 0; stage < stages.Length; stage++)
        {
            if (plan.IsOpen(stage))
            {
                openStages.Add(stage);
                Add(open, sums.OfStage(stage));
            }
            else if (stages[stage].Kind == StageKind.Won)
            {
                Add(won, sums.OfStage(stage));
            }
            else if (stages[stage].Kind == StageKind.Lost)
            {
                lost.Add(ForecastSum<TSum>.Of(sums.OfStage(stage)));
            }
            else
            {
                other.Add(ForecastSum<TSum>.Of(sums.OfStage(stage)));
            }
        }

        var (allOpen, allWon) = (ForecastSum<TSum>.Of(open), ForecastSum<TSum>.Of(won));
        var total = Round<TSum>([allOpen], [allWon], plan.Scale, null)[0];
        var buckets = Round<TSum>(open, won, plan.Scale, total.Weighted);
        var byStage = new ForecastSum<TSum>[openStages.Count];
        for (var i = 0; i < byStage.Length; i++)
        {
            byStage[i] = ForecastSum<TSum>.Of(sums.OfStage(openStages[i]));
        }

        var none = new ForecastSum<TSum>[byStage.Length];
        return new Forecast(
            plan,
            total,
            buckets,
            Stages(plan, openStages, Round<TSum>(byStage, none, plan.Scale, total.Weighted)),
            Owners(plan, sums, total.Weighted),
            () => Cells(plan, sums, openStages, buckets))
        {
            Won = Total(plan, allWon),
            Lost = Total(plan, lost),
            OtherClosed = Total(plan, other),
        };
    }

    /// <summary>Rounds sums to lines; with a weighted total given, the weighted amounts add up to it.</summary>
    private static LineSums[] Round<TSum>(
        ReadOnlySpan<ForecastSum<TSum>> open,
        ReadOnlySpan<ForecastSum<TSum>> won,
        int scale,
        long? weighted,
        int[]? order = null)
        where TSum : struct, IBinaryInteger<TSum>
    {
        var numerators = new Int128[open.Length];
        for (var i = 0; i < numerators.Length; i++)
        {
            numerators[i] = Int128.CreateChecked(open[order?[i] ?? i].Weighted);
        }

        var parts = LargestRemainder.Split<Int128>(
            numerators, scale, weighted ?? LargestRemainder.RoundedTotal<Int128>(numerators, scale));
        var lines = new LineSums[open.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var place = order?[i] ?? i;
            lines[i] = new LineSums
            {
                Deals = open[place].Deals,
                MissingAmounts = open[place].MissingAmounts,
                MissingProbabilities = open[place].MissingProbabilities,
                Won = won[place].Deals,
                Amount = long.CreateChecked(open[place].Amount),
                Weighted = parts[i],
                WonAmount = long.CreateChecked(won[place].Amount),
            };
        }

        return lines;
    }

    private static ImmutableArray<ForecastLine> Stages(ForecastPlan plan, List<int> stages, LineSums[] sums)
    {
        var lines = ImmutableArray.CreateBuilder<ForecastLine>(sums.Length);
        for (var i = 0; i < sums.Length; i++)
        {
            var id = plan.Columns.Model.Stages[stages[i]].Id;
            lines.Add(new ForecastLine(id.Value, plan.Currency, sums[i]) { Stage = id });
        }

        return lines.MoveToImmutable();
    }

    private static ImmutableArray<ForecastLine> Owners<TSum>(ForecastPlan plan, ForecastSums<TSum> sums, long weighted)
        where TSum : struct, IBinaryInteger<TSum>
    {
        var columns = plan.Columns;
        var rounded = Round(sums.OpenOwners, sums.WonOwners, plan.Scale, weighted, columns.OwnersInOrder);
        var lines = ImmutableArray.CreateBuilder<ForecastLine>(rounded.Length);
        for (var i = 0; i < rounded.Length; i++)
        {
            if (!rounded[i].IsEmpty)
            {
                var name = i == 0 ? string.Empty : columns.Owners[columns.OwnersInOrder[i] - 1];
                lines.Add(new ForecastLine(name, plan.Currency, rounded[i]));
            }
        }

        return lines.DrainToImmutable();
    }

    private static ImmutableArray<ForecastLine> Cells<TSum>(
        ForecastPlan plan, ForecastSums<TSum> sums, List<int> openStages, LineSums[] buckets)
        where TSum : struct, IBinaryInteger<TSum>
    {
        var cells = new ForecastSum<TSum>[openStages.Count];
        var none = new ForecastSum<TSum>[openStages.Count];
        var lines = ImmutableArray.CreateBuilder<ForecastLine>();
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = sums.OfStage(openStages[i])[bucket];
            }

            var rounded = Round<TSum>(cells, none, plan.Scale, buckets[bucket].Weighted);
            for (var i = 0; i < cells.Length; i++)
            {
                if (!rounded[i].IsEmpty)
                {
                    var id = plan.Columns.Model.Stages[openStages[i]].Id;
                    lines.Add(Forecast.BucketLine(plan, bucket, id, rounded[i]));
                }
            }
        }

        return lines.DrainToImmutable();
    }

    private static void Add<TSum>(ForecastSum<TSum>[] sums, ReadOnlySpan<ForecastSum<TSum>> others)
        where TSum : struct, IBinaryInteger<TSum>
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i].Add(others[i]);
        }
    }

    private static AmountTotal Total<TSum>(ForecastPlan plan, ForecastSum<TSum> sum)
        where TSum : struct, IBinaryInteger<TSum> =>
        new(
            Money.FromMinorUnits(long.CreateChecked(sum.Amount), plan.Currency),
            sum.Deals - sum.MissingAmounts,
            sum.Deals);
}
