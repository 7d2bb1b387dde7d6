namespace FunnelKit.Playbooks;

/// <summary>What is next for a customer who is being nurtured.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record NurturePlan
{
    internal NurturePlan()
    {
    }

    /// <summary>Gets the opportunity.</summary>
    public required string OpportunityId { get; init; }

    /// <summary>Gets the step of the cadence that applies.</summary>
    public required NurtureStep Step { get; init; }

    /// <summary>Gets when the customer was last touched: the last interaction, or the creation.</summary>
    /// <value>Null when nobody knows.</value>
    public required DateTimeOffset? LastTouchAt { get; init; }

    /// <summary>Gets the last day on which the next touch keeps the cadence.</summary>
    /// <value>Null when the step says nothing about touches, or nobody knows the last one.</value>
    public required DateOnly? TouchDue { get; init; }

    /// <summary>Gets a value indicating whether that day has passed, so that the contact is cooling.</summary>
    public required bool IsTouchOverdue { get; init; }

    /// <summary>
    /// Gets when the customer was last evaluated: the evaluation, the move to nurture, or the creation.
    /// </summary>
    /// <value>Null when nobody knows.</value>
    public required DateTimeOffset? LastEvaluatedAt { get; init; }

    /// <summary>Gets the day on which the customer is evaluated again.</summary>
    /// <value>Null when the step says nothing about evaluations, or nobody knows the last one.</value>
    public required DateOnly? EvaluationDue { get; init; }

    /// <summary>Gets a value indicating whether that day has come.</summary>
    public required bool IsEvaluationDue { get; init; }
}
