using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Timing;

/// <summary>What becomes of deals in one stage, whatever the time they have been there, and by that time.</summary>
/// <remarks>Equality compares references; instances are immutable and safe to use from several threads.</remarks>
public sealed class StageOutlook
{
    private readonly WinOutlook _outlook;

    internal StageOutlook(WinOutlook outlook, Stage stage, double? horizonDays, WinChance onEntry)
    {
        _outlook = outlook;
        Stage = stage;
        HorizonDays = horizonDays;
        OnEntry = onEntry;
    }

    /// <summary>Gets the stage.</summary>
    public Stage Stage { get; }

    /// <summary>Gets the age, in days, up to which enough visits were watched; null without any.</summary>
    public double? HorizonDays { get; }

    /// <summary>Gets the outlook of a deal that enters the stage, from the Markov chain alone.</summary>
    public WinChance OnEntry { get; }

    /// <summary>Gets the outlook of a deal that has been in the stage for some time.</summary>
    /// <param name="days">The time in the stage in days, at least 0 and finite.</param>
    /// <returns>The outlook.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or not finite.</exception>
    public WinChance After(double days) => _outlook.After(Stage.Id, days);

    /// <summary>Gets the outlook at several ages, for a chart.</summary>
    /// <param name="points">How many ages, evenly spread from 0 to <see cref="HorizonDays"/>; from 2 to 10,000.</param>
    /// <returns>Ages in days and the outlook at each; empty without a horizon.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="points"/> is outside its range.</exception>
    public ImmutableArray<(double Days, WinChance Chance)> Curve(int points)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, 10_000);
        if (HorizonDays is not { } horizon)
        {
            return [];
        }

        var ages = Enumerable.Range(0, points).Select(i => horizon * i / (points - 1));
        return [.. ages.Select(days => (days, After(days)))];
    }
}
