namespace FunnelKit.History;

/// <summary>Somebody else looks after the opportunity or lead.</summary>
public sealed record OwnerChanged : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public OwnerChanged()
        : base(TimelineEventKind.OwnerChanged)
    {
    }

    /// <summary>Gets who looks after it from this event on.</summary>
    /// <value>Null when nobody does.</value>
    public string? Owner { get; init; }

    internal override string Content => Owner ?? string.Empty;
}
