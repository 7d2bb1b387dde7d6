namespace FunnelKit.Playbooks;

/// <summary>What is due by a step of a cadence.</summary>
/// <param name="TouchDue">The last day on which the next touch keeps the cadence.</param>
/// <param name="IsTouchOverdue">Whether that day has passed.</param>
/// <param name="EvaluationDue">The day of the next evaluation.</param>
/// <param name="IsEvaluationDue">Whether that day has come.</param>
internal readonly record struct NurtureDues(
    DateOnly? TouchDue, bool IsTouchOverdue, DateOnly? EvaluationDue, bool IsEvaluationDue);
