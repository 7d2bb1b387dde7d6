using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>How long deals stay in a stage: the share still there as a function of time, Kaplan–Meier.</summary>
/// <remarks>
/// <para>
/// A visit still open counts as “so long at least”, never as a short one. A visit is over when anything else happens
/// to the deal, as <see cref="DwellTime"/> has it; where no visit is open, the curve is the plain share of longer
/// visits. Times are in days of 24 hours, rounded down to whole units of <see cref="FlowSemantics.DwellResolution"/>,
/// and in days of the business calendar where the semantics have one. Visits without a known beginning are left out
/// and counted in <see cref="Undated"/>.
/// </para>
/// <para>
/// “Not reached” is an answer, given as null: too few left while they were watched. See
/// <see cref="SurvivalCurve"/> for formulas and sources. Equality compares references; instances are immutable and
/// safe to use from several threads.
/// </para>
/// <example>
/// <code>
/// StageCurve dwell = flow.Survival(StageId.Create("proposal"));
/// Console.WriteLine(dwell.Median);               // with an interval; Time is null when it is not reached
/// </code>
/// </example>
/// </remarks>
public sealed class StageCurve
{
    private StageCurve(Stage? stage, RiskTable table, long undated)
    {
        Stage = stage;
        Table = table;
        Curve = SurvivalCurve.Estimate(table);
        Undated = undated;
    }

    /// <summary>Gets the stage.</summary>
    /// <value>Null for a curve made from a table.</value>
    public Stage? Stage { get; }

    /// <summary>Gets what the curve was estimated from: how many were watched and what happened, by days.</summary>
    public RiskTable Table { get; }

    /// <summary>Gets the estimate with everything that it offers, in days.</summary>
    public SurvivalCurve Curve { get; }

    /// <summary>Gets how many visits, or deals, were watched, those still open included.</summary>
    public long Visits => Table.SampleSize;

    /// <summary>Gets how many of them have ended.</summary>
    public long Ended => Curve.Events;

    /// <summary>Gets how many of them are open.</summary>
    public long Open => Visits - Ended;

    /// <summary>Gets how many visits could not be measured, because their beginning is not known.</summary>
    public long Undated { get; }

    /// <summary>Gets the time, in days, up to which anybody was watched; null without visits.</summary>
    public double? HorizonDays => Table.LastTime;

    /// <summary>Gets the time by which half have left, in days, with its 95 % interval.</summary>
    public SurvivalQuantile Median => Curve.Quantile(0.5);

    /// <summary>Gets the steps of the curve with numbers at risk, in ascending order, in days.</summary>
    public ImmutableArray<SurvivalPoint> Points => Curve.Points;

    /// <summary>Estimates the curve from a table, which may hold delayed entries.</summary>
    /// <param name="table">What happened after how many days; events of all causes count alike.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    public static StageCurve From(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(null, table, 0);
    }

    /// <summary>
    /// Estimates the curve from what went on in a period, so that it shows how long deals stay lately.
    /// </summary>
    /// <param name="earlier">The flow as it was through the beginning of the period.</param>
    /// <param name="later">The flow of the same deals through the end of the period.</param>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <returns>
    /// The curve of the visits that went on in the period. Those that had begun before enter late, at the age that they
    /// had (delayed entry, half a unit of time early), so that long visits are not counted for more than they are.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// There is no such open stage, the flows differ in model, semantics or instant of knowledge, or the later one does
    /// not count what the earlier one did.
    /// </exception>
    public static StageCurve Between(StageFlow earlier, StageFlow later, StageId stage)
    {
        StageFlowTimingExtensions.ThrowIfNotPeriod(earlier, later);
        var visits = StageVisits.Between(earlier, later, later.Model.PositionOf(stage));
        return new(visits.Stage, visits.AnyEnd(), 0);
    }

    /// <summary>Computes the time by which a share has left.</summary>
    /// <param name="share">The share, in the range (0, 1]: 0.9 for the time that one of ten stays longer than.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <returns>The time in days with its interval; null in it for what is not reached.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    public SurvivalQuantile Quantile(double share, double confidence = 0.95) => Curve.Quantile(share, confidence);

    /// <summary>Computes the mean time in the stage, up to a horizon.</summary>
    /// <param name="horizonDays">
    /// The horizon in days, at least 0 and finite; null for <see cref="HorizonDays"/>.
    /// </param>
    /// <returns>The mean of the shorter of stay and horizon, in days; null without visits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is negative or not finite.</exception>
    public RestrictedMean? Mean(double? horizonDays = null) => Curve.MeanUpTo(horizonDays ?? HorizonDays ?? 0d);

    /// <summary>Computes the share still there after some days.</summary>
    /// <param name="days">The time in days, at least 0.</param>
    /// <returns>The share, in the range [0, 1]; null after <see cref="HorizonDays"/> when some were left.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or not a number.</exception>
    public double? StillThere(double days) => Curve.At(days);

    /// <summary>Computes the interval of the share still there after some days.</summary>
    /// <param name="days">The time in days, at least 0.</param>
    /// <param name="confidence">The two-sided confidence, in the range (0, 1). The default value is 0.95.</param>
    /// <param name="method">On which scale the interval is symmetric.</param>
    /// <returns>The interval; null where there is no variance, and where the share is null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    public ConfidenceInterval? StillThereInterval(
        double days,
        double confidence = 0.95,
        SurvivalIntervalMethod method = SurvivalIntervalMethod.LogLog) =>
        Curve.IntervalAt(days, confidence, method);

    /// <summary>Counts the visits that were watched at an age, and had lasted so long.</summary>
    /// <param name="days">The age in days, at least 0.</param>
    /// <returns>The number at risk.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative or not a number.</exception>
    public long AtRisk(double days) => days >= 0d
        ? Table.AtRiskAt(days)
        : throw new ArgumentOutOfRangeException(nameof(days), days, "An age in days must be at least 0.");

    internal static StageCurve Of(StageVisits visits) => new(visits.Stage, visits.AnyEnd(), visits.Undated);

    internal static StageCurve Of(StageFlow flow, int position, FlowAges ages) => new(
        flow.Model.OpenStages[position],
        AgeTable.Create(
            [ages.Stays[position]], ages.OpenStays[position], CountedValues.Empty, flow.Semantics.TicksPerAgeUnit),
        StageVisits.Of(flow, position).Undated);
}
