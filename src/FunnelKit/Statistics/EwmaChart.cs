using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>
/// A chart of an exponentially weighted moving average, with the limits within which chance keeps it.
/// </summary>
/// <remarks>
/// <para>
/// <c>z = λx + (1 − λ)z</c> from the target on, with the limits
/// <c>target ± Lσ√(λ/(2 − λ)·(1 − (1 − λ)²ⁱ))</c> at the i-th value; the alarm is raised outside of them. Equality
/// compares references; instances are immutable.
/// </para>
/// <para>
/// <b>Source:</b> S. W. Roberts, Control Chart Tests Based on Geometric Moving Averages, Technometrics 1 (1959).
/// </para>
/// </remarks>
public sealed class EwmaChart
{
    private EwmaChart(ImmutableArray<double> averages, ImmutableArray<double> lower, ImmutableArray<double> upper)
    {
        Averages = averages;
        Lower = lower;
        Upper = upper;
        for (var i = 0; i < averages.Length && FirstAlarm is null; i++)
        {
            FirstAlarm = averages[i] < lower[i] || averages[i] > upper[i] ? i : null;
        }
    }

    /// <summary>Gets the average after each value.</summary>
    public ImmutableArray<double> Averages { get; }

    /// <summary>Gets the lower limit at each value.</summary>
    public ImmutableArray<double> Lower { get; }

    /// <summary>Gets the upper limit at each value.</summary>
    public ImmutableArray<double> Upper { get; }

    /// <summary>Gets the position of the first average outside the limits; null when there is none.</summary>
    public int? FirstAlarm { get; }

    /// <summary>Charts a series.</summary>
    /// <param name="values">The values in the order of time, finite.</param>
    /// <param name="target">What the values should be, finite.</param>
    /// <param name="standardDeviation">The standard deviation of a value, at least 0 and finite.</param>
    /// <param name="weight">The weight λ of the newest value, in the range (0, 1].</param>
    /// <param name="width">The width L of the limits in standard deviations, at least 0 and finite.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not finite.</exception>
    public static EwmaChart Chart(
        ReadOnlySpan<double> values, double target, double standardDeviation, double weight, double width)
    {
        Series.ThrowIfNotFinite(values);
        Series.ThrowIfNotFinite(target, nameof(target));
        Series.ThrowIfNegative(standardDeviation, nameof(standardDeviation));
        Series.ThrowIfNotWeight(weight);
        Series.ThrowIfNegative(width, nameof(width));
        var averages = ImmutableArray.CreateBuilder<double>(values.Length);
        var lower = ImmutableArray.CreateBuilder<double>(values.Length);
        var upper = ImmutableArray.CreateBuilder<double>(values.Length);
        var average = target;
        foreach (var value in values)
        {
            average = (weight * value) + ((1d - weight) * average);
            var remembered = -Elementary.ExpM1(2d * (averages.Count + 1d) * Elementary.Log1P(-weight));
            var reach = width * standardDeviation * Math.Sqrt(weight / (2d - weight) * remembered);
            averages.Add(average);
            lower.Add(target - reach);
            upper.Add(target + reach);
        }

        return new(averages.MoveToImmutable(), lower.MoveToImmutable(), upper.MoveToImmutable());
    }
}
