namespace FunnelKit.History;

/// <summary>A lead came in: somebody who may be interested.</summary>
public sealed record LeadCaptured : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public LeadCaptured()
        : base(TimelineEventKind.LeadCaptured)
    {
    }

    /// <summary>Gets where it came from, such as <c>展会-2023年XX行业展</c>.</summary>
    /// <value>Null when it is not known.</value>
    public string? Source { get; init; }

    internal override string Content => Source ?? string.Empty;
}
