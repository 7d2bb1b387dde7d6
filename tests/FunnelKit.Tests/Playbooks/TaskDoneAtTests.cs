using FunnelKit.History;
using FunnelKit.Playbooks;

namespace FunnelKit.Tests.Playbooks;

public sealed class TaskDoneAtTests
{
    /// <summary>Only what a task is about is looked at again, however much else has happened.</summary>
    [Fact]
    public void DoneAt_AmongManyOtherInteractions_IsThatOfItsOwn()
    {
        const int Calls = 40_000;
        var events = Enumerable.Range(0, Calls).Select(i => (TimelineEvent)new InteractionLogged
        {
            EventId = $"e{i}",
            OccurredAt = Story.Day(1).AddSeconds(i),
            Interaction = "chat",
        });
        var timeline = OpportunityTimeline.Create("deal", new Story().Enter("C", 0).Say("meeting", 40).Timeline
            .EventsAt(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue)
            .Concat(events.Select(item => item with { EventId = "chat-" + item.EventId })));

        var task = Playbook.Create(PlaybookFixtures.Model).Plan(timeline, Story.Day(50)).Tasks
            .Single(item => item.Activity.Id == "meeting");

        Assert.Equal((PlannedTaskStatus.Done, Story.Day(40)), (task.Status, task.DoneAt!.Value));
    }
}
