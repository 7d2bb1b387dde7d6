using FunnelKit.Playbooks;

namespace FunnelKit.Tests.Playbooks;

/// <summary>Which rules may count days of a calendar.</summary>
internal static class AlertRuleUnits
{
    public static bool Applies(AlertRule rule) =>
        rule.Code is not (AlertCode.DwellReminder or AlertCode.DwellLimitReached or AlertCode.Escalation)
        && rule.LimitDays is not null;
}
