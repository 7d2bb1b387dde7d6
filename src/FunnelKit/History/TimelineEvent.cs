namespace FunnelKit.History;

/// <summary>
/// One thing that happened to one opportunity or lead; it is never changed, only corrected by another.
/// </summary>
/// <remarks>
/// <para>
/// Events are ordered by <see cref="OccurredAt"/>, then <see cref="Sequence"/>, then the instant at which they became
/// known, then <see cref="EventId"/>; never by the order in which they arrive. Of several events with the same
/// identifier the one known first counts.
/// </para>
/// <para>
/// The set of events is closed: every event is one of the sealed records of this namespace, as <see cref="Kind"/>
/// says. Equality compares all values. Events are immutable and thread-safe.
/// </para>
/// </remarks>
public abstract record TimelineEvent
{
    private protected TimelineEvent(TimelineEventKind kind) => Kind = kind;

    /// <summary>Gets what kind of thing happened.</summary>
    public TimelineEventKind Kind { get; }

    /// <summary>
    /// Gets the identifier of the event, unique in its timeline. An event delivered twice counts once.
    /// </summary>
    public required string EventId { get; init; }

    /// <summary>Gets the instant at which it happened.</summary>
    /// <value>
    /// <see cref="DateTimeOffset.MinValue"/> stands for an instant that nobody knows: the event then comes before all
    /// others, and no time is measured from it.
    /// </value>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Gets the instant at which it became known.</summary>
    /// <value>Null means that it was known when it happened.</value>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Gets the place among events of the same instant; smaller comes first.</summary>
    /// <value>Below <see cref="long.MaxValue"/>, so that another can come after. The default value is 0.</value>
    public long Sequence { get; init; }

    /// <summary>Gets who did it.</summary>
    /// <value>Null when nobody is named.</value>
    public string? Actor { get; init; }

    /// <summary>Gets the instant from which the event counts as known, in UTC.</summary>
    /// <value><see cref="RecordedAt"/>, or <see cref="OccurredAt"/> where nothing else is said.</value>
    public DateTimeOffset KnownAt => (RecordedAt ?? OccurredAt).ToUniversalTime();

    /// <summary>Gets how long after it happened the event was recorded.</summary>
    /// <value>Negative for an event that was recorded ahead of its time, such as a meeting that is planned.</value>
    public TimeSpan RecordingLag => KnownAt - OccurredAt;

    /// <summary>Gets what makes the event unusable whatever else happened, or null.</summary>
    internal virtual string? Problem => null;

    /// <summary>
    /// Gets the other values as invariant text, which settles the order of events alike in all else.
    /// </summary>
    internal abstract string Content { get; }
}
