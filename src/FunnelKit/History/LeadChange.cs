namespace FunnelKit.History;

/// <summary>Who changes a lead, when, and under which identifier the event is to be stored.</summary>
public sealed record LeadChange
{
    /// <summary>Gets the identifier that the event is to have.</summary>
    public required string EventId { get; init; }

    /// <summary>Gets the instant of the change.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Gets the instant at which it becomes known.</summary>
    /// <value>Null means <see cref="OccurredAt"/>.</value>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Gets who changes it.</summary>
    /// <value>Null when nobody is named.</value>
    public string? Actor { get; init; }

    /// <summary>Gets why, in words.</summary>
    /// <value>Null when no reason is given.</value>
    public string? Reason { get; init; }
}
