using FsCheck.Fluent;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Trends;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Trends;

public sealed class TrendProperties
{
    [Fact]
    public void Rows_never_fall_with_age_and_stay_immature_once_they_are() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            foreach (var row in Triangles(events).SelectMany(triangle => triangle.Rows.Append(triangle.Total!)))
            {
                var cells = row.Cells;
                Assert.Equal(
                    cells.Select(cell => cell.Rate.Numerator).Order(), cells.Select(cell => cell.Rate.Numerator));
                Assert.Equal(cells.OrderByDescending(cell => cell.IsMature), cells);
                Assert.All(cells, cell => Assert.Equal(row.Size, cell.Rate.Denominator));
                var estimates = cells.Where(cell => cell.Estimate is not null).Select(cell => cell.Estimate!.Value);
                Assert.Equal(estimates.Order(), estimates);
            }
        });

    /// <summary>
    /// Who is not watched long enough may still come through, so that what was seen so far is the least.
    /// </summary>
    [Fact]
    public void Estimates_are_at_least_what_has_been_seen() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            foreach (var cell in Triangles(events).SelectMany(triangle => triangle.Total!.Cells))
            {
                Assert.True(cell.Estimate is null or <= 1d + 1e-9);
                Assert.True(cell.Estimate is not { } estimate || estimate >= cell.Rate.Value - 1e-9);
            }
        });

    [Fact]
    public void When_nothing_is_open_the_last_age_has_the_conversion() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            StageEvent[] closed =
            [
                .. events.Where(e => e.OccurredAt is not null),
                .. events.Select(e => e.DealId).Distinct().Select(deal => new StageEvent
                {
                    DealId = deal,
                    Stage = "lost",
                    OccurredAt = Start.AddDays(400),
                }),
            ];
            var flow = HistoryOf(closed).Fold(Start.AddDays(1_000));
            foreach (var stage in flow.Stages.Where(stage => stage.Entries > 0))
            {
                var row = CohortTriangle.Create([new("all", flow)], stage.Stage.Id, stepDays: 500).Rows[0];
                Assert.Equal(stage.Conversion, row.Cells[0].Rate);
                Assert.True(row.Cells[0].IsMature);
            }
        });

    [Fact]
    public void Rolling_rates_hold_every_case_of_their_window() =>
        PropertyCheck.ForAll(Rates, rates =>
        {
            var rolling = RollingRate.Over(rates, 3);

            Assert.Equal(Math.Max(0, rates.Length - 2), rolling.Length);
            Assert.All(rolling.Index(), item => Assert.Equal(
                rates.Skip(item.Index).Take(3).Sum(rate => rate.Value.Denominator), item.Item.Rate.Denominator));
        });

    [Fact]
    public void The_other_way_round_a_trend_is_its_opposite() =>
        PropertyCheck.ForAll(Rates, rates =>
        {
            var there = RateTrend.Test("there", rates);
            var back = RateTrend.Test("back", [.. rates.Reverse()]);

            Assert.Equal(there.Trend?.Score, -back.Trend?.Score);
            Assert.Equal(there.AdjustedTrendPValue, back.AdjustedTrendPValue);
            Assert.Equal(there.Direction == TrendDirection.Rising, back.Direction == TrendDirection.Falling);
        });

    private static FsCheck.Arbitrary<KeyValuePair<string, Rate>[]> Rates { get; } = FsCheck.Fluent.Arb.From(
        (from denominator in Gen.Choose(0, 50)
         from numerator in Gen.Choose(0, denominator)
         select KeyValuePair.Create("period", Rate.FromCounts(numerator, denominator))).ArrayOf());

    private static IEnumerable<CohortTriangle> Triangles(StageEvent[] events)
    {
        var flows = events
            .GroupBy(e => e.DealId)
            .Select(deal => KeyValuePair.Create(deal.Key, HistoryOf([.. deal]).Fold(AsOf)))
            .ToList();
        if (flows.Count > 0)
        {
            yield return CohortTriangle.Create(flows, stepDays: 10);
            yield return CohortTriangle.Create(flows, Model.OpenStages[0].Id, stepDays: 10);
        }
    }

    private static StageHistory HistoryOf(StageEvent[] events)
    {
        var builder = StageHistory.CreateBuilder(Model);
        foreach (var stageEvent in events)
        {
            builder.Add(stageEvent with { Amount = null }, 1);
        }

        return builder.Build();
    }
}
