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

    /// <summary>Gets each alert once; of reminder, limit and escalation of one stay only the last.</summary>
    public IEnumerable<Alert> MainAlerts
    {
        get
        {
            var last = Alerts.Where(alert => IsDwell(alert.Code)).Select(alert => alert.Code).DefaultIfEmpty().Max();
            return Alerts.Where(alert => !IsDwell(alert.Code) || alert.Code == last).DistinctBy(alert => alert.Code);
        }
    }

    public AlertSeverity Severity => Alerts.IsEmpty ? AlertSeverity.None : Alerts.Max(alert => alert.Severity);

    public bool NeedsSomebody => !Alerts.IsEmpty || !Tasks.IsEmpty;

    private static bool IsDwell(AlertCode code) =>
        code is AlertCode.DwellReminder or AlertCode.DwellLimitReached or AlertCode.Escalation;
}
