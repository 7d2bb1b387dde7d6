using FunnelKit.Playbooks;

namespace FunnelKit.SampleHost.Api;

/// <summary>One alert: the rule, since when, the evidence and what to do.</summary>
public sealed record AlertAnswer(
    string Rule,
    AlertCode Code,
    AlertSeverity Severity,
    string Stage,
    DateTimeOffset Since,
    double Observed,
    double? Limit,
    AlertUnit Unit,
    string Role,
    string? Assignee,
    string? SupersededBy,
    string Message,
    string SuggestedAction)
{
    public static AlertAnswer From(Alert alert, string language)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return new(
            alert.Rule.Id,
            alert.Code,
            alert.Severity,
            alert.Stage.Value,
            alert.Since,
            alert.Evidence.Observed,
            alert.Evidence.Limit,
            alert.Evidence.Unit,
            alert.Role,
            alert.Assignee,
            alert.SupersededBy?.Rule.Id,
            alert.Message.ToString(language),
            alert.SuggestedAction.ToString(language));
    }
}
