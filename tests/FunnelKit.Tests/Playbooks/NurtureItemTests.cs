using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

/// <summary>The acceptance items of nurturing.</summary>
public sealed class NurtureItemTests
{
    [Fact]
    public void Item082_NurtureCadence_WarnsBeforeALongGapLetsTheCustomerCool()
    {
        var timeline = new Story().Enter("A", 0).Out(1).Nurture(2).Timeline;

        var inTime = NurtureCadence.Standard.Plan(timeline, "warm", Story.Day(8));
        var late = NurtureCadence.Standard.Plan(timeline, "warm", Story.Day(9));

        Assert.Equal((Story.Day(1), Story.Date(8)), (inTime.LastTouchAt!.Value, inTime.TouchDue!.Value));
        Assert.False(inTime.IsTouchOverdue);
        Assert.True(late.IsTouchOverdue);
    }

    [Theory]
    [InlineData("cold", "行业白皮书", "Industry white paper")]
    [InlineData("warm", "案例演示", "Case demonstration")]
    [InlineData("hot", "直接产品试用", "Direct product trial")]
    public void Item085_Content_FollowsTheGrade(string grade, string chinese, string english)
    {
        Assert.True(NurtureCadence.Standard.TryFind(grade, out var step));

        Assert.Equal((chinese, english), (step.Content!.ToString("zh-Hans"), step.Content.ToString("en")));
    }

    /// <summary>T9: a customer of grade C is evaluated again every quarter.</summary>
    [Fact]
    public void Item089_GradeC_IsEvaluatedAgainEveryQuarter()
    {
        var story = new Story().Enter("A", 0).Nurture(0);

        Assert.Equal(new DateOnly(2026, 6, 2), Plan(story, 1).EvaluationDue);
        Assert.False(Plan(story, 91).IsEvaluationDue);
        Assert.True(Plan(story, 92).IsEvaluationDue);
        story.Say(AlertRules.Evaluation, 95);
        Assert.Equal(new DateOnly(2026, 9, 5), Plan(story, 96).EvaluationDue);
        Assert.False(Plan(story, 96).IsEvaluationDue);
    }

    [Fact]
    public void Item089_AnOpportunitySetAside_HasAnAlertEveryQuarter()
    {
        var story = new Story().Enter("A", 0).Nurture(0);
        Alert? At(double day) => AlertRules.Standard
            .Evaluate(story.Timeline, PlaybookFixtures.Model, Story.Day(day)).SingleOrDefault();

        Assert.Null(At(91));
        Assert.Equal(
            (AlertCode.NurtureDue, new DateTimeOffset(2026, 6, 2, 0, 0, 0, TimeSpan.Zero)),
            (At(92)!.Code, At(92)!.Since));
        story.Say(AlertRules.Evaluation, 95);
        Assert.Null(At(100));
        Assert.NotNull(At(190));
    }

    [Fact]
    public void Create_WithManyMistakes_ReportsThemAll()
    {
        var exception = Assert.Throws<InvalidDefinitionException>(() => NurtureCadence.Create(
        [
            new(),
            new() { Grade = "C", EvaluateEveryMonths = 0 },
            new() { Grade = "c", TouchEveryDays = 40_000 },
        ]));

        Assert.Equal(
            [
                DefinitionErrorCode.MissingId, DefinitionErrorCode.OutOfRange, DefinitionErrorCode.DuplicateId,
                DefinitionErrorCode.OutOfRange,
            ],
            exception.Errors.Select(error => error.Code));
    }

    [Fact]
    public void Plan_ForAnUnknownGrade_NamesTheKnownOnes()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => NurtureCadence.Standard.Plan(new Story().Enter("A", 0).Timeline, "D", Story.Day(1)));

        Assert.Contains("hot, warm, cold, A, B, C", exception.Message, StringComparison.Ordinal);
    }

    private static NurturePlan Plan(Story story, double day) =>
        NurtureCadence.Standard.Plan(story.Timeline, "C", Story.Day(day));
}
