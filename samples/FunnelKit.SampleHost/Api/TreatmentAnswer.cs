using FunnelKit.Grading;

namespace FunnelKit.SampleHost.Api;

/// <summary>Who follows a lead up, with what, and when.</summary>
public sealed record TreatmentAnswer(
    string Role, string? Action, string? Content, int? TouchEveryDays, int? EvaluateEveryMonths, DateOnly? TouchDue,
    DateOnly? EvaluationDue)
{
    public static TreatmentAnswer From(TreatmentPlan plan, string language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var treatment = plan.Treatment;
        return new(
            treatment.Role,
            treatment.Action?.ToString(language),
            treatment.Step.Content?.ToString(language),
            treatment.Step.TouchEveryDays,
            treatment.Step.EvaluateEveryMonths,
            plan.TouchDue,
            plan.EvaluationDue);
    }
}
