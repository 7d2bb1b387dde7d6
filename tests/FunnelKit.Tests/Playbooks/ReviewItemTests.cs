using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

/// <summary>The acceptance items of managers' reviews.</summary>
public sealed class ReviewItemTests
{
    private static readonly StageModel Sales = StageModel.CreateBuilder("sales", LocalizedText.Create("Sales", "销售"))
        .AddStage(PlaybookFixtures.Open("lead", "Leads", "线索"))
        .AddStage(PlaybookFixtures.Open("proposal", "Proposal", "谈方案") with { DwellLimitDays = 10 })
        .AddStage(PlaybookFixtures.Open("quotation", "Quotation", "报价"))
        .AddStage("won", "Won", StageKind.Won)
        .AddStage("lost", "Lost", StageKind.Lost)
        .AddStage("nurture", "Nurture", StageKind.Nurture)
        .Build();

    private static readonly Playbook Playbook = Playbook.Create(Sales);

    [Fact]
    public void Item007_ThreeTiers_SplitCustomersIntoNurtureFocusAndSign()
    {
        var review = Review(
            30,
            new Story("a").Enter("lead", 0),
            new Story("b").Enter("proposal", 0),
            new Story("c").Enter("quotation", 0));

        Assert.Equal("a", Assert.Single(review.InTier(FunnelTier.Upper)).OpportunityId);
        Assert.Equal("b", Assert.Single(review.InTier(FunnelTier.Middle)).OpportunityId);
        Assert.Equal("c", Assert.Single(review.InTier(FunnelTier.Bottom)).OpportunityId);
    }

    [Theory]
    [InlineData(1, "Bottom")]
    [InlineData(2, "Upper Bottom")]
    [InlineData(4, "Upper Upper Middle Bottom")]
    [InlineData(5, "Upper Upper Middle Middle Bottom")]
    [InlineData(7, "Upper Upper Upper Middle Middle Bottom Bottom")]
    public void Item007_ThreeTiers_OfAnyNumberOfStages_AreAsEvenAsCanBe(int stages, string expected)
    {
        var builder = StageModel.CreateBuilder("any", "Any");
        for (var i = 0; i < stages; i++)
        {
            builder.AddStage($"s{i}", $"Stage {i}");
        }

        var model = builder.AddStage("won", "Won", StageKind.Won).Build();
        var tiers = FunnelTiers.Of(model);

        Assert.Equal(expected, string.Join(' ', model.OpenStages.Select(stage => tiers.TierOf(stage.Id))));
    }

    [Fact]
    public void Item007_ThreeTiers_MayBeSetByHand()
    {
        var tiers = FunnelTiers.Create(Sales, StageId.Create("quotation"), StageId.Create("quotation"));

        Assert.Equal(FunnelTier.Upper, tiers.TierOf(StageId.Create("proposal")));
        Assert.Equal(FunnelTier.Bottom, tiers.TierOf(StageId.Create("quotation")));
        Assert.Throws<ArgumentException>(
            () => FunnelTiers.Create(Sales, StageId.Create("quotation"), StageId.Create("lead")));
    }

    [Fact]
    public void Item061_CaseReview_SelectsHighValueAndFastWinsAndHighIntentLosses()
    {
        var review = Review(
            200,
            new Story("small-fast").Worth(10m).Enter("lead", 0).Win(2),
            new Story("big-slow").Worth(900m).Enter("lead", 0).Win(90),
            new Story("middle").Worth(100m).Enter("lead", 0).Win(50),
            new Story("usual").Worth(100m).Enter("lead", 0).Win(60),
            new Story("near-win").Enter("lead", 0).Enter("quotation", 5).Lose(9, "决策链未摸清"),
            new Story("no-intent").Enter("lead", 0).Lose(9, "需求不匹配"));

        var cases = review.SelectCases();

        Assert.Equal(
            [
                (CaseKind.HighValueWin, "big-slow"), (CaseKind.FastWin, "small-fast"),
                (CaseKind.HighIntentLoss, "near-win"),
            ],
            cases.Select(found => (found.Kind, found.Opportunity.OpportunityId)));
        Assert.Equal("决策链未摸清", cases[2].Opportunity.State.LossReason);
        Assert.Equal(TimeSpan.FromDays(2), cases[1].Cycle);
    }

    [Fact]
    public void Item194_CaseSelection_ComparesAmountsWithinTheirCurrencyAndKeepsTies()
    {
        var review = Review(
            99,
            new Story("a").Worth(100m).Enter("lead", 0).Win(9),
            new Story("b").Worth(100m).Enter("lead", 0).Win(3),
            new Story("c").Enter("lead", 0).Win(3),
            new Story("open").Worth(999m).Enter("lead", 0));

        Assert.Equal(
            ["HighValueWin a", "HighValueWin b", "FastWin b", "FastWin c"],
            review.SelectCases(0.1).Select(item => $"{item.Kind} {item.Opportunity.OpportunityId}"));
        Assert.Throws<ArgumentOutOfRangeException>(() => review.SelectCases(0));
    }

    [Fact]
    public void Item072_PushStandard_IsTenOpportunitiesPerWeekAndPerson()
    {
        var li = Enumerable.Range(0, 12)
            .Select(i => new Story($"li-{i}").Owner("李四").Enter("lead", 0).Enter("proposal", 1));
        var zhao = Enumerable.Range(0, 4)
            .Select(i => new Story($"zhao-{i}").Owner("赵六").Enter("lead", 0).Enter("quotation", 2));
        var idle = new Story("zhou").Owner("周七").Enter("lead", 0);
        var back = new Story("back").Owner("赵六")
            .Enter("lead", -9).Enter("proposal", -8).Enter("lead", 1).Enter("proposal", 2);
        var timelines = li.Concat(zhao).Append(idle).Append(back).Select(story => story.Timeline);

        var week = PushStandard.Standard.Measure(timelines, Sales, Story.Date(0), Story.Date(7), Story.Day(7));

        Assert.Equal(10, PushStandard.Standard.MovesPerWeek);
        Assert.Equal(
            [("周七", 0, 0d, false), ("李四", 12, 1.2, true), ("赵六", 4, 0.4, false)],
            week.Attainments.Select(person => (person.Person!, person.Moves, person.Attainment, person.IsMet)));
        Assert.Equal(16, week.Moves);
    }

    [Fact]
    public void Item074_BottomStageList_IsThereForTheManager()
    {
        var review = Review(
            9,
            new Story("new").Enter("quotation", 5),
            new Story("old").Enter("quotation", 0),
            new Story("early").Enter("lead", 0));

        Assert.Equal(["old", "new"], review.InLastStage().Select(item => item.OpportunityId));
    }

    [Fact]
    public void Item075_Workbench_DrillsDownAndIssuesInstructions()
    {
        var story = new Story().Owner("李四").Enter("proposal", 0).Out(1);

        var instructed = story.Timeline.Instruct("i1", "王经理", Story.Day(2), "周五前带技术负责人上门", Story.Date(4));
        var record = OpportunityRecord.Create(instructed, Playbook, Story.Day(2));

        Assert.Equal(("周五前带技术负责人上门", Story.Date(4)), (record.Plan.KeyAction, record.Plan.KeyActionDue));
        Assert.Equal("王经理", record.Events[^1].Actor);
        Assert.Contains("关键动作：周五前带技术负责人上门，截止 2026-03-06", record.Plan.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Contains(
            OpportunityRecord.Create(instructed, Playbook, Story.Day(6)).Alerts,
            alert => alert.Code == AlertCode.OverdueTask);
    }

    [Fact]
    public void Item077_EverythingUnderOneOpportunity_IsInOnePlace()
    {
        var timeline = new Story().Enter("lead", 0).Say("visit", 1).Document("minutes", 1).Enter("quotation", 2)
            .Document("quote", 3).In(4).Lose(5, "价格").Timeline;

        var record = OpportunityRecord.Create(timeline, Playbook, Story.Day(9));

        Assert.Equal(["visit", "call"], record.Interactions.Select(item => item.Interaction));
        Assert.Equal(["minutes", "quote"], record.Documents.Select(item => item.Fact));
        Assert.Equal(
            [TimelineEventKind.StageEntered, TimelineEventKind.StageEntered, TimelineEventKind.Lost],
            record.Moves.Select(item => item.Kind));
        Assert.Equal(7, record.Events.Length);
    }

    /// <summary>你现在有多少客户在谈方案?</summary>
    [Fact]
    public void Item147_HowManyCustomersAreInTheProposal_IsAnsweredWithNumbers()
    {
        var review = Review(
            20,
            new Story("a").Worth(500_000m).Enter("proposal", 0),
            new Story("b").Worth(800_000m).Enter("proposal", 15),
            new Story("c").Enter("proposal", 1).Hold(2),
            new Story("d").Enter("lead", 0));

        var answer = review.CountIn(StageId.Create("proposal"));

        Assert.Equal((2, 1, 1, 1), (answer.Open, answer.OnHold, answer.OverLimit, answer.WithoutAmount));
        Assert.Equal("你现在有多少客户在谈方案？", answer.Question.ToString("zh-Hans"));
        Assert.Equal(
            "谈方案阶段有 2 个客户，另有 1 个搁置；其中 1 个停留超期。金额：1300000.00 CNY。", answer.Answer.ToString("zh-Hans"));
        Assert.Equal(
            "2 in Proposal, 1 more on hold; 1 over the dwell limit. Amounts: 1300000.00 CNY.",
            answer.Answer.ToString("en"));
    }

    /// <summary>为什么报价阶段掉了30 %?</summary>
    [Fact]
    public void Item147_WhyTheQuotationLostThirtyPercent_IsAnsweredWithNumbers()
    {
        var answer = Quotation();

        Assert.Equal(Rate.FromCounts(6, 20), answer.LossRate);
        Assert.Equal("为什么报价阶段掉了30 %？", answer.Question.ToString("zh-Hans"));
        Assert.Equal("Why did Quotation lose 30 %?", answer.Question.ToString("en"));
        Assert.Equal(
            [("价格", 2L), ("没有兴趣", 2L), ("", 1L), ("功能", 1L)],
            answer.Reasons.Select(count => (count.Reason, count.Deals)));
    }

    [Fact]
    public void Item146_NotInterestedAndNotFollowedUp_AndSolutionAndQuote_AreToldApart() =>
        Assert.Equal(
            [
                (LossCause.None, 0), (LossCause.Customer, 1), (LossCause.FollowUp, 2), (LossCause.Solution, 1),
                (LossCause.Quote, 2),
            ],
            Quotation().Causes.Select(count => (count.Cause, count.Opportunities)));

    [Fact]
    public void Item180_TheWeeklyMeeting_DiscussesNumbersInBothLanguages()
    {
        var answer = Quotation().Answer;

        Assert.Equal(
            "报价阶段 20 个已有结论的商机中流失 6 个：30.0 % (14.5–51.9 %)。在该阶段输单的 6 个中："
            + "客户原因（意向、预算、决策） 1，跟进中断 2，方案问题 1，报价问题 2。"
            + "给出的原因：价格 2，没有兴趣 2，未填原因 1，功能 1。",
            answer.ToString("zh-Hans"));
        Assert.StartsWith(
            "6 of 20 decided deals were lost in Quotation: 30.0 % (14.5–51.9 %). Of 6 lost while there: ",
            answer.ToString("en"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainLosses_WithTheFlowOfAnotherModel_IsRefused()
    {
        var flow = StageHistory.CreateBuilder(StageModels.FiveStage).Build().Fold(Story.Day(1));

        Assert.Throws<ArgumentException>(() => Review(1).ExplainLosses(StageId.Create("quotation"), flow));
    }

    [Fact]
    public void Item191_TheThreeProcessProblems_AreDetected()
    {
        var model = PlaybookFixtures.Model;
        var review = OpportunityReview.Create(
            [
                new Story("late").Enter("C", 0).Say("meeting", 9).Timeline,
                new Story("stale").Enter("B", -60).Timeline,
            ],
            Playbook.Create(model),
            Story.Day(10));

        var findings = ProcessReview.Inspect(review);

        Assert.Equal(
            [ProcessProblem.VagueStages, ProcessProblem.ArbitraryExecution, ProcessProblem.MissingMonitoring],
            findings.Select(finding => finding.Problem));
        Assert.All(findings, finding => Assert.True(finding.IsPresent));
        Assert.Equal(["B", "C", "D"], findings[0].Stages.Select(stage => stage.Value));
        Assert.Equal(Rate.FromCounts(2, 2), findings[1].Cases);
        Assert.Equal(["B"], findings[2].Stages.Select(stage => stage.Value));
        Assert.Equal(Rate.FromCounts(1, 2), findings[2].Cases);
        Assert.Equal(
            "1 stage has no dwell limit; 1 of 2 open opportunities have stale data.",
            findings[2].Message.ToString("en"));
        Assert.Equal(
            "3 stages have no entry criteria; 2 of 2 open opportunities are in them.",
            findings[0].Message.ToString("en"));
        Assert.Equal("1 个阶段没有停留期限，2 个中有 1 个在办商机的数据未更新。", findings[2].Message.ToString("zh-Hans"));
    }

    [Fact]
    public void Item198_SlowAndImpersonalFollowUp_IsMeasuredAtTheKeyDecisionPoints()
    {
        var review = Review(
            20,
            new Story("a").Enter("lead", 0).In(1).Out(1.5, "张三").Enter("quotation", 2).In(3).In(4).Out(7),
            new Story("b").Enter("quotation", 0).In(10));

        var measures = review.MeasureFollowUp();

        Assert.Equal([false, false, true], measures.Select(measure => measure.IsDecisionPoint));
        Assert.Equal((1, TimeSpan.FromHours(12)), (measures[0].Answered, measures[0].MedianResponse!.Value));
        Assert.Equal(Rate.FromCounts(1, 1), measures[0].Personal);
        Assert.Equal((1, TimeSpan.FromDays(4)), (measures[2].Answered, measures[2].MedianResponse!.Value));
        Assert.Equal((1, TimeSpan.FromDays(10)), (measures[2].Waiting, measures[2].LongestWait!.Value));
        Assert.Equal(Rate.FromCounts(0, 1), measures[2].Personal);
        Assert.Equal(Rate.FromCounts(0, 0), measures[1].Personal);
    }

    private static StageLossAnswer Quotation()
    {
        List<Story> stories =
        [
            .. Enumerable.Range(0, 14).Select(i => new Story($"won-{i}").Enter("quotation", 0).Win(9)),
            new Story("p1").Enter("quotation", 0).Out(8).Lose(9, "价格"),
            new Story("p2").Enter("quotation", 0).Out(8).Lose(9, "价格"),
            new Story("f1").Enter("quotation", 0).Out(8).Lose(9, "功能"),
            new Story("n1").Enter("quotation", 0).Out(8).Lose(9, "没有兴趣"),
            new Story("n2").Enter("quotation", 0).Out(1).In(2).Lose(9, "没有兴趣"),
            new Story("n3").Enter("quotation", 0).Out(1).Lose(30),
        ];
        var history = StageHistory.CreateBuilder(Sales);
        foreach (var story in stories)
        {
            history.Add(story.Timeline, Story.Day(40));
        }

        return Review(40, [.. stories])
            .ExplainLosses(StageId.Create("quotation"), history.Build().Fold(Story.Day(40)));
    }

    private static OpportunityReview Review(double day, params Story[] stories) =>
        OpportunityReview.Create(stories.Select(story => story.Timeline), Playbook, Story.Day(day));
}
