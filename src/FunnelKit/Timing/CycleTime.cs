using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>How long closed deals took from their first entry into a stage to their close.</summary>
/// <remarks>
/// Quantiles are those of <see cref="DwellTime"/>. Only what has closed is in it: the slow ones among the open deals
/// are missing, so that it runs short while many are open; <see cref="SalesCycle"/> holds them against it. Equality
/// compares references; instances are immutable and safe to use from several threads.
/// </remarks>
public sealed class CycleTime
{
    private readonly CountedValues _units;
    private readonly double _daysPerUnit;

    internal CycleTime(CountedValues units, long ticksPerUnit)
    {
        _units = units;
        _daysPerUnit = (double)ticksPerUnit / TimeSpan.TicksPerDay;
    }

    /// <summary>Gets how many deals closed and have a known first entry.</summary>
    public long Deals => _units.Total;

    /// <summary>Gets the median in days; null without deals.</summary>
    public double? MedianDays => QuantileDays(0.5);

    /// <summary>Gets the time in days that nine of ten deals did not pass; null without deals.</summary>
    public double? P90Days => QuantileDays(0.9);

    /// <summary>Gets the mean in days; null without deals.</summary>
    public double? MeanDays => Deals == 0 ? null : TotalDays / Deals;

    /// <summary>Gets the time of all deals added up, in days.</summary>
    internal double TotalDays => SumOf(_units) * _daysPerUnit;

    /// <summary>Gets a quantile.</summary>
    /// <param name="probability">The share of deals at or below it, in the range [0, 1].</param>
    /// <returns>The time in days; null without deals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is NaN or outside [0, 1].</exception>
    public double? QuantileDays(double probability) =>
        Quantiles.Linear(_units.Values, _units.Counts, probability) * _daysPerUnit;

    internal static double SumOf(CountedValues units)
    {
        var sum = 0d;
        for (var i = 0; i < units.Values.Length; i++)
        {
            sum += (double)units.Values[i] * units.Counts[i];
        }

        return sum;
    }
}
