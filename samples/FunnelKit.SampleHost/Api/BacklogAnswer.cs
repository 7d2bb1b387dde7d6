using FunnelKit.Diagnosis;

namespace FunnelKit.SampleHost.Api;

/// <summary>The open deals of one stage beside the pace at which deals leave it.</summary>
public sealed record BacklogAnswer(
    string Stage,
    long Inventory,
    long Departures,
    double? ClearanceDays,
    DwellReference Reference,
    double? LimitDays,
    RateAnswer Overdue,
    AssessmentStatus Status)
{
    public static BacklogAnswer From(BacklogAssessment backlog)
    {
        ArgumentNullException.ThrowIfNull(backlog);
        return new(
            backlog.Stage.Value,
            backlog.Inventory,
            backlog.Departures,
            backlog.ClearanceDays,
            backlog.Reference,
            backlog.LimitDays,
            RateAnswer.From(backlog.Overdue),
            backlog.Status);
    }
}
