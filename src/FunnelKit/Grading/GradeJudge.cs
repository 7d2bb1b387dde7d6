using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>Grades scores and explains the grades.</summary>
internal static class GradeJudge
{
    public static GradedScore Judge(GradeScale scale, Score score, IFactSource? facts, int? held)
    {
        var rank = scale.RankOf(score.Total, held);
        var grade = scale.Grades[rank];
        var lowest = scale.Grades[scale.RankOf(score.Lowest, held)];
        var highest = scale.Grades[scale.RankOf(score.Highest, held)];
        var next = rank == 0 ? null : scale.Grades[rank - 1].From - score.Total;
        var described = facts is null ? null : grade.Definition?.Judge(facts);
        return new()
        {
            Scale = scale,
            Grade = grade,
            Score = score,
            Lowest = lowest,
            Highest = highest,
            OpenInputs = lowest == highest ? [] : [.. score.Contributions.Where(IsOpen)],
            IsKept = rank < scale.RankOf(score.Total),
            PointsToNext = next,
            PointsAboveCutOff = score.Total - grade.From,
            Lifts = next is null ? [] : [.. score.Contributions.Where(item => item.Gain >= next)],
            Description = described?.Status ?? CriterionStatus.None,
            MissingFacts = described is { Status: CriterionStatus.Unknown } ? described.MissingFacts : [],
            Conflict = described is { Status: CriterionStatus.Unmet }
                ? new(scale, grade, Described(scale, facts!), described)
                : null,
        };
    }

    private static bool IsOpen(Contribution item) =>
        item.Status is InputStatus.Missing or InputStatus.Unreadable or InputStatus.OutOfRange or InputStatus.Interval;

    private static Grade? Described(GradeScale scale, IFactSource facts) =>
        scale.Grades.FirstOrDefault(grade => grade.Definition?.Judge(facts).Status == CriterionStatus.Met);
}
