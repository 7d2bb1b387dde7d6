using System.Collections.Immutable;
using FunnelKit.Flow;

namespace FunnelKit.Losses;

/// <summary>The reasons of losses, the heaviest first, with shares that add up to all lost deals.</summary>
/// <remarks>
/// <para>
/// Every lost deal is in exactly one row, so the shares add up to 1. Reasons that explain something come first, by the
/// measure; then, also by the measure, those that explain nothing: nobody answered, or no reason was given. The vital
/// few are the fewest first rows that hold at least 80 % of what is explained; what is unexplained can neither be among
/// them nor push a cause out. Rows of equal weight stand in the order of their texts.
/// </para>
/// <para>
/// What is counted are reasons that people gave. That a reason is frequent does not prove that it caused the losses.
/// <b>Source:</b> J. M. Juran, Quality Control Handbook (1951), on the vital few.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed class LossPareto
{
    private const int VitalPercent = 80;

    private LossPareto(LossMeasure measure, ImmutableArray<LossShare> rows)
    {
        Measure = measure;
        Rows = rows;
    }

    /// <summary>Gets by what the rows are ranked.</summary>
    public LossMeasure Measure { get; }

    /// <summary>Gets the rows; empty when nothing was lost.</summary>
    public ImmutableArray<LossShare> Rows { get; }

    /// <summary>Gets the fewest reasons that hold at least 80 % of what is explained.</summary>
    /// <value>Empty when nothing is explained, or when the measure has no shares.</value>
    public ImmutableArray<LossShare> VitalFew => [.. Rows.Where(row => row.IsVital)];

    internal static LossPareto Create(
        IEnumerable<KeyValuePair<LossReason, LossTally>> tallies,
        LossMeasure measure,
        Currency currency,
        bool hasAmounts)
    {
        var sorted = tallies
            .OrderByDescending(pair => pair.Key.IsExplanation)
            .ThenByDescending(pair => Weight(pair.Value, measure))
            .ThenByDescending(pair => pair.Value.Deals)
            .ThenBy(pair => pair.Key.Kind)
            .ThenBy(pair => pair.Key.Id, StringComparer.Ordinal)
            .ToList();
        var deals = sorted.Sum(pair => pair.Value.Deals);
        var value = Sum(sorted, LossMeasure.Value);
        var hasShares = value > 0 && sorted.TrueForAll(pair => pair.Value.Amount.MinorUnits >= 0);
        var isRanked = measure == LossMeasure.Deals || hasShares;
        var total = Sum(sorted, measure);
        var explained = Sum(sorted.Where(pair => pair.Key.IsExplanation), measure);
        var rows = ImmutableArray.CreateBuilder<LossShare>(sorted.Count);
        var before = Int128.Zero;
        foreach (var (reason, tally) in sorted)
        {
            var through = before + Weight(tally, measure);
            rows.Add(new()
            {
                Reason = reason,
                Share = Rate.FromCounts(tally.Deals, deals),
                Amount = hasAmounts ? tally.Amount.ToTotal(currency, tally.Deals) : null,
                ValueShare = hasShares ? (double)tally.Amount.MinorUnits / (double)value : null,
                CumulativeShare = isRanked ? (double)through / (double)total : null,
                IsVital = isRanked && reason.IsExplanation && before * 100 < explained * VitalPercent,
            });
            before = through;
        }

        return new(measure, rows.MoveToImmutable());
    }

    private static Int128 Sum(IEnumerable<KeyValuePair<LossReason, LossTally>> tallies, LossMeasure measure) =>
        tallies.Aggregate(Int128.Zero, (sum, pair) => sum + Weight(pair.Value, measure));

    private static Int128 Weight(LossTally tally, LossMeasure measure) =>
        measure == LossMeasure.Value ? tally.Amount.MinorUnits : tally.Deals;
}
