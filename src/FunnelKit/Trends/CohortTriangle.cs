using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Trends;

/// <summary>How many of each cohort came through by each age, with what is not yet known told apart.</summary>
/// <remarks>
/// <para>
/// Each row is a cohort, such as the deals created in one month; each column an age. A young cohort has had less time,
/// so its plain rate is always low: a triangle that shows only those makes every recent month look worse. Here a cell
/// says whether the whole cohort has been watched so long; where it has not, an estimate stands beside the rate that
/// takes undecided deals for what they are, watched until now (Aalen–Johansen, with losses competing). It assumes that
/// those not watched so long will do as those who were.
/// </para>
/// <para>
/// An age is asked for with its days times 24 hours, counted as the semantics count time. Disqualified and transferred
/// deals leave the denominators. <b>Source:</b> O. O. Aalen and S. Johansen, An Empirical Transition Matrix for
/// Non-Homogeneous Markov Chains Based on Censored Observations, Scandinavian Journal of Statistics 5 (1978).
/// Instances are immutable and thread-safe.
/// </para>
/// </remarks>
public sealed class CohortTriangle
{
    /// <summary>The most columns of a triangle.</summary>
    public const int MaxSteps = 240;

    private CohortTriangle(StageId? stage, int stepDays, ImmutableArray<CohortRow> rows, CohortRow? total)
    {
        Stage = stage;
        StepDays = stepDays;
        Rows = rows;
        Total = total;
    }

    /// <summary>Gets the stage beyond which deals come through.</summary>
    /// <value>Null when they come through by being won.</value>
    public StageId? Stage { get; }

    /// <summary>Gets how many days lie between two columns.</summary>
    public int StepDays { get; }

    /// <summary>Gets the cohorts, in the order of their labels.</summary>
    public ImmutableArray<CohortRow> Rows { get; }

    /// <summary>Gets all cohorts together; its label is empty.</summary>
    /// <value>Null when there is no cohort.</value>
    public CohortRow? Total { get; }

    /// <summary>Makes the triangle of some cohorts.</summary>
    /// <param name="cohorts">
    /// The cohorts by label. Months are written as <c>2026-03</c>; they are the only ones known not to be over yet.
    /// </param>
    /// <param name="stage">
    /// The open stage whose entries are watched until they advance, by their age since they entered it. Null to watch
    /// deals until they are won, by their age since they entered the funnel.
    /// </param>
    /// <param name="stepDays">The days between two columns, from 1 to 3,660. The default value is 30.</param>
    /// <param name="steps">How many columns there are at most, from 1 to 240. The default value is 12.</param>
    /// <returns>The triangle.</returns>
    /// <exception cref="ArgumentException">
    /// A label is null or occurs twice, flows differ in model, semantics, instants or currency, one was counted without
    /// ages, or the stage is not an open one.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static CohortTriangle Create(
        IEnumerable<KeyValuePair<string, StageFlow>> cohorts, StageId? stage = null, int stepDays = 30, int steps = 12)
    {
        ArgumentNullException.ThrowIfNull(cohorts);
        ArgumentOutOfRangeException.ThrowIfLessThan(stepDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stepDays, FlowSemantics.MaxThroughputWindowDays);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, MaxSteps);
        var sorted = new SortedDictionary<string, StageFlow>(StringComparer.Ordinal);
        StageFlow? sum = null;
        foreach (var (label, flow) in cohorts)
        {
            if (label is null || flow is null || !sorted.TryAdd(label, flow))
            {
                throw new ArgumentException($"The cohort '{label}' has no flow, or occurs twice.", nameof(cohorts));
            }

            if (flow.Counts.Ages is null)
            {
                throw new ArgumentException($"The cohort '{label}' was counted without ages.", nameof(cohorts));
            }

            sum = sum is null ? flow : sum + flow;
        }

        ImmutableArray<CohortRow> rows =
        [
            .. sorted.Select(cohort => Row(
                cohort.Key, cohort.Value, stage, stepDays, steps, !IsOpenMonth(cohort.Key, cohort.Value.Through))),
        ];
        var isComplete = rows.All(row => row.IsComplete);
        return new(
            stage, stepDays, rows, sum is null ? null : Row(string.Empty, sum, stage, stepDays, steps, isComplete));
    }

    private static CohortRow Row(
        string label, StageFlow flow, StageId? stage, int stepDays, int steps, bool isComplete)
    {
        var ages = stage is { } id ? CohortAges.OfStage(flow, flow.Model.PositionOf(id)) : CohortAges.OfWins(flow);
        var oldest = flow.Counts.FirstDays.Values is [var first, ..]
            ? ((double)flow.Through.UtcTicks / TimeSpan.TicksPerDay) - first
            : 0d;
        var columns = (int)Math.Min(steps, Math.Floor(oldest / stepDays));
        return new(
            label,
            ages.Size,
            ages.Undated,
            isComplete,
            [.. Enumerable.Range(1, Math.Max(0, columns)).Select(step => ages.CellAt(step * stepDays, isComplete))]);
    }

    private static bool IsOpenMonth(string label, DateTimeOffset through) =>
        DateOnly.TryParseExact(label, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && (month.Year * 12) + month.Month >= (through.UtcDateTime.Year * 12) + through.UtcDateTime.Month;
}
