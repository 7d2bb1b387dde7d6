using FunnelKit.Diagnosis;

namespace FunnelKit.SampleHost.Api;

/// <summary>One step beside its reference.</summary>
public sealed record StepAnswer(
    string From,
    string To,
    RateAnswer Observed,
    double Expected,
    double? AdjustedPValue,
    AssessmentStatus Status,
    long? MoreDealsToDecide)
{
    internal static StepAnswer Of(StepAssessment step) => new(
        step.From.Value,
        step.To.Value,
        RateAnswer.From(step.Observed),
        step.Expected.Fraction,
        step.AdjustedPValue,
        step.Status,
        step.MoreDealsToDecide);
}
