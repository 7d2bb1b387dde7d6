using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Benchmarks.Workloads;

/// <summary>The three dwell rules by idiomatic LINQ over events: what somebody writes who needs just these.</summary>
internal static class AlertLinq
{
    public static int CountDwell(OpportunityTimeline[] timelines, Playbook playbook, DateTimeOffset asOf) => timelines
        .Select(timeline =>
        {
            var events = timeline.Events
                .Where(item => item.OccurredAt <= asOf && item.KnownAt <= asOf)
                .OrderBy(item => item.OccurredAt)
                .ToList();
            var entered = events.OfType<StageEntered>().Last();
            var later = events.Where(item => item.OccurredAt >= entered.OccurredAt).ToList();
            var held = later.OfType<PutOnHold>()
                .Sum(hold => (later.OfType<Resumed>()
                    .Where(resumed => resumed.OccurredAt >= hold.OccurredAt)
                    .Select(resumed => resumed.OccurredAt)
                    .DefaultIfEmpty(asOf)
                    .Min() - hold.OccurredAt).TotalDays);
            var days = (asOf - entered.OccurredAt).TotalDays - held;
            var stage = playbook.Model.OpenStages.Single(item => item.Id == entered.Stage);
            double?[] limits = [stage.ReminderDays, stage.DwellLimitDays, stage.EscalationDays];
            return limits.Count(limit => days >= limit);
        })
        .Sum();
}
