using System.Collections.Immutable;
using FunnelKit.Playbooks;
using FunnelKit.SampleHost.Data;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>One open opportunity that needs somebody: its alerts, and its tasks that are late or cannot start.</summary>
public sealed record WorkItem
{
    public required OpportunityRow Row { get; init; }

    public required ReviewedOpportunity Reviewed { get; init; }

    public required ImmutableArray<PlannedTask> Tasks { get; init; }

    public ImmutableArray<Alert> Alerts => Reviewed.Alerts;

    public AlertSeverity Severity => Alerts.IsEmpty ? AlertSeverity.None : Alerts.Max(alert => alert.Severity);

    public bool NeedsSomebody => !Alerts.IsEmpty || !Tasks.IsEmpty;
}
