using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Segments;
using FunnelKit.Stages;
using FunnelKit.Trends;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>What a page and the API say about cohorts by month of creation, and about the win rate over time.</summary>
public sealed class CohortView
{
    public const string StepName = "step";
    public const string MonthsName = "months";

    private const int UsualStep = 30;
    private const int MostStep = 366;
    private const int Steps = 12;
    private const int UsualMonths = 3;
    private const int MostPeriods = 120;

    private CohortView(
        DataSetAnalysis analysis, FlowSemantics semantics, StageId? stage, int stepDays, int months, string name)
    {
        (Semantics, Months) = (semantics, months);
        var cohorts = analysis.History.FoldBy(analysis.AsOf, [FlowDimension.CreatedMonth], semantics);
        Triangle = CohortTriangle.Create(
            cohorts[FlowDimension.CreatedMonth].Segments
                .Where(segment => segment.Label.Length > 0)
                .Select(segment => KeyValuePair.Create(segment.Label, segment.Flow)),
            stage,
            stepDays,
            Steps);
        Closed = [.. ClosedByMonth(analysis)];
        Rolling = months <= Closed.Length ? RollingRate.Over(Closed, months) : [];
        Trend = Closed.IsEmpty ? null : RateTrend.Test(name, Closed);
        var half = Closed.Take(Closed.Length / 2).Aggregate(default(Rate), (sum, month) => sum + month.Value);
        Chart = half.Value is > 0d and < 1d
            ? RateChart.Create(Closed, Probability.FromFraction(half.Value.Value))
            : null;
    }

    public FlowSemantics Semantics { get; }

    public CohortTriangle Triangle { get; }

    /// <summary>Gets the win rate of the deals that closed in each month; the running month is left out.</summary>
    public ImmutableArray<KeyValuePair<string, Rate>> Closed { get; }

    /// <summary>Gets how many months a rolling rate covers.</summary>
    public int Months { get; }

    public ImmutableArray<RollingRate> Rolling { get; }

    public RateTrend? Trend { get; }

    /// <summary>Gets the chart of sums against the rate of the first half; null when that is 0, 1 or unknown.</summary>
    public RateChart? Chart { get; }

    public static CohortView Read(
        QueryReader query, FlowSemantics semantics, DataSetAnalysis analysis, string rateName)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(semantics);
        ArgumentNullException.ThrowIfNull(analysis);
        var text = query.Text(DealQuery.At) is null
            ? string.Empty
            : query.Choice(DealQuery.At, [.. analysis.Model.OpenStages.Select(stage => stage.Id.Value)], string.Empty);
        StageId? stage = analysis.Model.OpenStages.FirstOrDefault(open => open.Id.Value == text)?.Id;
        return new(
            analysis,
            semantics with { Cohort = null },
            stage,
            query.Number(StepName, 1, MostStep) ?? UsualStep,
            query.Number(MonthsName, 1, Steps) ?? UsualMonths,
            rateName);
    }

    private static IEnumerable<KeyValuePair<string, Rate>> ClosedByMonth(DataSetAnalysis analysis)
    {
        var closed = analysis.Deals
            .Where(deal => deal is { Standing: DealStanding.Won or DealStanding.Lost, ClosedAt: not null })
            .GroupBy(deal => (deal.ClosedAt!.Value.UtcDateTime.Year * 12) + deal.ClosedAt.Value.UtcDateTime.Month - 1)
            .ToDictionary(
                group => group.Key,
                group => Rate.FromCounts(group.Count(deal => deal.Standing == DealStanding.Won), group.Count()));
        var last = (analysis.AsOf.UtcDateTime.Year * 12) + analysis.AsOf.UtcDateTime.Month - 2;
        if (analysis.AsOf.UtcDateTime.Date.AddDays(1).Day == 1)
        {
            last++;
        }

        if (closed.Count == 0)
        {
            yield break;
        }

        for (var month = Math.Max(closed.Keys.Min(), last - MostPeriods + 1); month <= last; month++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{month / 12:D4}-{(month % 12) + 1:D2}");
            yield return KeyValuePair.Create(name, closed.GetValueOrDefault(month, Rate.FromCounts(0, 0)));
        }
    }
}
