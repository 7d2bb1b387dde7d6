using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>What counts as evidence for a task: what was recorded since it was set, up to an instant.</summary>
internal sealed class EvidenceSource(
    OpportunityReading reading, DateTimeOffset factsSince, DateTimeOffset interactionsSince, DateTimeOffset through)
    : IFactSource
{
    public FactValue ValueOf(string fact)
    {
        var events = reading.Happened;
        for (var i = events.Length - 1; i >= 0; i--)
        {
            if (events[i].OccurredAt <= through && OpportunityReading.ValueIn(events[i], fact) is { } value)
            {
                return events[i].OccurredAt >= factsSince ? value : FactValue.None;
            }
        }

        return FactValue.None;
    }

    public int CountOf(string interaction, int? withinDays)
    {
        var start = withinDays is { } days && (through - DateTimeOffset.MinValue).TotalDays > days
            ? through.AddDays(-days)
            : DateTimeOffset.MinValue;
        var count = 0;
        foreach (var item in reading.Happened)
        {
            count += item is InteractionLogged logged
                && OpportunityReading.Is(logged.Interaction, interaction)
                && item.OccurredAt >= interactionsSince
                && item.OccurredAt <= through
                && (withinDays is null || item.OccurredAt > start)
                ? 1
                : 0;
        }

        return count;
    }
}
