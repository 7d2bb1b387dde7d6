namespace FunnelKit.Grading;

/// <summary>A lead to follow up, with all that decides its place in a <see cref="FollowUpList"/>.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record FollowUp
{
    /// <summary>Gets the identifier of the lead.</summary>
    /// <value>Unique in a list; empty by default, which a list cannot have.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the grade of the lead.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Gets the score of the lead, in points.</summary>
    public decimal Score { get; init; }

    /// <summary>Gets when the lead was last touched.</summary>
    /// <value>Null when it never was.</value>
    public DateTimeOffset? LastTouchAt { get; init; }

    /// <summary>Gets what is next for it.</summary>
    /// <value>Null when nothing is planned.</value>
    public TreatmentPlan? Plan { get; init; }
}
