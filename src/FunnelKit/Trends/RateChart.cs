using System.Collections.Immutable;
using FunnelKit.Statistics;

namespace FunnelKit.Trends;

/// <summary>A control chart that notices soon when a rate leaves the level that it should have.</summary>
/// <remarks>
/// <para>
/// Each period gives <c>z = (k − n·p)/√(n·p(1 − p))</c>, with k of n cases and the baseline p. The chart adds up
/// how far
/// z is above ½, or below −½, and raises an alarm above 5: it notices a lasting shift of one standard deviation of a
/// period in about 10 periods, and when nothing changes raises a false alarm about once in 465. Both numbers suppose
/// that z is normal, which needs some cases in each period.
/// </para>
/// <para>
/// <b>Source:</b> E. S. Page, Continuous Inspection Schemes, Biometrika 41 (1954); D. C. Montgomery, Introduction to
/// Statistical Quality Control, on the tabular cusum. Instances are immutable and thread-safe.
/// </para>
/// </remarks>
public sealed class RateChart
{
    private const double Slack = 0.5;
    private const double Threshold = 5d;

    private RateChart(Probability baseline, ImmutableArray<KeyValuePair<string, Rate>> periods, Cusum cusum)
    {
        Baseline = baseline;
        Periods = periods;
        Cusum = cusum;
    }

    /// <summary>Gets the share as it should be.</summary>
    public Probability Baseline { get; }

    /// <summary>Gets the periods with cases, in the order of time.</summary>
    public ImmutableArray<KeyValuePair<string, Rate>> Periods { get; }

    /// <summary>Gets how far the rates have drifted above and below the baseline after each period.</summary>
    public Cusum Cusum { get; }

    /// <summary>
    /// Gets the label of the period in which it was noticed that the rate rose; null when it was not.
    /// </summary>
    public string? RoseBy => Cusum.FirstHighAlarm is { } index ? Periods[index].Key : null;

    /// <summary>
    /// Gets the label of the period in which it was noticed that the rate fell; null when it was not.
    /// </summary>
    public string? FellBy => Cusum.FirstLowAlarm is { } index ? Periods[index].Key : null;

    /// <summary>Charts the rates of some periods.</summary>
    /// <param name="periods">
    /// The rates of disjoint cases by period, in the order of time. Periods without cases are left out.
    /// </param>
    /// <param name="baseline">
    /// The share as it should be, above 0 and below 1: a target, or the rate of earlier periods, not of these.
    /// </param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The baseline is 0 or 1.</exception>
    public static RateChart Create(IEnumerable<KeyValuePair<string, Rate>> periods, Probability baseline)
    {
        ArgumentNullException.ThrowIfNull(periods);
        var p = baseline.Fraction;
        if (p is not (> 0d and < 1d))
        {
            throw new ArgumentOutOfRangeException(nameof(baseline), p, "A baseline must be above 0 and below 1.");
        }

        ImmutableArray<KeyValuePair<string, Rate>> known = [.. periods.Where(period => period.Value.Denominator > 0)];
        double[] scores = [.. known.Select(period => Score(period.Value, p))];
        return new(baseline, known, Cusum.Chart(scores, 0d, Slack, Threshold));
    }

    private static double Score(Rate rate, double p) =>
        (rate.Numerator - (rate.Denominator * p)) / Math.Sqrt(rate.Denominator * p * (1d - p));
}
