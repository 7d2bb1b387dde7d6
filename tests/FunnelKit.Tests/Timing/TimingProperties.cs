using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Statistics;
using FunnelKit.Timing;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Timing;

public sealed class TimingProperties
{
    private static readonly double[] Ages = [0, 0.5, 1, 3, 10, 42.25, 99, 200];

    [Fact]
    public void The_shares_of_all_exits_and_of_those_still_there_add_up_to_one_at_every_age() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            foreach (var (flow, stage) in StagesOf(events))
            {
                var exits = flow.Exits(stage);
                foreach (var age in Ages.Where(age => exits.StillThere(age) is not null))
                {
                    var left = Enum.GetValues<StageExit>().Where(exit => exit != StageExit.None)
                        .Sum(exit => exits.LeftBy(exit, age)!.Value);
                    Assert.Equal(1d, left + exits.StillThere(age)!.Value, 9);
                }
            }
        });

    [Fact]
    public void The_share_still_there_never_grows_and_is_the_same_in_both_kinds_of_curves() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            foreach (var (flow, stage) in StagesOf(events))
            {
                var (curve, exits) = (flow.Survival(stage), flow.Exits(stage));

                Assert.Equal(curve.Visits, exits.Visits);
                Assert.Equal(
                    curve.Points.Select(point => point.Survival).OrderDescending(),
                    curve.Points.Select(point => point.Survival));
                Assert.All(Ages, age => Assert.Equal(
                    curve.StillThere(age) ?? -1d, exits.StillThere(age) ?? -1d, 9));
            }
        });

    [Fact]
    public void Visits_watched_are_those_that_the_stage_counts() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            foreach (var (flow, stage) in StagesOf(events))
            {
                var (curve, dwell) = (flow.Survival(stage), flow[stage].Dwell);

                Assert.Equal(
                    (dwell.Visits, dwell.OpenVisits, dwell.UndatedVisits), (curve.Ended, curve.Open, curve.Undated));
            }
        });

    [Fact]
    public void Where_nothing_is_open_the_curve_is_the_plain_share_of_longer_visits() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            foreach (var (flow, stage) in StagesOf(Closed(events), 500))
            {
                var (curve, dwell) = (flow.Survival(stage), flow[stage].Dwell);

                Assert.Equal(0, curve.Open);
                Assert.All(
                    Ages,
                    age => Assert.Equal(dwell.LongerThan(age).Value ?? -1d, curve.StillThere(age) ?? -1d, 9));
            }
        });

    [Fact]
    public void Where_nothing_is_open_the_chain_gives_back_the_wins_and_the_time_that_went_in() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var closed = Closed(events);
            var history = HistoryOf(closed);
            var flow = history.Fold(Start.AddDays(500));
            var outlook = flow.WinOutlook(1);
            var starts = history.DealIds.Select(deal => StageId.Create(history.Timeline(deal)[0].Stage)).ToList();
            var days = flow.Stages.Sum(stage => flow.Delays()[flow.Model.PositionOf(stage.Stage.Id)].Days);

            Assert.Equal(
                flow.Won, starts.Sum(stage => outlook[stage].OnEntry.Probability!.Value.Fraction), 6);
            Assert.Equal(days, starts.Sum(stage => outlook[stage].OnEntry.RemainingDays!.Value), 6);
        });

    [Fact]
    public void An_outlook_lies_in_its_interval_and_says_what_is_missing_or_nothing() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            foreach (var (flow, stage) in StagesOf(events))
            {
                foreach (var chance in Ages.Select(age => flow.WinOutlook(1).After(stage, age))
                    .Append(flow.WinOutlook(1)[stage].OnEntry))
                {
                    Assert.InRange(chance.Unseen, 0d, 1d);
                    Assert.Equal(chance.Gap == OutlookGap.None, chance.Probability is not null);
                    if (chance.Probability is { } probability)
                    {
                        var interval = chance.Interval!.Value;
                        Assert.InRange(probability.Fraction, interval.Low - 1e-9, interval.High + 1e-9);
                        Assert.True(chance.RemainingDays is null or (>= 0d and < 1e6));
                        Assert.True(chance.RemainingDaysIfWon is null or (>= 0d and < 1e6));
                    }
                    else
                    {
                        Assert.Null(chance.Interval);
                    }
                }
            }
        });

    [Fact]
    public void A_period_from_the_beginning_on_is_the_whole_curve() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = HistoryOf(events);
            var (before, after) = (history.Fold(Start.AddDays(-1), AsOf), history.Fold(AsOf, AsOf));

            Assert.All(after.Stages, stage => Assert.Equal<SurvivalPoint>(
                after.Survival(stage.Stage.Id).Points, StageCurve.Between(before, after, stage.Stage.Id).Points));
        });

    [Fact]
    public void The_visits_of_a_period_are_those_ended_in_it_and_those_still_open() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = HistoryOf(events);
            var (before, after) = (history.Fold(Start.AddDays(40.5), AsOf), history.Fold(AsOf, AsOf));

            Assert.All(after.Stages, stage =>
            {
                var curve = StageCurve.Between(before, after, stage.Stage.Id);
                Assert.Equal(stage.Dwell.Visits - before[stage.Stage.Id].Dwell.Visits, curve.Ended);
                Assert.Equal(stage.Dwell.OpenVisits, curve.Open);
            });
        });

    [Fact]
    public void The_time_spent_is_split_over_stages_and_exits_without_a_rest() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var delays = HistoryOf(events).Fold(AsOf).Delays();
            var total = delays.Sum(delay => delay.Days);

            Assert.All(delays, delay => Assert.Equal(delay.Days, delay.Exits.Sum(exit => exit.Days), 9));
            Assert.Equal(total > 0d ? 1d : 0d, delays.Sum(delay => delay.Share ?? 0d), 9);
        });

    [Fact]
    public void Each_layer_makes_a_win_more_certain() =>
        PropertyCheck.ForAll(Generators.Events, events => Assert.All(
            HistoryOf(events).Fold(AsOf).Certainty(), layer => Assert.True(layer.RiskRemoved is null or >= 0d)));

    [Fact]
    public void Deals_of_a_cycle_are_the_deals_of_the_flow_whose_beginning_is_known() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            StageEvent[] dated = [.. events.Where(e => e.OccurredAt is not null)];
            var flow = HistoryOf(dated).Fold(AsOf);
            var cycle = flow.SalesCycle();

            Assert.True(cycle.Won.Deals <= flow.Won && cycle.Lost.Deals <= flow.Lost && cycle.Open <= flow.Open);
            Assert.Equal(cycle.Won.Deals + cycle.Lost.Deals, cycle.Decided.Deals);
            Assert.Equal(cycle.Table.SampleSize, cycle.Curve.Events + cycle.Open);
            Assert.All(Ages.Where(age => cycle.Outcomes.EventFree.At(age) is not null), age => Assert.Equal(
                1d,
                cycle.Outcomes.EventFree.At(age)!.Value + cycle.Outcomes.Causes.Sum(cause => cause.At(age)!.Value),
                9));
        });

    [Fact]
    public void A_deal_is_in_the_list_exactly_if_its_record_says_so_however_old_it_is() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var rules = HistoryOf(events).Fold(AsOf).StallRules(new()
            {
                MinimumWins = 1,
                LimitDays = 30,
                MaxWinShare = 0.4,
            });
            DealAge[] deals =
            [
                .. rules.Stages.SelectMany(rule => Ages.Append(20_000d).Select(age => new DealAge
                {
                    DealId = $"{rule.Stage.Id}-{age}",
                    Stage = rule.Stage.Id,
                    StageDays = age,
                })),
            ];

            var listed = rules.Judge(deals);

            Assert.Equal(deals.Length, listed.Judged);
            Assert.Equal(
                deals.Select(rules.Judge).Where(deal => deal.IsStalled).Select(deal => deal.DealId).Order(),
                listed.Deals.Select(deal => deal.DealId).Order());
            Assert.All(deals.Where(deal => deal.StageDays > 30), deal => Assert.True(rules.Judge(deal).IsStalled));
            Assert.All(deals.Select(rules.Judge), deal => Assert.Equal(
                rules[deal.Stage.Id].WinsDays is { } days && deal.Days >= days - 1e-9, deal.IsRareAmongWins));
        });

    [Fact]
    public void Open_deals_are_as_old_as_the_open_visits_that_the_flow_counts() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            // What is outside the model stops the clock of the flow, but not the waiting.
            var history = HistoryOf(
            [
                .. events.Where(e => Model.TryFindStage(e.Stage, out var stage) && stage.Kind != StageKind.PostClose),
            ]);
            var flow = history.Fold(AsOf);
            var deals = history.OpenDealAges(AsOf);

            Assert.All(flow.Stages, stage =>
            {
                var here = deals.Where(deal => deal.Stage == stage.Stage.Id).ToList();
                Assert.Equal(stage.InStage, here.Count);
                Assert.Equal(stage.Dwell.OpenVisits, here.Count(deal => deal.StageDays is not null));
                Assert.All([1d, 5d, 30d], days => Assert.Equal(
                    stage.Dwell.OpenLongerThan(days).Numerator, here.Count(deal => deal.StageDays > days)));
                Assert.All(here, deal => Assert.True(
                    !(deal.StageDays > deal.CreationDays) && !(deal.ActivityDays > deal.StageDays)));
            });
        });

    private static IEnumerable<(StageFlow Flow, StageId Stage)> StagesOf(
        StageEvent[] events, double days = 100)
    {
        var flow = HistoryOf(events).Fold(Start.AddDays(days));
        return Model.OpenStages.Select(stage => (flow, stage.Id));
    }

    /// <summary>The deals that begin in a stage, up to their first close, or lost at the end.</summary>
    private static StageEvent[] Closed(StageEvent[] events)
    {
        var history = HistoryOf(events);
        var closed = new List<StageEvent>();
        foreach (var deal in history.DealIds)
        {
            var known = history.Timeline(deal)
                .Where(e => e.OccurredAt is not null && Model.TryFindStage(e.Stage, out var stage)
                    && stage.Kind != StageKind.PostClose)
                .Select(e => (Event: e with { RecordedAt = null }, Kind: KindOf(e)))
                .SkipWhile(e => e.Kind != StageKind.Open)
                .ToList();
            if (known.Count == 0)
            {
                continue;
            }

            var open = known.TakeWhile(e => e.Kind is StageKind.Open or StageKind.OnHold).ToList();
            closed.AddRange(open.Select((e, i) => e.Event with { Sequence = i, EventId = null }));
            closed.Add(new StageEvent
            {
                DealId = deal,
                Stage = open.Count < known.Count ? known[open.Count].Event.Stage : "lost",
                OccurredAt = open.Count < known.Count ? known[open.Count].Event.OccurredAt : Start.AddDays(400),
                Sequence = open.Count,
            });
        }

        return [.. closed];

        static StageKind KindOf(StageEvent e) =>
            Model.TryFindStage(e.Stage, out var stage) ? stage.Kind : StageKind.None;
    }

    private static StageHistory HistoryOf(StageEvent[] events)
    {
        var builder = StageHistory.CreateBuilder(Model, Currency.FromCode("CNY"));
        foreach (var stageEvent in events)
        {
            builder.Add(stageEvent, 1);
        }

        return builder.Build();
    }
}
