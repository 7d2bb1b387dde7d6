using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>
/// From when on deals in one stage count as stalled, by each of the two rules, and how often that is wrong.
/// </summary>
/// <remarks>
/// A false alarm is a deal that was won although it had waited so long. The shares are over the wins that the rule was
/// learned from; their times are in whole units of <see cref="FlowSemantics.AgeResolution"/>. Equality compares
/// references; instances are immutable and safe to use from several threads.
/// </remarks>
public sealed class StallRule
{
    private readonly CountedValues _wins;
    private readonly double _daysPerUnit;
    private readonly double _maxWinShare;
    private readonly IntervalMethod _method;

    internal StallRule(Stage stage, CountedValues wins, double? limitDays, FlowSemantics flow, StallSemantics semantics)
    {
        Stage = stage;
        LimitDays = limitDays;
        _wins = wins;
        _daysPerUnit = (double)flow.TicksPerAgeUnit / TimeSpan.TicksPerDay;
        _method = flow.Interval;
        _maxWinShare = semantics.MaxWinShare;
        IsLearned = wins.Total >= semantics.MinimumWins;
        WinsDays = IsLearned ? FirstDays() : null;
    }

    /// <summary>Gets the stage.</summary>
    public Stage Stage { get; }

    /// <summary>
    /// Gets how many eventual wins the rule rests on: their visits to the stage, or the deals themselves.
    /// </summary>
    public long Wins => _wins.Total;

    /// <summary>
    /// Gets the time, in days, from which on so few eventual wins waited; null when there are too few wins.
    /// </summary>
    public double? WinsDays { get; }

    /// <summary>Gets the share of eventual wins that waited as long as <see cref="WinsDays"/>.</summary>
    /// <value>0 of 0 when there are too few wins.</value>
    public Rate WinsFalseAlarms => WinsDays is { } days ? WinsThatWaited(days) : default;

    /// <summary>Gets the fixed limit in days; null when there is none.</summary>
    public double? LimitDays { get; }

    /// <summary>Gets the share of eventual wins that waited longer than <see cref="LimitDays"/>.</summary>
    /// <value>0 of 0 when there is no limit or no win.</value>
    public Rate LimitFalseAlarms => LimitDays is { } days
        ? Rate.FromCounts(_wins.CountAbove(Math.Round(days / _daysPerUnit, 6)), _wins.Total, _method)
        : default;

    internal bool IsLearned { get; }

    /// <summary>Gets the share of eventual wins that waited at least so long.</summary>
    /// <param name="days">The time in days, at least 0 and finite.</param>
    /// <returns>The share; 0 of 0 when none is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or not finite.</exception>
    public Rate WinsThatWaited(double days)
    {
        if (!(days >= 0d && double.IsFinite(days)))
        {
            throw new ArgumentOutOfRangeException(nameof(days), days, "A time in days must be at least 0 and finite.");
        }

        // Whole units, as the visits were counted; a millionth of a unit is lost to rounding.
        var units = Math.Floor((days / _daysPerUnit) + 1e-6);
        return Rate.FromCounts(_wins.CountAbove(units - 1d), _wins.Total, _method);
    }

    internal bool IsRareAmongWins(Rate waited) => IsLearned && waited.Value <= _maxWinShare;

    internal bool IsOverLimit(double days) => days > LimitDays;

    /// <summary>The first whole unit that so few waited for.</summary>
    private double FirstDays()
    {
        var left = _wins.Total;
        var first = 0d;
        for (var i = 0; i < _wins.Values.Length && (double)left / _wins.Total > _maxWinShare; i++)
        {
            left -= _wins.Counts[i];
            first = _wins.Values[i] + 1d;
        }

        return first * _daysPerUnit;
    }
}
