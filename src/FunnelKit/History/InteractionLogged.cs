namespace FunnelKit.History;

/// <summary>Something passed between the customer and us: a call, a meeting, a message.</summary>
public sealed record InteractionLogged : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public InteractionLogged()
        : base(TimelineEventKind.InteractionLogged)
    {
    }

    /// <summary>Gets what it was: the identifier of an interaction or activity, such as <c>phone-call</c>.</summary>
    public required string Interaction { get; init; }

    /// <summary>Gets which way it went.</summary>
    /// <value>The default value is <see cref="InteractionDirection.None"/>: nothing is said.</value>
    public InteractionDirection Direction { get; init; }

    /// <summary>Gets with whom it was.</summary>
    /// <value>Null when nobody is named.</value>
    public string? Contact { get; init; }

    /// <summary>Gets what was said.</summary>
    /// <value>Null when nothing was noted.</value>
    public string? Summary { get; init; }

    internal override string? Problem => string.IsNullOrWhiteSpace(Interaction) ? "It names no interaction." : null;

    internal override string Content => $"{Interaction}|{Direction}|{Contact}|{Summary}";
}
