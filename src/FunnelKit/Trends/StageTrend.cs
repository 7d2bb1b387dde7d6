using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Segments;
using FunnelKit.Stages;

namespace FunnelKit.Trends;

/// <summary>How the rate of one stage, or of wins, went from cohort to cohort: rolling, trend, and shifts.</summary>
/// <remarks>
/// <para>
/// Each cohort, such as the deals created in one month, has one rate: those that came through before an age, of all.
/// Cohorts that are not mature at this age are left out, since their rates are low for want of time. The stages are
/// corrected together, as <see cref="RateTrend"/> says.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// FlowSegments months = history.FoldBy(asOf, [FlowDimension.CreatedMonth])[FlowDimension.CreatedMonth];
/// foreach (StageTrend stage in StageTrend.Create(months, ageDays: 60))
///     Console.WriteLine($"{stage.Trend.ToString("zh-Hans")} {stage.Chart?.FellBy}");
/// </code>
/// </example>
/// </remarks>
public sealed class StageTrend
{
    private StageTrend(Stage? stage, int ageDays, RateTrend trend, RateChart? chart)
    {
        Stage = stage;
        AgeDays = ageDays;
        Trend = trend;
        Chart = chart;
    }

    /// <summary>Gets the stage beyond which deals come through; null for the wins of the whole funnel.</summary>
    public Stage? Stage { get; }

    /// <summary>Gets the age before which deals come through, in days of 24 hours.</summary>
    public int AgeDays { get; }

    /// <summary>Gets the rates of the mature cohorts that have cases, in the order of time.</summary>
    public ImmutableArray<KeyValuePair<string, Rate>> Rates => Trend.Periods;

    /// <summary>Gets whether the rates rise or fall, or changed their level.</summary>
    public RateTrend Trend { get; }

    /// <summary>Gets the chart that notices when the rate leaves the level of the first cohorts.</summary>
    /// <value>
    /// Of the cohorts behind those that give the baseline. Null when there is none, and when all of the first came
    /// through, or none did.
    /// </value>
    public RateChart? Chart { get; }

    /// <summary>Looks at the wins and at every open stage.</summary>
    /// <param name="cohorts">The cohorts, such as the months of creation.</param>
    /// <param name="ageDays">The age at which cohorts are compared, from 1 to 3,660 days. The default is 30.</param>
    /// <param name="baselineCohorts">
    /// How many of the first mature cohorts together give the level that the chart starts from, at least 1. The default
    /// value is 6, chosen by FunnelKit, no source. A baseline of few cases is uncertain itself, and false alarms are
    /// then more frequent.
    /// </param>
    /// <returns>The wins first, then the stages in the order of the model.</returns>
    /// <exception cref="ArgumentException">
    /// A deal may be in several cohorts, they were counted without ages, or there are too many of them.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static ImmutableArray<StageTrend> Create(FlowSegments cohorts, int ageDays = 30, int baselineCohorts = 6)
    {
        ArgumentNullException.ThrowIfNull(cohorts);
        ArgumentOutOfRangeException.ThrowIfLessThan(baselineCohorts, 1);
        ImmutableArray<Stage?> stages = [null, .. cohorts.Total.Model.OpenStages];
        var trends = RateTrend.Test(stages.Select(stage => KeyValuePair.Create(
            stage?.Id.Value ?? "won",
            CohortTriangle.Create(cohorts, stage?.Id, ageDays, steps: 1).RatesAt(ageDays).AsEnumerable())));
        return
        [
            .. stages.Zip(trends, (stage, trend) => new StageTrend(
                stage, ageDays, trend, ChartOf(trend.Periods, baselineCohorts))),
        ];
    }

    /// <summary>Adds up the rates of neighboring cohorts.</summary>
    /// <param name="window">How many cohorts are added up, at least 1.</param>
    /// <returns>See <see cref="RollingRate.Over"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="window"/> is below 1.</exception>
    public ImmutableArray<RollingRate> Rolling(int window) => RollingRate.Over(Rates, window);

    private static RateChart? ChartOf(ImmutableArray<KeyValuePair<string, Rate>> rates, int first)
    {
        if (rates.Length <= first)
        {
            return null;
        }

        var baseline = rates[..first].Aggregate(default(Rate), (sum, cohort) => sum + cohort.Value);
        return baseline.Numerator == 0 || baseline.Numerator == baseline.Denominator
            ? null
            : RateChart.Create(rates[first..], Probability.FromFraction(baseline.Value!.Value));
    }
}
