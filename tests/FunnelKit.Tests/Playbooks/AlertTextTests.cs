using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

/// <summary>What people read of an alert.</summary>
public sealed class AlertTextTests
{
    private static readonly StageModel Model = PlaybookFixtures.Model;

    [Fact]
    public void KeyPersonGap_WithoutKeyPerson_SaysThatNobodyIsRecorded()
    {
        var alert = One(new Story().Enter("A", 0), 45.5, AlertCode.KeyPersonGap);

        Assert.Equal(
            "No key person has been recorded for 45.5 days; 30 days is the limit.", alert.Message.ToString("en"));
        Assert.Equal("已 45.5 天没有登记关键人，期限为 30 天。", alert.Message.ToString("zh-Hans"));
        Assert.Equal(Story.Day(30), alert.Since);
    }

    [Fact]
    public void KeyPersonGap_WithKeyPerson_NamesThem()
    {
        var story = new Story().Enter("A", 0).Know(StandardFacts.Contact, FactValue.FromText("张三-采购总监"), 0);

        var alert = One(story, 31, AlertCode.KeyPersonGap);

        Assert.Equal(
            "No contact with 张三-采购总监 for 31 days; 30 days is the limit.", alert.Message.ToString("en"));
        Assert.Equal("已 31 天没有接触张三-采购总监，期限为 30 天。", alert.Message.ToString("zh-Hans"));
    }

    [Fact]
    public void Evidence_WithALimitOfZero_SaysNoLimit()
    {
        var alert = One(new Story().Enter("A", 0).CloseOn(1), 4, AlertCode.CloseDatePassed);

        Assert.Equal(0, alert.Evidence.Limit);
        Assert.Equal("2.4 days", alert.Evidence.ToString());
        Assert.Equal("Still open 2.4 days after the expected close date.", alert.Message.ToString("en"));
        Assert.Equal("预计成交日期已过 2.4 天，商机仍在办。", alert.Message.ToString("zh-Hans"));
    }

    [Fact]
    public void Dwell_WithALimitOfZero_SaysNoLimit()
    {
        var rules = AlertRules.CreateBuilder()
            .AddRule(AlertRules.Standard["dwell-reminder"] with { LimitDays = 0 })
            .Build();

        var alert = Assert.Single(rules.Evaluate(new Story().Enter("B", 0).Timeline, Model, Story.Day(2)));

        Assert.EndsWith(" for 2 days.", alert.Message.ToString("en"), StringComparison.Ordinal);
        Assert.EndsWith("阶段已停留 2 天。", alert.Message.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1 day, limit 1 day", "1 天，限值 1 天")]
    [InlineData(1.5, "1.5 days, limit 1 day", "1.5 天，限值 1 天")]
    [InlineData(12, "12 days, limit 1 day", "12 天，限值 1 天")]
    public void Evidence_OfWholeDays_HasNoDecimals(double day, string english, string chinese)
    {
        var alert = One(new Story().Enter("A", 0), day, AlertCode.NoNextStep);

        Assert.Equal(english, alert.Evidence.ToString("en"));
        Assert.Equal(chinese, alert.Evidence.ToString("zh-Hans"));
    }

    [Fact]
    public void Evidence_OfMinutes_IsNotZeroDays()
    {
        var midnight = new DateTimeOffset(2026, 3, 4, 0, 10, 0, TimeSpan.Zero);

        var alert = AlertRules.Standard.Evaluate(new Story().Enter("A", 0).CloseOn(1).Timeline, Model, midnight)
            .Single(item => item.Code == AlertCode.CloseDatePassed);

        Assert.Equal("less than 0.1 days", alert.Evidence.ToString("en"));
        Assert.Equal("不到 0.1 天", alert.Evidence.ToString("zh-Hans"));
    }

    [Theory]
    [InlineData(StallClock.StageEntry, "for 17 days; 7 days is the limit.", "阶段已停留 17 天，停留期限为 7 天。")]
    [InlineData(
        StallClock.LastCustomerInteraction,
        ", 16 days without hearing from the customer; 7 days is the limit.",
        "阶段，已 16 天没有客户互动，停留期限为 7 天。")]
    [InlineData(
        StallClock.LastActivity,
        ", 15 days without any activity; 7 days is the limit.",
        "阶段，已 15 天没有任何活动，停留期限为 7 天。")]
    [InlineData(
        StallClock.LastModification,
        ", 14 days after the last change of data; 7 days is the limit.",
        "阶段，距最近一次数据更新已 14 天，停留期限为 7 天。")]
    [InlineData(
        StallClock.Creation,
        ", 17 days after the creation; 7 days is the limit.",
        "阶段，距商机创建已 17 天，停留期限为 7 天。")]
    public void Dwell_ByEachClock_SaysWhatWasMeasured(StallClock clock, string english, string chinese)
    {
        var timeline = new Story().Enter("A", 0).In(1).Out(2).Worth(1_000m, 3).Timeline;
        var rules = AlertRules.CreateBuilder()
            .AddRule(AlertRules.Standard["dwell-limit"] with { Clock = clock })
            .Build();

        var message = Assert.Single(rules.Evaluate(timeline, Model, Story.Day(17))).Message;

        Assert.EndsWith(english, message.ToString("en"), StringComparison.Ordinal);
        Assert.EndsWith(chinese, message.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void OverdueKeyAction_IsCalledWhatWasAgreed()
    {
        var story = new Story().Enter("A", 0)
            .Know(StandardFacts.NextStep, FactValue.FromText("修改方案数据安全模块"), 0)
            .Know(StandardFacts.NextStepDue, FactValue.FromDate(Story.Date(2)), 0);

        var alert = One(story, 4, AlertCode.OverdueTask);

        Assert.Equal("“修改方案数据安全模块”已逾期 1.4 天。", alert.Message.ToString("zh-Hans"));
        Assert.Equal("“修改方案数据安全模块” is overdue by 1.4 days.", alert.Message.ToString("en"));
    }

    /// <summary>Each says rule, since when, evidence, suggested action.</summary>
    [Fact]
    public void EachAlert_InBothLanguages_SaysRuleSinceWhenEvidenceAndSuggestedAction()
    {
        var late = new Story().Enter("D", 0).Enter("C", 1).Out(1).CloseOn(2).CloseOn(3, 1).CloseOn(4, 2).CloseOn(5, 3)
            .Say(AlertRules.TermsChange, 57).Say(AlertRules.TermsChange, 58).Say(AlertRules.TermsChange, 59).In(59.1);
        var timelines = new[]
        {
            late.Timeline, new Story().Enter("A", 0).Timeline, new Story().Enter("A", 0).Out(1).Timeline,
            new Story().Enter("A", -99).Nurture(-98).Timeline,
        };
        var rules = AlertRules.Standard.ToBuilder()
            .ReplaceRule(AlertRules.Standard["dwell-reminder"] with { LimitDays = 3 })
            .ReplaceRule(AlertRules.Standard["escalation"] with { LimitDays = 9 })
            .Build();

        var alerts = rules.Evaluate(timelines, Playbook.Create(Model), Story.Day(61.5));

        Assert.Equal(
            AlertRules.Standard.Rules.Select(rule => rule.Code).Order(),
            alerts.Select(alert => alert.Code).Distinct().Order());
        Assert.All(alerts, alert => Assert.All(["en", "zh-Hans"], language =>
        {
            var text = alert.ToString(language);
            Assert.StartsWith(alert.Rule.DisplayName(language), text, StringComparison.Ordinal);
            Assert.Contains($"{alert.Since.UtcDateTime:yyyy-MM-dd HH:mm}", text, StringComparison.Ordinal);
            Assert.Contains(alert.Evidence.ToString(language), text, StringComparison.Ordinal);
            Assert.Contains(alert.SuggestedAction.ToString(language), text, StringComparison.Ordinal);
            Assert.DoesNotContain(".0 ", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\b0 days|\b0 天|[{}]|\b1 (days|times)|;\.|，。| {2}", text);
        }));
    }

    private static Alert One(Story story, double day, AlertCode code) =>
        AlertRules.Standard.Evaluate(story.Timeline, Model, Story.Day(day)).Single(alert => alert.Code == code);
}
