namespace FunnelKit.History;

/// <summary>Somebody set the chance of winning by hand, or lifted what was set.</summary>
/// <remarks>
/// An override survives every move and every other change, until it expires, is lifted or replaced.
/// </remarks>
public sealed record ProbabilityOverridden : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public ProbabilityOverridden()
        : base(TimelineEventKind.ProbabilityOverridden)
    {
    }

    /// <summary>Gets the chance of winning that counts from this event on.</summary>
    /// <value>Null lifts the override.</value>
    public Probability? Probability { get; init; }

    /// <summary>Gets why.</summary>
    /// <value>Null when no reason was given.</value>
    public string? Reason { get; init; }

    /// <summary>Gets the instant from which the override no longer counts.</summary>
    /// <value>Null when it holds until it is lifted or replaced.</value>
    public DateTimeOffset? ExpiresAt { get; init; }

    internal override string Content => $"{Probability}|{Reason}|{ExpiresAt?.UtcTicks}";
}
