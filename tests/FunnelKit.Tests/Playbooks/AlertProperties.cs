using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

public sealed class AlertProperties
{
    private static readonly Gen<(TimelineEvent[] Events, Playbook Playbook, DateTimeOffset AsOf)> Samples =
        from events in PlaybookGenerators.Events
        from playbook in PlaybookGenerators.Playbooks
        from asOf in PlaybookGenerators.Instants
        select (events, playbook, asOf);

    [Fact]
    public void Alerts_rest_on_nothing_but_what_was_known() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;
            var known = events.Where(item => item.KnownAt <= asOf);

            Assert.Equal(Texts(playbook, known, asOf), Texts(playbook, events, asOf));
        });

    [Fact]
    public void What_becomes_known_later_never_changes_earlier_alerts() =>
        PropertyCheck.ForAll(
            Samples.SelectMany(sample => PlaybookGenerators.Events.Select(later => (sample, later))),
            pair =>
            {
                var ((events, playbook, asOf), later) = pair;
                var added = later.Select((item, index) => item with
                {
                    EventId = $"later-{index}",
                    RecordedAt = asOf.AddMinutes(1 + index),
                });

                Assert.Equal(Texts(playbook, events, asOf), Texts(playbook, events.Concat(added), asOf));
            });

    [Fact]
    public void The_order_of_arrival_and_repeated_deliveries_never_change_alerts() =>
        PropertyCheck.ForAll(
            Samples.SelectMany(sample => Gen.Choose(0, 9_999).Select(seed => (sample, seed))),
            pair =>
            {
                var ((events, playbook, asOf), seed) = pair;
                var arrived = TimelineGenerators.Shuffled(events.Concat(events), seed);

                Assert.Equal(Texts(playbook, events, asOf), Texts(playbook, arrived, asOf));
            });

    [Fact]
    public void An_alert_holds_since_an_instant_that_is_not_in_the_future() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;

            foreach (var alert in Evaluate(playbook, events, asOf))
            {
                Assert.True(alert.Since <= asOf);
                Assert.True(alert.Evidence.Observed >= 0);
                Assert.True(
                    alert.Evidence.LimitUnit != DayUnit.None || !(alert.Evidence.Observed < alert.Evidence.Limit));
            }
        });

    [Fact]
    public void An_alert_of_an_unchanged_history_that_is_raised_was_raised_since_it_says() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;
            var timeline = OpportunityTimeline.Create("deal", events.Select(item => item with { RecordedAt = null }));
            var last = timeline.EventsAt(asOf, asOf).LastOrDefault()?.OccurredAt;
            var lastKnown = timeline.StateAt(asOf).LastModifiedAt;

            foreach (var alert in AlertRules.Standard.Evaluate(timeline, playbook, asOf))
            {
                if (alert.Since >= last && alert.Since >= lastKnown)
                {
                    var then = AlertRules.Standard.Evaluate(timeline, playbook, alert.Since);
                    Assert.Contains(Key(alert), then.Select(Key));
                }
            }
        });

    [Fact]
    public void Raising_a_limit_never_adds_an_alert() =>
        PropertyCheck.ForAll(
            from sample in Samples
            from index in Gen.Choose(0, AlertRules.Standard.Rules.Length - 1)
            from more in Gen.Choose(0, 30)
            from unit in Gen.Elements(DayUnit.None, DayUnit.Calendar, DayUnit.Business)
            select (sample, AlertRules.Standard.Rules[index], more, unit),
            input =>
            {
                var ((events, playbook, asOf), rule, more, unit) = input;
                var lower = rule.LimitDays is null ? rule : rule with { Unit = unit };
                var higher = lower with
                {
                    LimitDays = lower.LimitDays + more,
                    LimitCount = lower.LimitCount + more,
                    LimitMonths = lower.LimitMonths + more,
                };

                var before = Evaluate(playbook, events, asOf, Only(lower)).Select(Key);
                var after = Evaluate(playbook, events, asOf, Only(higher)).Select(Key);

                Assert.Empty(after.Except(before, StringComparer.Ordinal));
            });

    [Fact]
    public void Dwell_alerts_say_exactly_when_the_time_in_the_stage_reached_the_limit_and_time_on_hold_never_counts() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;
            var timeline = OpportunityTimeline.Create("deal", events);
            var state = timeline.StateAt(asOf);
            _ = playbook.Model.TryGetStage(state.Stage, out var stage);
            var isOver = state.Status == StageKind.Open
                && state.StageEnteredAt is not null
                && state.TimeInStage.TotalDays >= stage?.DwellLimitDays;

            var alert = AlertRules.Standard.Evaluate(timeline, playbook, asOf)
                .SingleOrDefault(item => item.Code == AlertCode.DwellLimitReached);

            Assert.Equal(isOver, alert is not null);
            if (alert is not null)
            {
                Assert.Equal(state.TimeInStage.TotalDays, alert.Evidence.Observed, 1e-9);
                Assert.Equal(
                    stage!.DwellLimitDays!.Value, timeline.StateAt(alert.Since, asOf).TimeInStage.TotalDays, 1e-9);
            }
        });

    [Fact]
    public void Nobody_is_hurried_while_an_opportunity_is_on_hold_or_closed() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;
            var status = OpportunityTimeline.Create("deal", events).StateAt(asOf).Status;
            AlertCode[] allowed = status switch
            {
                StageKind.Open => [.. Enum.GetValues<AlertCode>().Where(code => code != AlertCode.NurtureDue)],
                StageKind.OnHold => [AlertCode.CloseDatePassed, AlertCode.CloseDatePushed],
                StageKind.Nurture => [AlertCode.NurtureDue],
                _ => [],
            };

            Assert.Empty(Evaluate(playbook, events, asOf).Select(alert => alert.Code).Except(allowed));
        });

    [Fact]
    public void Overdue_alerts_are_the_overdue_tasks_of_the_plan() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (events, playbook, asOf) = sample;
            var timeline = OpportunityTimeline.Create("deal", events);
            var plan = playbook.Plan(timeline, asOf);
            var expected = timeline.StateAt(asOf).Status == StageKind.Open
                ? plan.Tasks.Where(task => task.Status == PlannedTaskStatus.Overdue).Select(task => task.Activity.Id)
                : [];

            var alerts = AlertRules.Standard.Evaluate(timeline, playbook, asOf)
                .Where(alert => alert.Code == AlertCode.OverdueTask && alert.Subjects[0] != StandardFacts.NextStep)
                .Select(alert => alert.Subjects[0]);

            Assert.Equal(expected, alerts);
        });

    [Fact]
    public void Many_opportunities_have_the_alerts_of_each_on_any_number_of_threads() =>
        PropertyCheck.ForAll(
            from timelines in PlaybookGenerators.ManyTimelines
            from playbook in PlaybookGenerators.Playbooks
            from asOf in PlaybookGenerators.Instants
            from threads in Gen.Choose(1, 4)
            select (timelines, playbook, asOf, threads),
            input =>
            {
                var (timelines, playbook, asOf, threads) = input;
                var single = timelines.SelectMany(item => AlertRules.Standard.Evaluate(item, playbook, asOf));

                var bulk = AlertRules.Standard.Evaluate(timelines, playbook, asOf, threads);

                Assert.Equal(single.Select(Text), bulk.Select(Text));
            });

    private static AlertRules Only(AlertRule rule) => AlertRules.CreateBuilder()
        .AddRule(AlertRuleUnits.Applies(rule) ? rule : rule with { Unit = DayUnit.None })
        .Build();

    private static ImmutableArray<Alert> Evaluate(
        Playbook playbook, IEnumerable<TimelineEvent> events, DateTimeOffset asOf, AlertRules? rules = null) =>
        (rules ?? AlertRules.Standard).Evaluate(OpportunityTimeline.Create("deal", events), playbook, asOf);

    private static IEnumerable<string> Texts(
        Playbook playbook, IEnumerable<TimelineEvent> events, DateTimeOffset asOf) =>
        Evaluate(playbook, events, asOf).Select(Text);

    private static string Text(Alert alert) =>
        $"{alert.OpportunityId} {alert.Since.UtcTicks} {alert.ToString("en")} {alert.ToString("zh-Hans")}";

    private static string Key(Alert alert) => $"{alert.Rule.Id} {string.Join(',', alert.Subjects)}";
}
