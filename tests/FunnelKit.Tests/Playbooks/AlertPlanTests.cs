using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

/// <summary>S5.6: a planned next activity may suppress.</summary>
public sealed class AlertPlanTests
{
    private static readonly AlertRules Suppressed = AlertRules.CreateBuilder()
        .AddRule(AlertRules.Standard["dwell-limit"] with { IsSuppressedByPlan = true })
        .Build();

    [Fact]
    public void DwellLimit_WhileAnInteractionIsPlanned_IsSilentUntilThen()
    {
        var story = new Story().Enter("A", 0).Say("meeting", 9, recorded: 5);

        Assert.Null(At(story, 8));
        Assert.Equal(Story.Day(9), At(story, 10)!.Since);
    }

    [Fact]
    public void DwellLimit_WhileAKeyActionIsPlanned_IsSilentUntilTheEndOfThatDay()
    {
        var story = new Story().Enter("A", 0).Know(StandardFacts.NextStepDue, FactValue.FromDate(Story.Date(9)), 5);

        Assert.Null(At(story, 9.6));
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero), At(story, 10)!.Since);
    }

    [Fact]
    public void DwellLimit_WhoseRuleIsNotSuppressed_DoesNotWaitForPlans() =>
        Assert.Contains(
            AlertRules.Standard.Evaluate(
                new Story().Enter("A", 0).Say("meeting", 9, recorded: 5).Timeline,
                PlaybookFixtures.Model,
                Story.Day(8)),
            alert => alert.Code == AlertCode.DwellLimitReached && alert.Since == Story.Day(7));

    [Fact]
    public void KeyAction_OnceItIsDone_IsNeitherOverdueNorAPlan()
    {
        var story = new Story().Enter("A", 0)
            .Know(StandardFacts.NextStep, FactValue.FromText("demo"), 0)
            .Know(StandardFacts.NextStepDue, FactValue.FromDate(Story.Date(9)), 0)
            .Know(StandardFacts.NextStep, FactValue.None, 3);

        Assert.NotNull(At(story, 8));
        Assert.DoesNotContain(
            AlertRules.Standard.Evaluate(story.Timeline, PlaybookFixtures.Model, Story.Day(20)),
            alert => alert.Code == AlertCode.OverdueTask && alert.Subjects[0] == StandardFacts.NextStep);
        Assert.Contains(
            AlertRules.Standard.Evaluate(story.Timeline, PlaybookFixtures.Model, Story.Day(4)),
            alert => alert.Code == AlertCode.NoNextStep && alert.Since == Story.Day(4));
    }

    private static Alert? At(Story story, double day) =>
        Suppressed.Evaluate(story.Timeline, PlaybookFixtures.Model, Story.Day(day)).SingleOrDefault();
}
