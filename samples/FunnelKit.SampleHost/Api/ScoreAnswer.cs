using FunnelKit.Qualification;
using FunnelKit.SampleHost.Leads;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Api;

/// <summary>A score with its explanation, its grade, the screening and the treatment.</summary>
public sealed record ScoreAnswer(
    int Version,
    decimal Score,
    decimal Lowest,
    decimal Highest,
    double? Probability,
    string Grade,
    string LowestGrade,
    string HighestGrade,
    decimal? PointsToNext,
    string Sentence,
    string? Conflict,
    IReadOnlyList<ContributionAnswer> Contributions,
    ScreeningOutcome Screening,
    IReadOnlyList<string> ScreeningReasons,
    TreatmentAnswer Treatment,
    AssessmentAnswer? Qualification)
{
    public static ScoreAnswer From(
        LeadAssessment assessment, string language, QualificationAssessment? qualification = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var graded = assessment.Graded;
        var score = graded.Score;
        return new(
            assessment.Card.Version,
            score.Total,
            score.Lowest,
            score.Highest,
            score.Probability?.Fraction,
            graded.Grade.Id,
            graded.Lowest.Id,
            graded.Highest.Id,
            graded.PointsToNext,
            graded.ToString(language),
            graded.Conflict?.ToString(language),
            [.. score.Contributions.Select(item => ContributionAnswer.From(item, assessment.Card, language))],
            assessment.Screening.Outcome,
            [.. assessment.Screening.Reasons.Select(reason => reason.Rule.Id)],
            TreatmentAnswer.From(assessment.Plan, language),
            qualification is null ? null : AssessmentAnswer.From(qualification, language));
    }
}
