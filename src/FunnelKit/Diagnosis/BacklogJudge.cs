using System.Collections.Immutable;
using FunnelKit.Flow;

namespace FunnelKit.Diagnosis;

/// <summary>Compares the open deals of each stage with the pace at which deals leave it.</summary>
internal static class BacklogJudge
{
    public static ImmutableArray<BacklogAssessment> Assess(StageFlow flow, DiagnosisSemantics semantics) =>
        [.. flow.Stages.Select(stage => Judge(flow, stage, semantics))];

    private static BacklogAssessment Judge(StageFlow flow, StageConversion stage, DiagnosisSemantics semantics)
    {
        var dwell = stage.Dwell;
        var (reference, limit) = stage.Stage.DwellLimitDays is { } days ? (DwellReference.Limit, days)
            : dwell.Visits >= semantics.MinimumSample ? (DwellReference.OwnHistory, dwell.P90Days)
            : (DwellReference.None, (double?)null);
        var clearance = stage.InStage == 0 ? 0d
            : stage.Departures == 0 || flow.ThroughputDays == 0d ? (double?)null
            : stage.InStage * flow.ThroughputDays / stage.Departures;
        var overdue = limit is { } known ? dwell.OpenLongerThan(known) : default;
        var status = StatusOf(limit, clearance, overdue, semantics);
        return new(stage.Stage.Id, stage.InStage, stage.Departures, clearance, reference, limit, overdue, status);
    }

    private static AssessmentStatus StatusOf(
        double? limit, double? clearance, Rate overdue, DiagnosisSemantics semantics)
    {
        if (limit is null)
        {
            return AssessmentStatus.NoReference;
        }

        if (overdue.Denominator < semantics.MinimumSample || overdue.Interval is not { } interval)
        {
            return AssessmentStatus.TooFewDeals;
        }

        var isSlow = clearance is null || clearance > limit;
        return isSlow && interval.Low > semantics.OverdueTolerance ? AssessmentStatus.Below
            : isSlow && interval.High > semantics.OverdueTolerance ? AssessmentStatus.Undecided
            : AssessmentStatus.Met;
    }
}
