using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>A chart that adds up how far a series is from its target, to notice a lasting shift soon.</summary>
/// <remarks>
/// <para>
/// <c>high = max(0, high + (x − target) − slack)</c> and <c>low = max(0, low + (target − x) − slack)</c>, both from
/// 0; the alarm is raised above the threshold, and nothing is reset after it. Equality compares references;
/// instances are immutable.
/// </para>
/// <para><b>Source:</b> E. S. Page, Continuous Inspection Schemes, Biometrika 41 (1954).</para>
/// </remarks>
public sealed class Cusum
{
    private Cusum(ImmutableArray<double> high, ImmutableArray<double> low, double threshold)
    {
        High = high;
        Low = low;
        FirstHighAlarm = Series.FirstAbove(high, threshold);
        FirstLowAlarm = Series.FirstAbove(low, threshold);
    }

    /// <summary>Gets how far the series is above its target after each value, at least 0 and finite.</summary>
    public ImmutableArray<double> High { get; }

    /// <summary>Gets how far the series is below its target after each value, at least 0 and finite.</summary>
    public ImmutableArray<double> Low { get; }

    /// <summary>Gets the position of the first alarm that the series rose; null when there is none.</summary>
    public int? FirstHighAlarm { get; }

    /// <summary>Gets the position of the first alarm that the series fell; null when there is none.</summary>
    public int? FirstLowAlarm { get; }

    /// <summary>Charts a series.</summary>
    /// <param name="values">The values in the order of time, finite.</param>
    /// <param name="target">What the values should be, finite.</param>
    /// <param name="slack">
    /// How far a value may be off without counting, at least 0 and finite: usually half the shift to be noticed.
    /// </param>
    /// <param name="threshold">Above what an alarm is raised, at least 0 and finite.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not finite.</exception>
    public static Cusum Chart(ReadOnlySpan<double> values, double target, double slack, double threshold)
    {
        Series.ThrowIfNotFinite(values);
        Series.ThrowIfNotFinite(target, nameof(target));
        Series.ThrowIfNegative(slack, nameof(slack));
        Series.ThrowIfNegative(threshold, nameof(threshold));
        var (high, low) = (0d, 0d);
        var highs = ImmutableArray.CreateBuilder<double>(values.Length);
        var lows = ImmutableArray.CreateBuilder<double>(values.Length);
        foreach (var value in values)
        {
            high = Math.Clamp(high + (value - target - slack), 0d, double.MaxValue);
            low = Math.Clamp(low + (target - slack - value), 0d, double.MaxValue);
            highs.Add(high);
            lows.Add(low);
        }

        return new(highs.MoveToImmutable(), lows.MoveToImmutable(), threshold);
    }
}
