using FunnelKit.History;
using FunnelKit.Segments;
using FunnelKit.Trends;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Trends;

public sealed class StageTrendTests
{
    /// <summary>
    /// Of 20 deals each month 10 come to C, from November 2026 on 2; the others are lost. By hand: the first six months
    /// give 60 of 120, z is (2 − 10)/√5 = −3.58 since, and 3.08 is added each time: above 5 in the second month.
    /// </summary>
    [Fact]
    public void Create_OfMonths_FindsTheStageThatShifted()
    {
        var trends = StageTrend.Create(Months([.. Enumerable.Repeat(10, 10), .. Enumerable.Repeat(2, 6)]));
        var stage = trends.Single(trend => trend.Stage?.Id.Value == "A");

        Assert.Equal([null, "A", "B", "C", "D"], trends.Select(trend => trend.Stage?.Id.Value));
        Assert.Equal(16, stage.Rates.Length);
        Assert.Equal(KeyValuePair.Create("2026-01", Rate.FromCounts(10, 20)), stage.Rates[0]);
        Assert.Equal((Probability.FromPercent(50), "2026-07"), (stage.Chart!.Baseline, stage.Chart.Periods[0].Key));
        Assert.Equal(("2026-12", null), (stage.Chart.FellBy, stage.Chart.RoseBy));
        Assert.Equal("2026-10", stage.Trend.Step!.After);
        Assert.Equal(Rate.FromCounts(22, 60), stage.Rolling(3)[8].Rate);
        Assert.Equal("2026-11", stage.Rolling(3)[8].Through);
        Assert.Equal(TrendDirection.None, trends[2].Trend.Direction);
        Assert.Null(trends[2].Chart);
    }

    /// <summary>The last month is too young to be compared, and does not look like a fall.</summary>
    [Fact]
    public void Create_LeavesOutCohortsThatAreTooYoung()
    {
        var months = Months([.. Enumerable.Repeat(10, 10)], new DateTimeOffset(2026, 10, 20, 0, 0, 0, TimeSpan.Zero));
        var stage = StageTrend.Create(months).Single(trend => trend.Stage?.Id.Value == "A");

        Assert.Equal("2026-09", stage.Rates[^1].Key);
        Assert.Null(stage.Chart!.FellBy);
        Assert.Null(StageTrend.Create(months, baselineCohorts: 9)[1].Chart);
        Assert.Equal(StageTrend.Create(months)[1].Trend.Trend, stage.Trend.Trend);
        Assert.Throws<ArgumentOutOfRangeException>(() => StageTrend.Create(months, baselineCohorts: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => StageTrend.Create(months, ageDays: 0));
    }

    [Fact]
    public void Create_WhereAllOrNoneComeThrough_HasNoBaseline()
    {
        Assert.Null(StageTrend.Create(Months([.. Enumerable.Repeat(20, 8)]))[1].Chart);
        Assert.Null(StageTrend.Create(Months([.. Enumerable.Repeat(0, 8)]))[1].Chart);
        Assert.All(StageTrend.Create(Months([])), trend => Assert.Empty(trend.Rates));
    }

    private static FlowSegments Months(int[] advanced, DateTimeOffset? asOf = null)
    {
        var builder = StageHistory.CreateBuilder(Model);
        foreach (var (month, count) in advanced.Index())
        {
            for (var deal = 0; deal < 20; deal++)
            {
                var (id, at) = ($"{month}-{deal}", Start.AddMonths(month).AddDays(deal));
                builder.Add(new() { DealId = id, Stage = "A", OccurredAt = at }, 1);
                builder.Add(
                    new() { DealId = id, Stage = deal < count ? "C" : "lost", OccurredAt = at.AddDays(5) }, 1);
            }
        }

        return builder.Build().FoldBy(asOf ?? Start.AddYears(3), [FlowDimension.CreatedMonth])[
            FlowDimension.CreatedMonth];
    }
}
