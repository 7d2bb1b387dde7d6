using System.Collections.Immutable;
using FunnelKit.Statistics;

namespace FunnelKit.Scoring;

/// <summary>How far the leads of today are from those that a card was made for or last reviewed with.</summary>
/// <remarks>
/// It needs no outcomes and so warns early: whether the card still tells good from bad, only a
/// <see cref="ScorecardBackTest"/> says. Equality compares references; instances are immutable.
/// </remarks>
public sealed class ScoreDrift
{
    private const int ScoreBins = 10;

    private const double Significance = 0.05;

    private ScoreDrift(Scorecard card, DriftMeasure score, ImmutableArray<CharacteristicDrift> characteristics)
    {
        Card = card;
        Score = score;
        Characteristics = characteristics;
    }

    /// <summary>Gets the card.</summary>
    public Scorecard Card { get; }

    /// <summary>Gets how far the scores have moved, over the tenths of the baseline's scores.</summary>
    public DriftMeasure Score { get; }

    /// <summary>Gets how far each characteristic has moved, in the order of the card.</summary>
    public ImmutableArray<CharacteristicDrift> Characteristics { get; }

    /// <summary>
    /// Gets a value indicating whether the score or a characteristic has moved significantly by the rule of thumb, and
    /// further than chance explains.
    /// </summary>
    /// <value>Chance is held to 5 % over all comparisons together (Bonferroni).</value>
    public bool IsFound =>
        Characteristics.Select(item => item.Drift)
            .Append(Score)
            .Any(drift => drift.Level == DriftLevel.Significant
                && drift.PValue * (Characteristics.Length + 1) < Significance);

    /// <summary>Compares leads of today with those of a baseline.</summary>
    /// <param name="card">The card, whose bins and scores are compared.</param>
    /// <param name="baseline">The leads that the card was made for or last reviewed with.</param>
    /// <param name="current">The leads of today.</param>
    /// <returns>The drift; without an answer where a table has no leads.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// A column holds values of another kind than the characteristic of its name.
    /// </exception>
    public static ScoreDrift Between(Scorecard card, LeadTable baseline, LeadTable current)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(current);
        var before = card.Bind(baseline).Characteristics;
        var now = card.Bind(current).Characteristics;
        return new(
            card,
            OfScores(card.Score(baseline), card.Score(current)),
            [.. before.Zip(now, (left, right) => OfBins(left, baseline.Count, right, current.Count))]);
    }

    private static DriftMeasure OfScores(LeadScores baseline, LeadScores current)
    {
        var sorted = baseline.ToUnits();
        Array.Sort(sorted);
        var edges = Quantiles.InnerEdges(sorted, ScoreBins).AsSpan();
        return DriftMeasure.From(
            Divergence.CountByEdges(sorted, edges).AsSpan(),
            Divergence.CountByEdges(current.ToUnits(), edges).AsSpan());
    }

    private static CharacteristicDrift OfBins(
        BoundCharacteristic baseline, int baselineCount, BoundCharacteristic current, int currentCount)
    {
        var (before, now) = (Count(baseline, baselineCount), Count(current, currentCount));
        return new(
            baseline.Item.Definition,
            DriftMeasure.From(before, now),
            [
                .. baseline.Item.Definition.Bins.Select((bin, place) => new BinDrift
                {
                    Bin = bin,
                    Baseline = Rate.FromCounts((long)before[place], baselineCount),
                    Current = Rate.FromCounts((long)now[place], currentCount),
                }),
            ]);
    }

    private static double[] Count(BoundCharacteristic item, int rows)
    {
        var counts = new double[item.Item.Definition.Bins.Length];
        for (var row = 0; row < rows; row++)
        {
            counts[item.ReadingAt(row).Bin]++;
        }

        return counts;
    }
}
