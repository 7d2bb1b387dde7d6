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

    /// <summary>Counts interactions; within a window, in the one that has most of them.</summary>
    /// <remarks>What was done stays done: a window that was full once need not be full now.</remarks>
    public int CountOf(string interaction, int? withinDays)
    {
        var events = reading.Happened;
        var (most, count, first) = (0, 0, 0);
        for (var last = 0; last < events.Length && events[last].OccurredAt <= through; last++)
        {
            if (!Counts(events[last], interaction))
            {
                continue;
            }

            count++;
            for (; withinDays is { } days && events[last].OccurredAt - events[first].OccurredAt >= Days(days); first++)
            {
                count -= Counts(events[first], interaction) ? 1 : 0;
            }

            most = Math.Max(most, count);
        }

        return most;
    }

    private static TimeSpan Days(int days) =>
        days < TimeSpan.MaxValue.TotalDays ? TimeSpan.FromDays(days) : TimeSpan.MaxValue;

    private bool Counts(TimelineEvent item, string interaction) =>
        item is InteractionLogged logged
        && OpportunityReading.Is(logged.Interaction, interaction)
        && item.OccurredAt >= interactionsSince;
}
