using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Trends;

/// <summary>
/// A chart that notices, deal by deal as they close, when the win rate shifts from one level to another.
/// </summary>
/// <remarks>
/// <para>
/// It does not wait for a month to be over, and needs no large months. After each won or lost deal it adds the evidence
/// for the shift, from 0 on, and raises an alarm above <c>ln n</c>: without a shift, n deals or more pass on average
/// until a false alarm. Deals that are neither won nor lost, or of which nobody knows when they closed, are left out.
/// Long deals close late, so that those closed soon may be of another kind: an alarm says where to look.
/// </para>
/// <para>
/// <b>Source:</b> M. R. Reynolds and Z. G. Stoumbos, A CUSUM Chart for Monitoring a Proportion When Inspecting
/// Continuously, Journal of Quality Technology 31 (1999); G. Lorden, Procedures for Reacting to a Change in
/// Distribution, Annals of Mathematical Statistics 42 (1971), on the time until a false alarm. Instances are immutable
/// and thread-safe.
/// </para>
/// <example>
/// <code>
/// OutcomeChart chart = OutcomeChart.Create(
///     history.Deals(asOf), Probability.FromPercent(30), Probability.FromPercent(15));
/// Console.WriteLine(chart.NoticedAt?.ClosedAt);
/// </code>
/// </example>
/// </remarks>
public sealed class OutcomeChart
{
    private OutcomeChart(
        Probability baseline, Probability shifted, ImmutableArray<DealRecord> deals, BernoulliCusum cusum)
    {
        Baseline = baseline;
        Shifted = shifted;
        Deals = deals;
        Cusum = cusum;
    }

    /// <summary>Gets the win rate as it should be.</summary>
    public Probability Baseline { get; }

    /// <summary>Gets the win rate that is to be noticed.</summary>
    public Probability Shifted { get; }

    /// <summary>Gets the won and lost deals, in the order in which they closed, then by identifier.</summary>
    public ImmutableArray<DealRecord> Deals { get; }

    /// <summary>Gets the evidence for the shift after each deal.</summary>
    public BernoulliCusum Cusum { get; }

    /// <summary>Gets the deal with whose close the shift was noticed; null when it was not.</summary>
    public DealRecord? NoticedAt => Cusum.FirstAlarm is { } index ? Deals[index] : null;

    /// <summary>Charts the outcomes of deals.</summary>
    /// <param name="deals">The deals as they stand, such as <c>history.Deals(asOf)</c> gives them.</param>
    /// <param name="baseline">The win rate as it should be, above 0 and below 1.</param>
    /// <param name="shifted">The win rate to be noticed, above 0 and below 1; not the baseline.</param>
    /// <param name="dealsPerFalseAlarm">
    /// How many deals pass at least, on average, until a false alarm; above 1 and finite. The default value is 500,
    /// chosen by FunnelKit, no source.
    /// </param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number is outside its range, or both win rates are the same.
    /// </exception>
    public static OutcomeChart Create(
        IEnumerable<DealRecord> deals, Probability baseline, Probability shifted, double dealsPerFalseAlarm = 500d)
    {
        ArgumentNullException.ThrowIfNull(deals);
        ArgumentOutOfRangeException.ThrowIfEqual(shifted, baseline);
        if (!(dealsPerFalseAlarm > 1d) || !double.IsFinite(dealsPerFalseAlarm))
        {
            throw new ArgumentOutOfRangeException(
                nameof(dealsPerFalseAlarm), dealsPerFalseAlarm, "The number of deals must be above 1 and finite.");
        }

        ImmutableArray<DealRecord> closed =
        [
            .. deals
                .Where(deal => deal is { ClosedAt: not null, Standing: DealStanding.Won or DealStanding.Lost })
                .OrderBy(deal => deal.ClosedAt)
                .ThenBy(deal => deal.DealId, StringComparer.Ordinal),
        ];
        bool[] outcomes = [.. closed.Select(deal => deal.Standing == DealStanding.Won)];
        return new(
            baseline,
            shifted,
            closed,
            BernoulliCusum.Chart(outcomes, baseline.Fraction, shifted.Fraction, Math.Log(dealsPerFalseAlarm)));
    }
}
