using FunnelKit.Statistics;

namespace FunnelKit.Scoring;

/// <summary>Two cards, such as two versions of one, on the same leads.</summary>
/// <remarks>Equality compares references; instances are immutable.</remarks>
public sealed class ScorecardComparison
{
    private ScorecardComparison(LeadScores first, LeadScores second, double? rankCorrelation, PairedAreas? areas)
    {
        First = first;
        Second = second;
        RankCorrelation = rankCorrelation;
        Areas = areas;
    }

    /// <summary>Gets the scores by the first card.</summary>
    public LeadScores First { get; }

    /// <summary>Gets the scores by the second card.</summary>
    public LeadScores Second { get; }

    /// <summary>Gets how many leads have another score.</summary>
    public int ChangedCount => Enumerable.Range(0, First.Count).Count(row => First.UnitsOf(row) != Second.UnitsOf(row));

    /// <summary>
    /// Gets the mean of what the leads gain, in points, rounded to millionths half to even; null without leads.
    /// </summary>
    public decimal? MeanChange => First.Count == 0
        ? null
        : decimal.Round(Enumerable.Range(0, First.Count).Sum(ChangeOf) / First.Count, PointUnits.DecimalPlaces);

    /// <summary>
    /// Gets Spearman's rank correlation of the scores, in the range [−1, 1]: 1 when both order the leads alike; null
    /// for fewer than two leads or when a card scores all of them alike.
    /// </summary>
    public double? RankCorrelation { get; }

    /// <summary>
    /// Gets the areas under both curves with the error of their difference; null when no outcomes were given or those
    /// known are all alike.
    /// </summary>
    public PairedAreas? Areas { get; }

    /// <summary>Compares two cards.</summary>
    /// <param name="first">The first card, such as the version in use.</param>
    /// <param name="second">The second card, such as the version to come.</param>
    /// <param name="leads">The leads.</param>
    /// <param name="outcomes">
    /// For each lead whether it turned out well, or null when that is not known yet; empty when there are no outcomes.
    /// </param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are outcomes, but not as many as leads, or a column holds values of another kind than its characteristic.
    /// </exception>
    public static ScorecardComparison Between(
        Scorecard first, Scorecard second, LeadTable leads, ReadOnlySpan<bool?> outcomes = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(leads);
        var known = outcomes.IsEmpty ? null : KnownOutcomes.Of(leads, outcomes);
        var (left, right) = (first.Score(leads), second.Score(leads));
        PairedAreas? areas = null;
        if (known is not null)
        {
            PairedAreas.TryCompare(known.Values, known.ScoresOf(left), known.ScoresOf(right), out areas);
        }

        return new(left, right, Statistics.RankCorrelation.Spearman(left.ToUnits(), right.ToUnits()), areas);
    }

    /// <summary>Gets what a lead gains from the first card to the second, in points.</summary>
    /// <param name="index">The place of the lead, from 0.</param>
    /// <returns>The difference, below 0 for a loss.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not a place of a lead.</exception>
    public decimal ChangeOf(int index) => Second[index] - First[index];
}
