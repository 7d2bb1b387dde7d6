namespace FunnelKit.History;

/// <summary>
/// Who takes an opportunity over into another model, when, and under which identifier it is to be stored.
/// </summary>
public sealed record MigrationRequest
{
    /// <summary>Gets the identifier that the event is to have; the same may serve for many opportunities.</summary>
    public required string EventId { get; init; }

    /// <summary>Gets the instant of the change of model.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Gets the instant at which it becomes known.</summary>
    /// <value>Null means <see cref="OccurredAt"/>.</value>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Gets who does it.</summary>
    /// <value>Null when nobody is named.</value>
    public string? Actor { get; init; }
}
