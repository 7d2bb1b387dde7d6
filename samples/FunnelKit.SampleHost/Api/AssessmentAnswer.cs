using FunnelKit.Qualification;

namespace FunnelKit.SampleHost.Api;

/// <summary>What a qualification framework says of a lead.</summary>
public sealed record AssessmentAnswer(
    string Framework, QualificationStatus Status, IReadOnlyList<string> Missing, string? NextQuestion)
{
    public static AssessmentAnswer From(QualificationAssessment assessment, string language)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new(
            assessment.Framework.Id,
            assessment.Status,
            [.. assessment.Missing.Select(item => item.Element.Id)],
            assessment.Next?.Text.ToString(language));
    }
}
