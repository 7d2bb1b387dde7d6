using System.Collections.Immutable;
using System.Numerics;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>Rounds the exact sums of a forecast once, so that all lines that divide it add up to its total.</summary>
internal static class ForecastRounding
{
    public static Forecast Round(ForecastPlan plan, ForecastSums<BigInteger> sums)
    {
        var stages = plan.Columns.Model.Stages;
        var open = new ForecastSum<BigInteger>[sums.BucketCount];
        var won = new ForecastSum<BigInteger>[sums.BucketCount];
        var (lost, other) = (default(ForecastSum<BigInteger>), default(ForecastSum<BigInteger>));
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
                lost.Add(ForecastSum<BigInteger>.Of(sums.OfStage(stage)));
            }
            else
            {
                other.Add(ForecastSum<BigInteger>.Of(sums.OfStage(stage)));
            }
        }

        var (allOpen, allWon) = (ForecastSum<BigInteger>.Of(open), ForecastSum<BigInteger>.Of(won));
        var unit = BigInteger.Pow(10, plan.Exponent);
        var total = new LineSums
        {
            Deals = allOpen.Deals,
            Amount = RoundHalfEven(allOpen.Amount, unit),
            Weighted = RoundHalfEven(allOpen.Weighted, unit * plan.Scale),
            MissingAmounts = allOpen.MissingAmounts,
            MissingProbabilities = allOpen.MissingProbabilities,
            Won = allWon.Deals,
            WonAmount = RoundHalfEven(allWon.Amount, unit),
        };
        var buckets = Round(plan, open, won, total);
        var byStage = new ForecastSum<BigInteger>[openStages.Count];
        for (var i = 0; i < byStage.Length; i++)
        {
            byStage[i] = ForecastSum<BigInteger>.Of(sums.OfStage(openStages[i]));
        }

        return new Forecast(
            plan,
            total,
            buckets,
            Stages(plan, openStages, Round(plan, byStage, [], total)),
            Owners(plan, sums, total),
            () => Cells(plan, sums, openStages, buckets))
        {
            ProductLines = ProductLines(plan, sums, total),
            LazyPeriodProductLines = new(() => PeriodProductLines(plan, sums, buckets)),
            Won = Total(plan, allWon),
            Lost = Total(plan, lost),
            OtherClosed = Total(plan, other),
        };
    }

    /// <summary>Divides and rounds to a whole number, half to even.</summary>
    public static BigInteger RoundHalfEven(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var comparison = (2 * BigInteger.Abs(remainder)).CompareTo(denominator);
        return comparison > 0 || (comparison == 0 && !quotient.IsEven) ? quotient + remainder.Sign : quotient;
    }

    /// <summary>Rounds sums to lines that add up to a whole; without won deals, to what it has in open ones.</summary>
    private static LineSums[] Round(
        ForecastPlan plan,
        ReadOnlySpan<ForecastSum<BigInteger>> open,
        ReadOnlySpan<ForecastSum<BigInteger>> won,
        in LineSums whole)
    {
        var unit = BigInteger.Pow(10, plan.Exponent);
        var amounts = Split(open, sum => sum.Amount, unit, whole.Amount);
        var weighted = Split(open, sum => sum.Weighted, unit * plan.Scale, whole.Weighted);
        var wonAmounts = Split(won, sum => sum.Amount, unit, whole.WonAmount);
        var lines = new LineSums[open.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new LineSums
            {
                Deals = open[i].Deals,
                MissingAmounts = open[i].MissingAmounts,
                MissingProbabilities = open[i].MissingProbabilities,
                Amount = amounts[i],
                Weighted = weighted[i],
                Won = won.IsEmpty ? 0 : won[i].Deals,
                WonAmount = won.IsEmpty ? BigInteger.Zero : wonAmounts[i],
            };
        }

        return lines;
    }

    /// <summary>Rounds one value of all sums so that the results add up to a total.</summary>
    private static BigInteger[] Split(
        ReadOnlySpan<ForecastSum<BigInteger>> sums,
        Func<ForecastSum<BigInteger>, BigInteger> valueOf,
        BigInteger denominator,
        BigInteger total)
    {
        // As the method of largest remainders does it, the mirrored values are split when the total is negative.
        var sign = total.Sign < 0 ? -1 : 1;
        var parts = new BigInteger[sums.Length];
        var remainders = new BigInteger[sums.Length];
        var left = sign * total;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = BigInteger.DivRem(sign * valueOf(sums[i]), denominator, out remainders[i]);
            if (remainders[i].Sign < 0)
            {
                parts[i]--;
                remainders[i] += denominator;
            }

            left -= parts[i];
        }

        if (parts.Length > 0 && !denominator.IsOne)
        {
            var extra = LargestRemainder.Split<BigInteger>(remainders, denominator, (long)left);
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] += extra[i];
            }
        }

        return sign > 0 ? parts : Array.ConvertAll(parts, part => -part);
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

    private static ImmutableArray<ForecastLine> Owners(
        ForecastPlan plan, ForecastSums<BigInteger> sums, in LineSums total)
    {
        var columns = plan.Columns;
        var order = columns.OwnersInOrder;
        var rounded = Round(plan, InOrder(sums.OpenOwners, order), InOrder(sums.WonOwners, order), total);
        var lines = ImmutableArray.CreateBuilder<ForecastLine>(rounded.Length);
        for (var i = 0; i < rounded.Length; i++)
        {
            if (!rounded[i].IsEmpty)
            {
                var name = i == 0 ? string.Empty : columns.Owners[order[i] - 1];
                lines.Add(new ForecastLine(name, plan.Currency, rounded[i]));
            }
        }

        return lines.DrainToImmutable();
    }

    private static ImmutableArray<ForecastLine> ProductLines(
        ForecastPlan plan, ForecastSums<BigInteger> sums, in LineSums total)
    {
        if (plan.Columns.ProductLineNumbers is null)
        {
            return [];
        }

        var order = plan.Columns.ProductLinesInOrder;
        var open = Array.ConvertAll(order, line => ForecastSum<BigInteger>.Of(sums.OfProductLine(line, isWon: false)));
        var won = Array.ConvertAll(order, line => ForecastSum<BigInteger>.Of(sums.OfProductLine(line, isWon: true)));
        var rounded = Round(plan, open, won, total);
        var lines = ImmutableArray.CreateBuilder<ForecastLine>(rounded.Length);
        for (var i = 0; i < rounded.Length; i++)
        {
            if (!rounded[i].IsEmpty)
            {
                var name = NameOfProductLine(plan, i);
                lines.Add(new ForecastLine(name, plan.Currency, rounded[i]) { ProductLine = name });
            }
        }

        return lines.DrainToImmutable();
    }

    private static ImmutableArray<ForecastLine> PeriodProductLines(
        ForecastPlan plan, ForecastSums<BigInteger> sums, LineSums[] buckets)
    {
        if (plan.Columns.ProductLineNumbers is null)
        {
            return [];
        }

        var order = plan.Columns.ProductLinesInOrder;
        var lines = ImmutableArray.CreateBuilder<ForecastLine>();
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            var open = Array.ConvertAll(order, line => sums.OfProductLine(line, isWon: false)[bucket]);
            var won = Array.ConvertAll(order, line => sums.OfProductLine(line, isWon: true)[bucket]);
            var rounded = Round(plan, open, won, buckets[bucket]);
            for (var i = 0; i < rounded.Length; i++)
            {
                if (!rounded[i].IsEmpty)
                {
                    var name = NameOfProductLine(plan, i);
                    lines.Add(Forecast.BucketLine(plan, bucket, StageId.None, rounded[i], name));
                }
            }
        }

        return lines.DrainToImmutable();
    }

    private static string NameOfProductLine(ForecastPlan plan, int place) =>
        place == 0 ? string.Empty : plan.Columns.ProductLines[plan.Columns.ProductLinesInOrder[place] - 1];

    private static ForecastSum<BigInteger>[] InOrder(ReadOnlySpan<ForecastSum<BigInteger>> sums, int[] order)
    {
        var inOrder = new ForecastSum<BigInteger>[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            inOrder[i] = sums[order[i]];
        }

        return inOrder;
    }

    private static ImmutableArray<ForecastLine> Cells(
        ForecastPlan plan, ForecastSums<BigInteger> sums, List<int> openStages, LineSums[] buckets)
    {
        var cells = new ForecastSum<BigInteger>[openStages.Count];
        var lines = ImmutableArray.CreateBuilder<ForecastLine>();
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = sums.OfStage(openStages[i])[bucket];
            }

            var rounded = Round(plan, cells, [], buckets[bucket]);
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

    private static void Add(ForecastSum<BigInteger>[] sums, ReadOnlySpan<ForecastSum<BigInteger>> others)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i].Add(others[i]);
        }
    }

    private static AmountTotal Total(ForecastPlan plan, ForecastSum<BigInteger> sum) =>
        new(
            ForecastMoney.FromMinorUnits(RoundHalfEven(sum.Amount, BigInteger.Pow(10, plan.Exponent)), plan.Currency),
            sum.Deals - sum.MissingAmounts,
            sum.Deals);
}
