using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Segments;
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
/// An age is asked for with its days times 24 hours, counted as the semantics count time: ages are no calendar months,
/// so that February is as long as March. Disqualified and transferred deals leave the denominators.
/// <b>Source:</b> O. O. Aalen and S. Johansen, An Empirical Transition Matrix for Non-Homogeneous Markov Chains Based
/// on Censored Observations, Scandinavian Journal of Statistics 5 (1978). Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// FlowSegments months = history.FoldBy(asOf, [FlowDimension.CreatedMonth])[FlowDimension.CreatedMonth];
/// foreach (CohortRow month in CohortTriangle.Create(months).Rows)
///     Console.WriteLine($"{month.Label}: {string.Join(" ", month.Cells.Select(cell => cell.Expected))}");
/// </code>
/// </example>
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

    /// <summary>Makes the triangle of the cohorts of one dimension, such as the month of creation.</summary>
    /// <param name="cohorts">The cohorts. Deals that are in none, because nobody knows it, are left out.</param>
    /// <param name="stage">
    /// The open stage whose entries are watched until they advance, by their age since they entered it. Null to watch
    /// deals until they are won, by their age since they entered the funnel.
    /// </param>
    /// <param name="stepDays">The days between two columns, from 1 to 3,660. The default value is 30.</param>
    /// <param name="steps">How many columns there are at most, from 1 to 240. The default value is 12.</param>
    /// <returns>The triangle.</returns>
    /// <exception cref="ArgumentException">
    /// A deal may be in several cohorts, they were counted without ages, or the stage is not an open one.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static CohortTriangle Create(FlowSegments cohorts, StageId? stage = null, int stepDays = 30, int steps = 12)
    {
        ArgumentNullException.ThrowIfNull(cohorts);
        if (!cohorts.IsAdditive)
        {
            throw new ArgumentException("A deal that counts in several cohorts is in none of them.", nameof(cohorts));
        }

        return Create(
            [
                .. cohorts.Segments
                    .Where(cohort => cohort.Label.Length > 0)
                    .Select(cohort => KeyValuePair.Create(cohort.Label, cohort.Flow)),
            ],
            stage,
            stepDays,
            steps,
            CreationPeriods.Find(cohorts.Dimension) is null ? [] : [cohorts.Dimension]);
    }

    /// <summary>Makes the triangle of some cohorts of disjoint deals.</summary>
    /// <param name="cohorts">
    /// The cohorts by label. Quarters, months and weeks are written as <c>2026-Q1</c>, <c>2026-03</c> and
    /// <c>2026-W10</c>; they are the only ones known not to be over yet.
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
        ImmutableArray<KeyValuePair<string, StageFlow>> all = [.. cohorts];
        return all.Any(cohort => cohort.Value?.Semantics.Attribution == AttributionRule.EveryTouched)
            ? throw new ArgumentException(
                $"Counted by {nameof(AttributionRule.EveryTouched)}, a deal may be in several cohorts. Give "
                    + $"{nameof(FlowSegments)}, which know whether it is.",
                nameof(cohorts))
            : Create(
                all,
                stage,
                stepDays,
                steps,
                [FlowDimension.CreatedQuarter, FlowDimension.CreatedMonth, FlowDimension.CreatedWeek]);
    }

    /// <summary>Gets how many of each cohort came through by one age, to look for trends and changes.</summary>
    /// <param name="ageDays">The age, one of the columns.</param>
    /// <returns>
    /// The rates of the mature cohorts, in the order of their labels: those that are still too young to say are not in
    /// it, so that the last ones do not fall for want of time.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">No column can have this age.</exception>
    public ImmutableArray<KeyValuePair<string, Rate>> RatesAt(int ageDays)
    {
        if (ageDays < 1 || ageDays % StepDays != 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(ageDays), ageDays, $"An age must be a multiple of {StepDays} days.");
        }

        return
        [
            .. from row in Rows
               from cell in row.Cells
               where cell.AgeDays == ageDays && cell.IsMature
               select KeyValuePair.Create(row.Label, cell.Rate),
        ];
    }

    private static CohortTriangle Create(
        ImmutableArray<KeyValuePair<string, StageFlow>> cohorts,
        StageId? stage,
        int stepDays,
        int steps,
        ImmutableArray<string> periods)
    {
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
                cohort.Key, cohort.Value, stage, stepDays, steps, IsOver(cohort.Key, cohort.Value.Through))),
        ];
        var isComplete = rows.All(row => row.IsComplete);
        return new(
            stage, stepDays, rows, sum is null ? null : Row(string.Empty, sum, stage, stepDays, steps, isComplete));

        bool IsOver(string label, DateTimeOffset through) => periods.All(
            period => CreationPeriods.IsOver(period, label, through.UtcDateTime));
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
}
