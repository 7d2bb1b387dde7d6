using FsCheck.Fluent;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

public sealed class StageFlowProperties
{
    private static readonly FlowSemantics Observed = new() { Reach = ReachPolicy.Observed };

    [Fact]
    public void Entries_are_always_accounted_for() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            foreach (var semantics in new[] { FlowSemantics.Default, Observed })
            {
                var flow = HistoryOf(events).Fold(AsOf, semantics);

                Assert.All(flow.Stages, stage => Assert.Equal(
                    stage.Entries,
                    stage.Advanced + stage.Lost + stage.Regressed + stage.Disqualified + stage.Nurtured
                        + stage.TransferredOut + stage.OnHold + stage.StillThere));
                Assert.Equal(
                    flow.Deals,
                    flow.Won + flow.Lost + flow.Disqualified + flow.Nurtured + flow.TransferredOut + flow.Open);
                Assert.All(flow.Stages, stage => Assert.True(stage.Imputed >= 0 && stage.Imputed <= stage.Advanced));
            }
        });

    [Fact]
    public void Every_number_is_what_the_plainest_code_gives() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = HistoryOf(events);
            var through = Start.AddDays(70);
            foreach (var semantics in new[] { FlowSemantics.Default, Observed })
            {
                var flow = history.Fold(through, AsOf, semantics);
                var naive = new NaiveFlow(Model, events, through, AsOf);

                Assert.Equal(naive.Deals, flow.Deals);
                Assert.Equal(naive.Count(StageKind.Won), flow.Won);
                Assert.Equal(naive.Count(StageKind.Lost), flow.Lost);
                for (var position = 0; position < flow.Stages.Length; position++)
                {
                    Assert.Equal(naive.Row(position, semantics.Reach), flow.Row(Model.OpenStages[position].Id.Value));
                    var stage = flow.Stages[position];
                    Assert.Equal(naive.LostFrom(position), stage.LostFrom);
                    Assert.Equal(naive.InStage(position), (stage.InStage, stage.InStageAmount?.Amount.Amount ?? 0m));
                    Assert.Equal(
                        naive.EntriesAmount(position, semantics.Reach), stage.EntriesAmount?.Amount.Amount ?? 0m);
                    Assert.Equal(naive.DwellMinutes(position), Minutes(flow.Stages[position].Dwell));
                }

                Assert.Equal(naive.Amount(StageKind.Won), flow.WonAmount?.Amount.Amount ?? 0m);
                Assert.Equal(naive.Amount(StageKind.Lost), flow.LostAmount?.Amount.Amount ?? 0m);
                Assert.Equal(naive.Amount(StageKind.Open, StageKind.OnHold), flow.OpenAmount?.Amount.Amount ?? 0m);
                Assert.Equal(naive.Reopenings(), flow.Reopenings);
                Assert.Equal(naive.Ages(semantics.Reach, through), NaiveFlow.Ages(flow));
                Assert.Equal(
                    naive.LossReasons().OrderBy(loss => loss.Stage, StringComparer.Ordinal).ThenBy(
                        loss => loss.Reason, StringComparer.Ordinal),
                    flow.LossReasons
                        .Select(loss => (loss.Stage.Value, loss.Reason, loss.Deals))
                        .OrderBy(loss => loss.Value, StringComparer.Ordinal)
                        .ThenBy(loss => loss.Reason, StringComparer.Ordinal));
            }
        });

    [Fact]
    public void Arrival_order_and_repetition_never_change_the_answer() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var flow = HistoryOf(events).Fold(AsOf);

            Assert.Equal(flow, HistoryOf([.. events.Reverse()]).Fold(AsOf));
            Assert.Equal(flow, HistoryOf([.. events.OrderBy(e => e.Stage, StringComparer.Ordinal)]).Fold(AsOf));
            Assert.Equal(flow, HistoryOf([.. events, .. events.Where(e => e.EventId is not null)]).Fold(AsOf));
        });

    [Fact]
    public void Flows_of_disjoint_deals_add_up_in_any_order() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var parts = events.GroupBy(e => e.DealId).Select(deal => HistoryOf([.. deal]).Fold(AsOf)).ToList();
            var whole = HistoryOf(events).Fold(AsOf);
            var none = HistoryOf([]).Fold(AsOf);

            Assert.Equal(whole, parts.Aggregate(none, (sum, part) => sum + part));
            Assert.Equal(whole, parts.AsEnumerable().Reverse().Aggregate(none, (sum, part) => part + sum));
        });

    [Fact]
    public void Any_number_of_threads_counts_the_same() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = HistoryOf(events);

            Assert.All(
                [2, 3, 16],
                threads => Assert.Equal(history.Fold(AsOf), history.Fold(AsOf, AsOf, null, threads)));
        });

    [Fact]
    public void A_list_of_deals_counts_like_a_history_of_those_deals() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = HistoryOf(events);
            var some = history.DealIds.Index().Where(deal => deal.Index % 2 == 0).ToList();
            int[] numbers = [.. some.Select(deal => deal.Index)];
            var only = HistoryOf([.. events.Where(e => some.Exists(deal => deal.Item == e.DealId))]);
            var through = Start.AddDays(70).UtcTicks;

            var counts = FlowFold.Count(history, FlowSemantics.Default, through, AsOf.UtcTicks, numbers);

            var expected = FlowFold.Count(
                only, FlowSemantics.Default, through, AsOf.UtcTicks, 0, only.DealCount);
            expected.Amounts ??= history.HasAmounts ? new FlowAmounts(Model.OpenStages.Length) : null;
            Assert.True(expected.ContentEquals(counts));
        });

    [Fact]
    public void Funnel_bars_never_grow_when_stages_count_as_reached() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var required = HistoryOf(events).Fold(AsOf).Stages
                .Where(stage => !stage.Stage.IsOptional)
                .Select(stage => stage.Entries)
                .ToList();

            Assert.Equal(required.OrderDescending(), required);
        });

    [Fact]
    public void Step_rate_and_conversion_agree_when_nothing_is_open() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            // Closing every deal at the end leaves nothing open.
            StageEvent[] closed =
            [
                .. events,
                .. events.Select(e => e.DealId).Distinct().Select(deal => new StageEvent
                {
                    DealId = deal,
                    Stage = "lost",
                    OccurredAt = Start.AddDays(400),
                }),
            ];

            var flow = HistoryOf(closed).Fold(Start.AddDays(500));

            Assert.Equal(0, flow.Open);
            Assert.All(flow.Stages, stage => Assert.Equal(stage.StepRate, stage.Conversion));
        });

    [Fact]
    public void A_timeline_gives_back_what_went_in() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = HistoryOf(events);

            Assert.Equal(history.EventCount, history.DealIds.Sum(deal => history.Timeline(deal).Length));
            Assert.Equal(events.Length, history.EventCount + history.RepeatedEventIds);
            Assert.All(history.DealIds.SelectMany(deal => history.Timeline(deal)), e => Assert.Contains(
                events,
                given => given == e));
        });

    internal static StageHistory HistoryOf(StageEvent[] events)
    {
        var builder = StageHistory.CreateBuilder(Model, Currency.FromCode("CNY"));
        foreach (var stageEvent in events)
        {
            builder.Add(stageEvent, 1);
        }

        return builder.Build();
    }

    private static IEnumerable<long> Minutes(DwellTime dwell)
    {
        for (var i = 0; i < dwell.Visits; i++)
        {
            var share = dwell.Visits == 1 ? 0 : (double)i / (dwell.Visits - 1);
            yield return (long)Math.Round(dwell.QuantileDays(share)!.Value * 24 * 60);
        }
    }
}
