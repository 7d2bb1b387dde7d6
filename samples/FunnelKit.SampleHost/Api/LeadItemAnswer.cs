namespace FunnelKit.SampleHost.Api;

/// <summary>One lead of the list.</summary>
public sealed record LeadItemAnswer(
    string Id, string Company, string Grade, decimal Score, string? Role, DateOnly? TouchDue, bool IsTouchOverdue,
    DateOnly? EvaluationDue, bool IsEvaluationDue);
