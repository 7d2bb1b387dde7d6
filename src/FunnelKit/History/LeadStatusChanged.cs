namespace FunnelKit.History;

/// <summary>A lead was qualified, accepted, put into the nurture pool, or removed.</summary>
public sealed record LeadStatusChanged : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public LeadStatusChanged()
        : base(TimelineEventKind.LeadStatusChanged)
    {
    }

    /// <summary>Gets the status from this event on.</summary>
    /// <value>
    /// Not <see cref="LeadStatus.None"/>, and not <see cref="LeadStatus.Converted"/>, which is an event of its own.
    /// </value>
    public required LeadStatus Status { get; init; }

    /// <summary>Gets why the lead is removed.</summary>
    /// <value>
    /// Needed for <see cref="LeadStatus.Removed"/> and only then. That nobody answered is no such reason: it is a
    /// <see cref="ContactAttempted"/>.
    /// </value>
    public LeadRemovalReason RemovalReason { get; init; }

    /// <summary>Gets why, in words.</summary>
    /// <value>Null when no reason was given.</value>
    public string? Reason { get; init; }

    internal override string? Problem => Status switch
    {
        LeadStatus.None => "It names no status.",
        LeadStatus.Converted => "A lead is converted by an event of its own, which names the opportunity.",
        LeadStatus.Removed when RemovalReason == LeadRemovalReason.None =>
            "A lead is removed for a reason; that nobody answered is an attempt to make contact, and not one.",
        not LeadStatus.Removed when RemovalReason != LeadRemovalReason.None =>
            "A reason for removal needs the status Removed.",
        _ => null,
    };

    internal override string Content => $"{Status}|{RemovalReason}|{Reason}";
}
