using FunnelKit.Statistics;

namespace FunnelKit.Flow;

/// <summary>How long visits to a stage lasted, and how long the visits still open have lasted so far.</summary>
/// <remarks>
/// <para>
/// Quantiles are over completed visits (Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996, type
/// 7); visits still open are counted apart and never mixed in. Times are in days of 24 hours, rounded down to
/// the unit of <see cref="FlowSemantics.DwellResolution"/>. Skipped stages never enter.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed class DwellTime
{
    private readonly CountedValues _completed;
    private readonly CountedValues _open;
    private readonly double _daysPerUnit;

    internal DwellTime(CountedValues completed, CountedValues open, long undated, long ticksPerUnit)
    {
        _completed = completed;
        _open = open;
        UndatedVisits = undated;
        _daysPerUnit = (double)ticksPerUnit / TimeSpan.TicksPerDay;
    }

    /// <summary>Gets how many visits have ended.</summary>
    public long Visits => _completed.Total;

    /// <summary>Gets how many visits have not ended.</summary>
    public long OpenVisits => _open.Total;

    /// <summary>Gets how many of the ended visits lasted less than one unit.</summary>
    public long InstantVisits => _completed.Zeros;

    /// <summary>Gets how many visits have no known beginning, so that they could not be measured.</summary>
    public long UndatedVisits { get; }

    /// <summary>Gets the median length of the ended visits in days, or null when none has ended.</summary>
    public double? MedianDays => QuantileDays(0.5);

    /// <summary>
    /// Gets the length in days that nine of ten ended visits did not pass, or null when none has ended.
    /// </summary>
    public double? P90Days => QuantileDays(0.9);

    /// <summary>Gets the median age of the open visits in days, or null when none is open.</summary>
    public double? OpenMedianDays => Quantile(_open, 0.5);

    /// <summary>Gets a quantile of the length of the ended visits.</summary>
    /// <param name="probability">The share of visits at or below the quantile, in the range [0, 1].</param>
    /// <returns>The length in days, or null when no visit has ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="probability"/> is NaN or outside [0, 1].
    /// </exception>
    public double? QuantileDays(double probability)
    {
        if (probability is not (>= 0d and <= 1d))
        {
            throw new ArgumentOutOfRangeException(
                nameof(probability), probability, "A share must be in the range [0, 1].");
        }

        return Quantile(_completed, probability);
    }

    /// <summary>Gets the share of the open visits that are older than a limit.</summary>
    /// <param name="days">The limit in days of 24 hours, at least 0; infinity is no limit.</param>
    /// <returns>Older ones of all open visits of known age.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is NaN or negative.</exception>
    public Rate OpenLongerThan(double days) => Rate.FromCounts(_open.CountAbove(Units(days)), _open.Total);

    /// <summary>Gets the share of the ended visits that lasted longer than a limit.</summary>
    /// <param name="days">The limit in days of 24 hours, at least 0; infinity is no limit.</param>
    /// <returns>Longer ones of all ended visits.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is NaN or negative.</exception>
    public Rate LongerThan(double days) =>
        Rate.FromCounts(_completed.CountAbove(Units(days)), _completed.Total);

    /// <summary>
    /// Turns a limit into units; a millionth of a unit is lost to rounding, so that a quantile equals itself.
    /// </summary>
    private double Units(double days) =>
        days >= 0d
            ? Math.Round(days / _daysPerUnit, 6)
            : throw new ArgumentOutOfRangeException(nameof(days), days, "A limit in days must be 0 or above.");

    private double? Quantile(CountedValues values, double probability) =>
        Quantiles.Linear(values.Values, values.Counts, probability) * _daysPerUnit;
}
