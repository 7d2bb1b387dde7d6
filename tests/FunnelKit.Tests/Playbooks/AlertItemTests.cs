using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

/// <summary>The acceptance items of alerts, and the traps of others as negative tests.</summary>
public sealed class AlertItemTests
{
    private static readonly StageModel Model = PlaybookFixtures.Model;

    [Fact]
    public void Item069_ACustomerWhoStaysTooLong_RemindsThenWarnsThenEscalates()
    {
        var timeline = new Story().Owner("李四").Enter("A", 0).Timeline;
        AlertCode[] Codes(double day) => [.. Dwell(timeline, day).Select(alert => alert.Code)];

        Assert.Empty(Codes(2.9));
        Assert.Equal([AlertCode.DwellReminder], Codes(3));
        Assert.Equal([AlertCode.DwellReminder, AlertCode.DwellLimitReached], Codes(7));
        Assert.Equal([AlertCode.DwellReminder, AlertCode.DwellLimitReached, AlertCode.Escalation], Codes(10));
        var escalation = Dwell(timeline, 12).Single(alert => alert.Code == AlertCode.Escalation);
        Assert.Equal((StandardRoles.Manager, AlertSeverity.Critical), (escalation.Role, escalation.Severity));
        Assert.Equal(
            (Story.Day(10), 12d, 10d),
            (escalation.Since, escalation.Evidence.Observed, escalation.Evidence.Limit!.Value));
        Assert.Equal(
            """
            上报：在“初步接洽”阶段已停留 12 天，满 10 天需上报。
            起始时间：2026-03-12 09:00 UTC
            依据：12 天，限值 10 天
            责任人：销售经理
            建议：上报管理者介入：与负责人一起确定下一步。
            """,
            escalation.ToString("zh-Hans"),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Item069_TimeOnHold_MovesTheLimitByAsMuch()
    {
        var timeline = new Story().Enter("A", 0).Hold(1).Resume(5).Timeline;

        Assert.Empty(Dwell(timeline, 6.9));
        Assert.Equal(Story.Day(7), Assert.Single(Dwell(timeline, 7)).Since);
    }

    [Fact]
    public void Item070_LongNoReply_AsksThePersonInChargeToStepIn()
    {
        var story = new Story().Owner("李四").Enter("A", 0).In(1).Out(2).Out(5);

        var alert = Only(story, 9, AlertCode.NoReply);

        Assert.Equal((Story.Day(9), 7d, "李四"), (alert!.Since, alert.Evidence.Observed, alert.Assignee));
        Assert.Equal("客户已 7 天未回复，期限为 7 天。", alert.Message.ToString("zh-Hans"));
        Assert.Equal(
            "The customer has not answered for 7 days; 7 days is the limit.", alert.Message.ToString("en"));
        Assert.StartsWith("销售介入", alert.SuggestedAction.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Equal("长时间未回复", alert.Rule.DisplayName("zh-Hans"));
        Assert.Null(Only(story, 8.9, AlertCode.NoReply));
        Assert.Null(Only(story.In(9), 20, AlertCode.NoReply));
    }

    [Fact]
    public void Item070_RepeatedChangesOfTerms_WithinTheWindow_Warn()
    {
        var story = new Story().Enter("D", 0)
            .Say(AlertRules.TermsChange, 1)
            .Say(AlertRules.TermsChange, 10)
            .Say(AlertRules.TermsChange, 14.9);

        var alert = Only(story, 14.95, AlertCode.TermsChanged);

        Assert.Equal((Story.Day(14.9), 3d, 3d), (alert!.Since, alert.Evidence.Observed, alert.Evidence.Limit!.Value));
        Assert.Equal("14 天内修改条款 3 次，上限为 3 次。", alert.Message.ToString("zh-Hans"));
        Assert.Equal("反复修改条款", alert.Rule.DisplayName("zh-Hans"));
        Assert.Null(Only(story, 15, AlertCode.TermsChanged));
        Assert.Null(Only(story, 14.8, AlertCode.TermsChanged));
    }

    [Fact]
    public void Item071_SignalsOfALoss_AreDetectedEarlyAndEachSuggestsAnIntervention()
    {
        var story = new Story().Enter("D", 0).Know(StandardFacts.Contact, FactValue.FromText("张三-采购总监"), 0)
            .Out(1, "李总").CloseOn(10).CloseOn(20, 2).CloseOn(30, 3).CloseOn(32, 4);

        var alerts = AlertRules.Standard.Evaluate(story.Timeline, Model, Story.Day(31));

        Assert.Equal(
            [
                AlertCode.DwellLimitReached, AlertCode.Escalation, AlertCode.NoReply, AlertCode.NoNextStep,
                AlertCode.CloseDatePushed, AlertCode.StaleData, AlertCode.KeyPersonGap, AlertCode.MissingPreparation,
            ],
            alerts.Select(alert => alert.Code).Where(code => code != AlertCode.OverdueTask));
        Assert.All(alerts, alert =>
        {
            Assert.NotEmpty(alert.SuggestedAction.ToString("zh-Hans"));
            Assert.Equal(2, alert.SuggestedAction.Texts.Count());
            Assert.Equal(2, alert.Message.Texts.Count());
        });
        Assert.Equal(Story.Day(4), alerts.Single(alert => alert.Code == AlertCode.CloseDatePushed).Since);
    }

    [Theory]
    [InlineData("张三", true)]
    [InlineData("张三-采购总监", true)]
    [InlineData("李总", false)]
    public void Item071_KeyPerson_IsRecognisedByName(string contact, bool isCovered)
    {
        var story = new Story().Enter("A", 0)
            .Know(StandardFacts.Contact, FactValue.FromText("张三-采购总监"), 0)
            .Out(20, contact);

        var alert = Only(story, 35, AlertCode.KeyPersonGap);

        Assert.Equal(isCovered, alert is null);
        Assert.Equal(isCovered ? null : "张三-采购总监", alert?.Subjects.Single());
    }

    [Fact]
    public void Item079_FollowUpData_AreToBeUpdatedDailyBeforeTheEndOfWork()
    {
        var rules = AlertRules.CreateBuilder()
            .AddRule(new() { Id = "daily", Code = AlertCode.StaleData, LimitDays = 1, Unit = DayUnit.Business })
            .Build();
        var playbook = Playbook.Create(
            Model, null, BusinessCalendar.Create(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));
        var friday = new Story().Enter("A", 0).Say("call", 4).Timeline;

        Assert.Empty(rules.Evaluate(friday, playbook, At("2026-03-09T23:59+08:00")));
        var alert = Assert.Single(rules.Evaluate(friday, playbook, At("2026-03-10T00:00+08:00")));

        Assert.Equal(At("2026-03-10T00:00+08:00"), alert.Since);
        Assert.Contains("1 个工作日", alert.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Equal("补录最新跟进情况，建议每日下班前更新。", alert.SuggestedAction.ToString("zh-Hans"));
    }

    [Fact]
    public void Item080_DataThatCannotBeTrue_AreReported()
    {
        var story = new Story().Enter("A", 0).CloseOn(5);

        var passed = Only(story, 20, AlertCode.CloseDatePassed);

        Assert.Equal(new DateTimeOffset(2026, 3, 8, 0, 0, 0, TimeSpan.Zero), passed!.Since);
        Assert.Equal(Story.Day(14), Only(story, 20, AlertCode.StaleData)!.Since);
        Assert.Null(Only(story, 5.5, AlertCode.CloseDatePassed));
        Assert.Null(Only(story.Win(6), 20, AlertCode.CloseDatePassed));
    }

    [Fact]
    public void Item190_MissedLeadsAndLateFollowUp_AreFound()
    {
        var missed = new Story().Enter("A", 0);
        var late = new Story().Enter("A", 0).Out(0.5).In(1).In(2);

        Assert.Equal(Story.Day(2), Only(missed, 3, AlertCode.MissedLead)!.Since);
        Assert.Null(Only(missed.Out(3), 9, AlertCode.MissedLead));
        Assert.Equal(Story.Day(3), Only(late, 3, AlertCode.LateFollowUp)!.Since);
        Assert.Equal("跟进不及时", Only(late, 3, AlertCode.LateFollowUp)!.Rule.DisplayName("zh-Hans"));
        Assert.Null(Only(late.Out(2.9), 3, AlertCode.LateFollowUp));
    }

    [Fact]
    public void NoNextStep_WithAPlan_IsSilent()
    {
        var story = new Story().Enter("A", 0);

        Assert.Equal(Story.Day(1), Only(story, 1, AlertCode.NoNextStep)!.Since);
        Assert.Null(Only(new Story().Enter("A", 0).Say("meeting", 9, recorded: 0), 1, AlertCode.NoNextStep));
        Assert.Null(Only(story.Know(StandardFacts.NextStep, FactValue.FromText("demo"), 1), 1, AlertCode.NoNextStep));
    }

    [Fact]
    public void KeyActionDue_WhenItHasPassed_IsAnOverdueTask()
    {
        var story = new Story().Enter("A", 0)
            .Know(StandardFacts.NextStep, FactValue.FromText("修改方案数据安全模块"), 0)
            .Know(StandardFacts.NextStepDue, FactValue.FromDate(Story.Date(2)), 0);

        Assert.Equal(StandardFacts.NextStep, Only(story, 4, AlertCode.OverdueTask)!.Subjects.Single());
        Assert.Null(Only(story, 2.5, AlertCode.OverdueTask));
    }

    /// <summary>
    /// FIELD trap 6: elsewhere the clock runs from the creation, and neither activity nor moves reset it.
    /// </summary>
    [Fact]
    public void Trap6_TheStallClock_StartsAgainWithEveryMove()
    {
        var timeline = new Story().Enter("A", 0).Enter("C", 6).Timeline;
        var fromCreation = AlertRules.CreateBuilder()
            .AddRule(AlertRules.Standard["dwell-limit"] with { Clock = StallClock.Creation })
            .Build();

        Assert.Empty(Dwell(timeline, 19.9));
        Assert.Equal(Story.Day(20), Assert.Single(Dwell(timeline, 20)).Since);
        Assert.Equal(Story.Day(14), Assert.Single(fromCreation.Evaluate(timeline, Model, Story.Day(15))).Since);
    }

    [Theory]
    [InlineData(StallClock.StageEntry, 7)]
    [InlineData(StallClock.LastCustomerInteraction, 8)]
    [InlineData(StallClock.LastActivity, 9)]
    [InlineData(StallClock.LastModification, 10)]
    [InlineData(StallClock.Creation, 7)]
    public void StallClock_OfEachKind_CountsFromWhatItSays(StallClock clock, double day)
    {
        var timeline = new Story().Enter("A", 0).In(1).Out(2).Worth(1_000m, 3).Timeline;
        var rules = AlertRules.CreateBuilder()
            .AddRule(AlertRules.Standard["dwell-limit"] with { Clock = clock })
            .Build();

        Assert.Equal(Story.Day(day), Assert.Single(rules.Evaluate(timeline, Model, Story.Day(20))).Since);
    }

    /// <summary>
    /// FIELD trap 7: elsewhere a list drops what has not been touched for a year, and a record does not.
    /// </summary>
    [Fact]
    public void Trap7_ListAndRecord_AgreeHoweverOldAnOpportunityIs()
    {
        var timelines = Enumerable.Range(0, 8)
            .Select(year => new Story($"SF00{year}").Enter("A", -365d * year).Timeline)
            .ToList();
        var playbook = Playbook.Create(Model);

        var list = AlertRules.Standard.Evaluate(timelines, playbook, Story.Day(8)).Select(alert => alert.ToString());
        var records = timelines
            .SelectMany(timeline => OpportunityRecord.Create(timeline, playbook, Story.Day(8)).Alerts)
            .Select(alert => alert.ToString());

        Assert.Equal(records, list);
        Assert.Equal(
            8,
            OpportunityReview.Create(timelines, playbook, Story.Day(8)).WithAlert(AlertCode.DwellLimitReached).Length);
    }

    private static Alert? Only(Story story, double day, AlertCode code) =>
        AlertRules.Standard.Evaluate(story.Timeline, Model, Story.Day(day))
            .SingleOrDefault(alert => alert.Code == code);

    private static List<Alert> Dwell(OpportunityTimeline timeline, double day) =>
        [.. AlertRules.Standard.Evaluate(timeline, Model, Story.Day(day)).Where(alert =>
            alert.Code is AlertCode.DwellReminder or AlertCode.DwellLimitReached or AlertCode.Escalation)];

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
