using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Losses;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Losses;

public sealed class LossProperties
{
    [Fact]
    public void Every_lost_deal_is_in_exactly_one_row() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var flow = FlowOf(events);
            var losses = flow.AnalyzeLosses();

            Assert.Equal(flow.Lost, losses.Lost);
            foreach (var pareto in new[]
            {
                losses.Pareto(), losses.Pareto(LossMeasure.Value),
                losses.TopPareto(), losses.TopPareto(LossMeasure.Value),
            })
            {
                Assert.Equal(flow.Lost, pareto.Rows.Sum(row => row.Deals));
                Assert.Equal(
                    flow.LostAmount?.Amount.Amount ?? 0m, pareto.Rows.Sum(row => row.Amount?.Amount.Amount ?? 0m));
                Assert.Equal(pareto.Rows.Length, pareto.Rows.DistinctBy(row => row.Reason).Count());
            }

            Assert.Equal(flow.Lost, losses.Stages.Sum(stage => stage.Lost));
            Assert.All(losses.Stages, stage => Assert.Equal(stage.Lost, stage.Pareto().Rows.Sum(row => row.Deals)));
        });

    [Fact]
    public void Shares_add_up_to_one_and_never_fall_behind_a_heavier_row() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var losses = FlowOf(events).AnalyzeLosses();
            foreach (var measure in new[] { LossMeasure.Deals, LossMeasure.Value })
            {
                var rows = losses.Pareto(measure).Rows;
                if (rows is [.., { CumulativeShare: { } last }])
                {
                    Assert.Equal(1d, last);
                    Assert.Equal(rows.Order(Comparer<LossShare>.Create(
                        (left, right) => left.CumulativeShare!.Value.CompareTo(right.CumulativeShare!.Value))), rows);
                }

                Assert.All(rows, row => Assert.True(!row.IsVital || row.Reason.IsExplanation));
            }
        });

    [Fact]
    public void Losses_of_disjoint_deals_add_up() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var whole = FlowOf(events).AnalyzeLosses();
            var parts = events.GroupBy(e => e.DealId).Select(deal => FlowOf([.. deal]).AnalyzeLosses()).ToList();

            Assert.All(
                whole.Pareto().Rows,
                row => Assert.Equal(row.Deals, parts.Sum(part => part.Share(row.Reason).Numerator)));
        });

    private static StageFlow FlowOf(StageEvent[] events)
    {
        var builder = StageHistory.CreateBuilder(Model, LossFixtures.Yuan);
        foreach (var stageEvent in events)
        {
            builder.Add(stageEvent, 1);
        }

        return builder.Build().Fold(AsOf);
    }
}
