using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Lets a manager say what comes next in an opportunity.</summary>
public static class InstructionExtensions
{
    /// <summary>Issues an instruction: the next key action and when it is due.</summary>
    /// <param name="timeline">The opportunity.</param>
    /// <param name="eventId">The identifier of the event; a second one has <c>-due</c> behind it.</param>
    /// <param name="actor">Who issues it, such as the manager.</param>
    /// <param name="occurredAt">When it is issued.</param>
    /// <param name="instruction">What to do next.</param>
    /// <param name="due">The last day on which it is in time. Null when nothing is said.</param>
    /// <returns>
    /// The longer timeline, in which <see cref="StandardFacts.NextStep"/> and <see cref="StandardFacts.NextStepDue"/>
    /// are recorded. They appear in the plan and the alerts like any other next key action.
    /// </returns>
    /// <exception cref="ArgumentException">A text is empty or white space.</exception>
    public static OpportunityTimeline Instruct(
        this OpportunityTimeline timeline,
        string eventId,
        string actor,
        DateTimeOffset occurredAt,
        string instruction,
        DateOnly? due = null)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentException.ThrowIfNullOrWhiteSpace(eventId);
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        ArgumentException.ThrowIfNullOrWhiteSpace(instruction);
        var date = due is { } day ? FactValue.FromDate(day) : FactValue.None;
        return timeline.AppendRange(
        [
            Set(eventId, StandardFacts.NextStep, FactValue.FromText(instruction)),
            Set(eventId + "-due", StandardFacts.NextStepDue, date),
        ]);

        FactRecorded Set(string id, string fact, FactValue value) =>
            new() { EventId = id, OccurredAt = occurredAt, Actor = actor, Fact = fact, Value = value };
    }
}
