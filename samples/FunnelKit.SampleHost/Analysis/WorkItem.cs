using System.Collections.Immutable;
using FunnelKit.Playbooks;
using FunnelKit.SampleHost.Data;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>One open opportunity that needs somebody: alerts, and tasks that are late or cannot start.</summary>
public sealed record WorkItem
{
    public required OpportunityRow Row { get; init; }

    public required ReviewedOpportunity Reviewed { get; init; }

    public required ImmutableArray<PlannedTask> Tasks { get; init; }

    public ImmutableArray<Alert> Alerts => Reviewed.Alerts;

    /// <summary>Gets each alert once; those that a higher level of the same clock supersedes are left out.</summary>
    public IEnumerable<Alert> MainAlerts =>
        Alerts.Where(alert => alert.SupersededBy is null).DistinctBy(alert => alert.Code);

    public AlertSeverity Severity => Alerts.IsEmpty ? AlertSeverity.None : Alerts.Max(alert => alert.Severity);

    public bool NeedsSomebody => !Alerts.IsEmpty || !Tasks.IsEmpty;
}
