namespace FunnelKit.Grading;

/// <summary>What is next for a lead of a grade.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record TreatmentPlan
{
    internal TreatmentPlan()
    {
    }

    /// <summary>Gets how leads of the grade are treated.</summary>
    public required Treatment Treatment { get; init; }

    /// <summary>Gets the last day on which the next touch keeps the rhythm.</summary>
    /// <value>Null when the treatment says nothing about touches, or nobody knows the last one.</value>
    public required DateOnly? TouchDue { get; init; }

    /// <summary>Gets a value indicating whether that day has passed, so that the contact is cooling.</summary>
    public required bool IsTouchOverdue { get; init; }

    /// <summary>Gets the day on which the lead is evaluated again.</summary>
    /// <value>Null when the treatment says nothing about evaluations, or nobody knows the last one.</value>
    public required DateOnly? EvaluationDue { get; init; }

    /// <summary>Gets a value indicating whether that day has come.</summary>
    public required bool IsEvaluationDue { get; init; }
}
