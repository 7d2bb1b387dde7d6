using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

/// <summary>Of the alerts of one clock, one stands for itself.</summary>
public sealed class AlertLevelTests
{
    private static readonly StageModel Model = PlaybookFixtures.Model;

    [Theory]
    [InlineData(3, AlertCode.DwellReminder)]
    [InlineData(7, AlertCode.DwellLimitReached)]
    [InlineData(10, AlertCode.Escalation)]
    public void Item069_OfReminderLimitAndEscalation_TheHighestThatIsReachedStands(double day, AlertCode code)
    {
        var alerts = Dwell(AlertRules.Standard, new Story().Enter("A", 0), day);

        var top = Assert.Single(alerts, alert => alert.SupersededBy is null);

        Assert.Equal(code, top.Code);
        Assert.All(alerts.Where(alert => alert != top), alert =>
        {
            Assert.Same(top, alert.SupersededBy);
            Assert.EndsWith(
                $"\n已升级为：{top.Rule.DisplayName("zh-Hans")}", alert.ToString("zh-Hans"), StringComparison.Ordinal);
            Assert.EndsWith($"\nSuperseded by: {top.Rule}", alert.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void SupersededBy_OfAnotherClock_IsNull()
    {
        var rules = AlertRules.CreateBuilder()
            .AddRule(AlertRules.Standard["escalation"] with { Clock = StallClock.Creation })
            .AddRule(AlertRules.Standard["dwell-limit"])
            .AddRule(AlertRules.Standard["dwell-reminder"])
            .Build();

        var alerts = Dwell(rules, new Story().Enter("A", 0), 20);

        Assert.Equal(
            [null, null, (AlertCode?)AlertCode.DwellLimitReached], alerts.Select(alert => alert.SupersededBy?.Code));
    }

    [Fact]
    public void SupersededBy_OfOneCodeAtTwoSeverities_IsTheMoreSevere()
    {
        var rule = AlertRules.Standard["stale-data"];
        var rules = AlertRules.CreateBuilder()
            .AddRule(rule with { Id = "late", LimitDays = 14, Severity = AlertSeverity.Critical })
            .AddRule(rule with { Id = "early", LimitDays = 7, Severity = AlertSeverity.Reminder })
            .Build();
        var timeline = new Story().Enter("A", 0).Timeline;

        Assert.Null(Assert.Single(rules.Evaluate(timeline, Model, Story.Day(8))).SupersededBy);
        Assert.Equal(
            [null, "late"],
            rules.Evaluate(timeline, Model, Story.Day(14)).Select(alert => alert.SupersededBy?.Rule.Id));
    }

    [Fact]
    public void SupersededBy_OfTwoOverdueTasks_IsNull()
    {
        var alerts = AlertRules.Standard.Evaluate(new Story().Enter("D", 0).Timeline, Model, Story.Day(90))
            .Where(alert => alert.Code == AlertCode.OverdueTask)
            .ToList();

        Assert.True(alerts.Count > 1);
        Assert.All(alerts, alert => Assert.Null(alert.SupersededBy));
    }

    [Fact]
    public void Every_clock_has_exactly_one_alert_that_stands_and_it_is_the_highest() =>
        PropertyCheck.ForAll(
            from events in PlaybookGenerators.Events
            from playbook in PlaybookGenerators.Playbooks
            from asOf in PlaybookGenerators.Instants
            select (events, playbook, asOf),
            sample =>
            {
                var dwell = AlertRules.Standard
                    .Evaluate(OpportunityTimeline.Create("deal", sample.events), sample.playbook, sample.asOf)
                    .Where(IsDwell)
                    .ToImmutableArray();

                if (!dwell.IsEmpty)
                {
                    var top = Assert.Single(dwell, alert => alert.SupersededBy is null);
                    Assert.Equal(dwell.Max(alert => alert.Code), top.Code);
                    Assert.All(dwell, alert => Assert.True(alert == top || alert.SupersededBy == top));
                }
            });

    private static ImmutableArray<Alert> Dwell(AlertRules rules, Story story, double day) =>
        [.. rules.Evaluate(story.Timeline, Model, Story.Day(day)).Where(IsDwell)];

    private static bool IsDwell(Alert alert) =>
        alert.Code is AlertCode.DwellReminder or AlertCode.DwellLimitReached or AlertCode.Escalation;
}
