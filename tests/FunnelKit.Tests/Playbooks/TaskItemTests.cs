using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

/// <summary>The acceptance items of tasks, word for word.</summary>
public sealed class TaskItemTests
{
    private static readonly BusinessCalendar Shanghai =
        BusinessCalendar.Create(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    private static readonly Playbook FiveStage = Playbook.Create(StageModels.FiveStage, null, Shanghai);

    [Fact]
    public void Item065_FromFirstApproachToNeedsAnalysis_CreatesTheTaskToPrepareTheSolutionAndArrangeTheNextMeeting()
    {
        var playbook = Playbook.Create(StageModels.AutomationExample);
        var before = new Story().Owner("李四").Enter("first-approach", 0);

        var plan = playbook.Plan(before.Timeline, Story.Day(1));
        var after = playbook.Plan(before.Enter("needs-analysis", 2).Timeline, Story.Day(2));

        Assert.Empty(plan.Tasks);
        Assert.Equal("需求分析", Name(StageModels.AutomationExample, after.Stage));
        Assert.Equal(
            ["一次深度访谈或产品演示", "准备方案", "安排下次会面"],
            after.Tasks.Select(task => task.Activity.DisplayName("zh-Hans")));
        Assert.Equal(
            ["Prepare the solution", "Arrange the next meeting"],
            after.Tasks.Skip(1).Select(task => task.Activity.DisplayName("en")));
        Assert.All(after.Tasks, task => Assert.Equal((PlannedTaskStatus.Open, "李四"), (task.Status, task.Assignee)));
    }

    [Fact]
    public void Item066_PresetActions_OfAStageRemindTheResponsiblePerson()
    {
        var story = new Story().Owner("李四").Enter("C", 0);
        var playbook = Playbook.Create(PlaybookFixtures.Model);

        var alert = Assert.Single(
            AlertRules.Standard.Evaluate(story.Timeline, playbook, Story.Day(3)),
            alert => alert.Code == AlertCode.OverdueTask);

        Assert.Equal(("meeting", "owner", "李四"), (alert.Subjects[0], alert.Role, alert.Assignee));
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero), alert.Since);
        Assert.Contains("责任人：李四", alert.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    /// <summary>T8: 技术交流需在商机建立后 7 天内完成.</summary>
    [Fact]
    public void Item067_TechnicalExchange_IsDueSevenDaysAfterTheOpportunityIsCreated()
    {
        var story = new Story().Enter("lead-capture", 0).Enter("opportunity-analysis", 4);

        var task = Exchange(story, 5);

        Assert.Equal(Story.Date(7), task.Due);
        Assert.Equal(Story.Day(0), task.AnchoredAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.FromHours(8)), task.DueAt);
        Assert.Equal(PlannedTaskStatus.Open, task.Status);
        Assert.Equal(PlannedTaskStatus.Overdue, Exchange(story, 8).Status);
        var done = Exchange(story.Say("technical-exchange", 6), 8);
        Assert.Equal((PlannedTaskStatus.Done, Story.Day(6), false), (done.Status, done.DoneAt!.Value, done.WasLate));
    }

    [Fact]
    public void Item067_TechnicalExchange_BeforeTheStageWasEntered_CountsBecauseItIsDueFromCreation()
    {
        var story = new Story().Enter("lead-capture", 0).Say("technical-exchange", 2).Enter("opportunity-analysis", 4);

        Assert.Equal(PlannedTaskStatus.Done, Exchange(story, 5).Status);
    }

    /// <summary>高层拜访需准备客户行业分析报告.</summary>
    [Fact]
    public void Item068_ExecutiveVisit_IsBlockedUntilTheIndustryReportExists()
    {
        var story = new Story().Enter("opportunity-analysis", 0);

        var blocked = Visit(story, 1);
        var open = Visit(story.Document("industry-report", 2), 3);

        Assert.Equal(PlannedTaskStatus.Blocked, blocked.Status);
        Assert.Equal("industry-report", blocked.MissingPreparation.Single());
        Assert.EndsWith("，需先准备客户行业分析报告", blocked.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.EndsWith(", needs Industry report on the customer", blocked.ToString("en"), StringComparison.Ordinal);
        Assert.Equal(PlannedTaskStatus.Open, open.Status);
        Assert.Empty(open.MissingPreparation);
        Assert.Equal(PlannedTaskStatus.Done, Visit(story.Say("executive-visit", 4), 4).Status);
    }

    [Theory]
    [InlineData("first-approach", "约定深度访谈或产品演示的时间。")]
    [InlineData("needs-analysis", "准备方案并安排下次会面。")]
    public void Item073_PushTemplate_SaysWhatToDoNextInEachStage(string stage, string nextStep)
    {
        var plan = Playbook.Create(StageModels.AutomationExample)
            .Plan(new Story().Enter(stage, 0).Timeline, Story.Day(0));

        Assert.Equal(nextStep, plan.NextStep!.ToString("zh-Hans"));
        Assert.Contains($"下一步：{nextStep}", plan.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    [Fact]
    public void Item073_AStageWithoutWords_NamesTheNextTaskThatIsDue()
    {
        var plan = Playbook.Create(PlaybookFixtures.Model)
            .Plan(new Story().Enter("D", 0).Say("call", 1).Timeline, Story.Day(1));

        Assert.Equal("meeting", plan.NextStep!.ToString());
        Assert.Equal("meeting", plan.NextTask!.Activity.Id);
    }

    [Fact]
    public void Item078_CollaborationTasks_GoToOtherDepartmentsAndAfterTheWinToDelivery()
    {
        var open = new Story("SF001").Enter("D", 0).Know(StandardRoles.Presales, FactValue.FromText("吴八"), 0).Timeline;
        var won = new Story("SF002").Enter("D", 0).Win(3).Timeline;
        var review = OpportunityReview.Create([open, won], Playbook.Create(PlaybookFixtures.Model), Story.Day(4));

        var support = Assert.Single(review.TasksFor(StandardRoles.Presales));
        var handOver = Assert.Single(review.TasksFor(StandardRoles.Delivery));

        Assert.Equal(
            ("SF001", "presales-check", "吴八"),
            (support.Opportunity.OpportunityId, support.Task.Activity.Id, support.Task.Assignee));
        Assert.Equal(("SF002", "kick-off"), (handOver.Opportunity.OpportunityId, handOver.Task.Activity.Id));
        Assert.Equal(Story.Date(8), handOver.Task.Due);
    }

    [Fact]
    public void Item197_AStageEnteredWithoutItsPreparation_RemindsOfReportAndPlan()
    {
        var story = new Story().Enter("A", 0).Document("profile", 0).Enter("C", 1);
        var playbook = Playbook.Create(PlaybookFixtures.Model);
        var seven = new Story().Enter("solution-value", 0).Timeline;

        var alert = Assert.Single(
            AlertRules.Standard.Evaluate(story.Timeline, playbook, Story.Day(2)),
            alert => alert.Code == AlertCode.MissingPreparation);
        var missing = Playbook.Create(StageModels.SevenStage).Plan(seven, Story.Day(0)).MissingPreparation;

        Assert.Equal("report", alert.Subjects.Single());
        Assert.Equal((Story.Day(1), 1d), (alert.Since, alert.Evidence.Observed));
        Assert.Equal("已进入“需求分析”阶段，但尚缺：report。", alert.Message.ToString("zh-Hans"));
        Assert.Contains(
            "客户需求分析报告", missing.Select(gap => FactName(StageModels.SevenStage, gap.Fact)));
        Assert.DoesNotContain(
            AlertRules.Standard.Evaluate(story.Document("report", 2).Timeline, playbook, Story.Day(2)),
            alert => alert.Code == AlertCode.MissingPreparation);
    }

    [Fact]
    public void ReEntry_UnderEachPolicy_DiffersInEvidenceAndDueDate()
    {
        var story = new Story().Enter("C", 0).Say("meeting", 1).Enter("D", 2).Enter("C", 10);
        (PlannedTaskStatus Status, DateOnly? Due) With(ReEntryPolicy policy)
        {
            var task = PlaybookGenerators.Create(policy).Plan(story.Timeline, Story.Day(10)).Tasks[0];
            return (task.Status, task.Due);
        }

        Assert.Equal((PlannedTaskStatus.Open, Story.Date(12)), With(ReEntryPolicy.Restart));
        Assert.Equal((PlannedTaskStatus.Done, Story.Date(12)), With(ReEntryPolicy.Resume));
        Assert.Equal((PlannedTaskStatus.Done, Story.Date(2)), With(ReEntryPolicy.Keep));
    }

    [Fact]
    public void DoneWhen_WithACountWithinAWindow_StaysDoneWhenTheWindowHasPassed()
    {
        var story = new Story().Enter("D", 0).Document("report", 0).Say("phone-call", 1).Say("phone-call", 31);
        PlannedTask Settle(double day) => Playbook.Create(PlaybookFixtures.Model)
            .Plan(story.Timeline, Story.Day(day)).Tasks.Single(task => task.Activity.Id == "settle");

        Assert.NotEqual(PlannedTaskStatus.Done, Settle(40).Status);
        story.Say("phone-call", 60.9);
        Assert.Equal((PlannedTaskStatus.Done, Story.Day(60.9)), (Settle(61).Status, Settle(61).DoneAt!.Value));
        Assert.Equal(PlannedTaskStatus.Done, Settle(365).Status);
    }

    [Fact]
    public void Create_WithAPolicyThatIsNone_IsRefused()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => Playbook.Create(StageModels.FiveStage, new PlaybookOptions { ReEntry = ReEntryPolicy.None }));

        Assert.StartsWith(
            "ReEntry must be Restart, Resume or Keep, but is None.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DueOn_InBusinessDays_CountsWorkingDaysOnly()
    {
        var friday = new DateOnly(2026, 3, 6);

        Assert.Equal(new DateOnly(2026, 3, 9), DueOffset.FromBusinessDays(1).DueOn(friday, Shanghai));
        Assert.Equal(new DateOnly(2026, 3, 7), DueOffset.FromCalendarDays(1).DueOn(friday, Shanghai));
        Assert.Null(DueOffset.None.DueOn(friday, Shanghai));
    }

    private static PlannedTask Exchange(Story story, double day) =>
        FiveStage.Plan(story.Timeline, Story.Day(day)).Tasks.Single(task => task.Activity.Id == "technical-exchange");

    private static PlannedTask Visit(Story story, double day) =>
        FiveStage.Plan(story.Timeline, Story.Day(day)).Tasks.Single(task => task.Activity.Id == "executive-visit");

    private static string Name(StageModel model, StageId id) =>
        model.TryGetStage(id, out var stage) ? stage.DisplayName("zh-Hans") : id.Value;

    private static string FactName(StageModel model, string id) =>
        model.TryGetFact(id, out var fact) ? fact.DisplayName("zh-Hans") : id;
}
