namespace FunnelKit.History;

/// <summary>Somebody tried to reach a lead. However often it fails, that alone does not remove the lead.</summary>
public sealed record ContactAttempted : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public ContactAttempted()
        : base(TimelineEventKind.ContactAttempted)
    {
    }

    /// <summary>Gets what came of it.</summary>
    /// <value>
    /// The default value is <see cref="ContactOutcome.None"/>: nothing is said, which counts as not reached.
    /// </value>
    public ContactOutcome Outcome { get; init; }

    /// <summary>Gets how it was tried, such as <c>phone-call</c>.</summary>
    /// <value>Null when nothing is said.</value>
    public string? Channel { get; init; }

    internal override string Content => $"{Outcome}|{Channel}";
}
