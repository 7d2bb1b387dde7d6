using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>
/// How visits to a stage end, and when: the shares that advanced, were lost, went back, … and are still there, by age.
/// </summary>
/// <remarks>
/// <para>
/// The exits compete (Aalen–Johansen): each takes the others' chances, and visits still open count as “not yet”. At
/// every age the shares of all exits and the share still there add up to 1. Every way in which a visit can end is an
/// exit, also <see cref="StageExit.Repeated"/> and <see cref="StageExit.LeftModel"/>, which do not move the deal: so
/// the share still there is the curve of <see cref="StageCurve"/>, and nothing is assumed about how such a visit would
/// have ended. Times are as there.
/// </para>
/// <para>Equality compares references; instances are immutable and safe to use from several threads.</para>
/// </remarks>
public sealed class ExitCurves
{
    private ExitCurves(Stage stage, long undated, CompetingRisks risks, ImmutableArray<ExitCurve> exits)
    {
        Stage = stage;
        Undated = undated;
        Risks = risks;
        Exits = exits;
    }

    /// <summary>Gets the stage.</summary>
    public Stage Stage { get; }

    /// <summary>Gets how many visits were watched, those still open included.</summary>
    public long Visits => Risks.SampleSize;

    /// <summary>Gets how many visits could not be measured, because their beginning is not known.</summary>
    public long Undated { get; }

    /// <summary>Gets the time, in days, up to which anybody was watched; null without visits.</summary>
    public double? HorizonDays => Risks.LastTime;

    /// <summary>
    /// Gets the estimate with everything that it offers, its causes in the order of <see cref="Exits"/>.
    /// </summary>
    public CompetingRisks Risks { get; }

    /// <summary>Gets the exits that occurred, in the order of <see cref="StageExit"/>.</summary>
    public ImmutableArray<ExitCurve> Exits { get; }

    /// <summary>Estimates the curves from what went on in a period.</summary>
    /// <param name="earlier">The flow as it was through the beginning of the period.</param>
    /// <param name="later">The flow of the same deals through the end of the period.</param>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <returns>The curves of the visits that <see cref="StageCurve.Between"/> watches.</returns>
    /// <exception cref="ArgumentException">As for <see cref="StageCurve.Between"/>.</exception>
    public static ExitCurves Between(StageFlow earlier, StageFlow later, StageId stage)
    {
        StageFlowTimingExtensions.ThrowIfNotPeriod(earlier, later);
        return Of(StageVisits.Between(earlier, later, later.Model.PositionOf(stage)));
    }

    /// <summary>Computes the share that has left in one way by some age.</summary>
    /// <param name="exit">The way to leave.</param>
    /// <param name="days">The age in days, at least 0; infinity is allowed.</param>
    /// <returns>
    /// The share, in the range [0, 1]; 0 for an exit that never occurred. Null without visits, and after
    /// <see cref="HorizonDays"/> when some were left.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no such exit, or the age is negative or not a number.
    /// </exception>
    public double? LeftBy(StageExit exit, double days)
    {
        var place = PlaceOf(exit);
        return StillThere(days) is null ? null : place < 0 ? 0d : Exits[place].Incidence.At(days);
    }

    /// <summary>Computes the interval of the share that has left in one way by some age.</summary>
    /// <param name="exit">The way to leave.</param>
    /// <param name="days">The age in days, at least 0; infinity is allowed.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <returns>
    /// The interval; null for a share of 0 or 1, where there is no variance, and where the share is null.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    public ConfidenceInterval? LeftByInterval(StageExit exit, double days, double confidence = 0.95)
    {
        ConfidenceInterval.ThrowIfNotConfidence(confidence);
        var place = PlaceOf(exit);
        return StillThere(days) is null || place < 0 ? null : Exits[place].Incidence.IntervalAt(days, confidence);
    }

    /// <summary>Computes the share still there at some age.</summary>
    /// <param name="days">The age in days, at least 0; infinity is allowed.</param>
    /// <returns>
    /// The share, in the range [0, 1]; null without visits, and after <see cref="HorizonDays"/> when some were left.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative or not a number.</exception>
    public double? StillThere(double days) => Risks.EventFree.At(days);

    /// <summary>
    /// Computes how likely a visit that has lasted some time is to end in one way, by the last age watched.
    /// </summary>
    /// <param name="exit">The way to leave.</param>
    /// <param name="sinceDays">The age in days that the visit has passed, at least 0.</param>
    /// <returns>
    /// The share of those that stayed longer; what is missing to 1 over all exits stays longer than anybody was
    /// watched. A chance of loss that grows with the age makes waiting itself a sign. Null when nobody stayed so long.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no such exit, or the age is negative or not a number.
    /// </exception>
    public double? ChanceAfter(StageExit exit, double sinceDays)
    {
        var place = PlaceOf(exit);
        return StillThere(sinceDays) is not > 0d ? null
            : place < 0 ? 0d
            : Risks.Given(place + 1, sinceDays, Math.Max(sinceDays, HorizonDays ?? 0d));
    }

    internal static ExitCurves Of(StageVisits visits)
    {
        var exits = Enum.GetValues<StageExit>()
            .Where(exit => exit != StageExit.None)
            .Select(exit => (Exit: exit, Ended: visits.EndedBy(exit)))
            .Where(pair => pair.Ended.Total > 0)
            .ToList();
        var risks = CompetingRisks.Estimate(visits.Table([.. exits.Select(pair => pair.Ended)]));
        return new(
            visits.Stage,
            visits.Undated,
            risks,
            [.. exits.Select((pair, i) => new ExitCurve(pair.Exit, pair.Ended.Total, risks.Causes[i]))]);
    }

    private int PlaceOf(StageExit exit)
    {
        if (exit is < StageExit.Advanced or > StageExit.LeftModel)
        {
            throw new ArgumentOutOfRangeException(nameof(exit), exit, "This is no way to leave a stage.");
        }

        for (var i = 0; i < Exits.Length; i++)
        {
            if (Exits[i].Exit == exit)
            {
                return i;
            }
        }

        return -1;
    }
}
