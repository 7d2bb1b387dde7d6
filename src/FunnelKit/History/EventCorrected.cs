namespace FunnelKit.History;

/// <summary>What was recorded about an earlier event was wrong, and this is known from now on.</summary>
/// <remarks>
/// <para>
/// A correction counts from the instant at which it became known: what was known before is not rewritten. Of several
/// corrections of an event the one known last counts. A correction can itself be corrected, by a later one: without a
/// replacement it is taken back, and a replacement must be a correction again.
/// </para>
/// <para>A correction of an event that is not there waits for it, and is listed as unresolved until then.</para>
/// </remarks>
public sealed record EventCorrected : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public EventCorrected()
        : base(TimelineEventKind.Corrected)
    {
    }

    /// <summary>Gets the identifier of the event that was wrong.</summary>
    public required string CorrectedEventId { get; init; }

    /// <summary>Gets what is right.</summary>
    /// <value>
    /// Null when the event did not happen at all. Its own event identifier and recorded-at do not matter: it takes
    /// the place of the event it corrects.
    /// </value>
    public TimelineEvent? Replacement { get; init; }

    /// <summary>Gets why it was corrected.</summary>
    /// <value>Null when no reason was given.</value>
    public string? Reason { get; init; }

    internal override string? Problem =>
        string.IsNullOrWhiteSpace(CorrectedEventId) ? "It names no event." : Replacement?.Problem;

    internal override string Content =>
        $"{CorrectedEventId}|{Reason}|{Replacement?.Kind}|{Replacement?.OccurredAt.UtcTicks}|"
        + $"{Replacement?.Sequence}|{Replacement?.Actor}|{Replacement?.Content}";
}
