using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>What an event says beside its kind, time and author; what does not apply is null.</summary>
public sealed record StoredEvent
{
    public string? Stage { get; init; }

    public string? Reason { get; init; }

    /// <summary>The content hash of the model by which the move was judged.</summary>
    public string? Model { get; init; }

    /// <summary>When the probability set by hand stops to hold.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public string? Competitor { get; init; }

    public string? To { get; init; }

    /// <summary>The name of the fact or of the interaction.</summary>
    public string? Subject { get; init; }

    /// <summary>The value of the fact, amount, date, owner or probability, as invariant text; null for none.</summary>
    public string? Value { get; init; }

    public FactKind? ValueKind { get; init; }

    public InteractionDirection? Direction { get; init; }

    public string? Contact { get; init; }

    public string? Summary { get; init; }
}
