namespace FunnelKit.History;

/// <summary>The opportunity was handed over to somebody outside. It leaves the denominators of conversion.</summary>
public sealed record TransferredOut : LifecycleEvent
{
    /// <summary>Creates an event without values.</summary>
    public TransferredOut()
        : base(TimelineEventKind.TransferredOut)
    {
    }

    /// <summary>Gets to whom it was handed over.</summary>
    /// <value>Null when nobody is named.</value>
    public string? To { get; init; }

    internal override string Content => base.Content + "|" + To;
}
