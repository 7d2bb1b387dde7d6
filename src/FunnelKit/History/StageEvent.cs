namespace FunnelKit.History;

/// <summary>One thing that happened to one deal: it entered a stage.</summary>
/// <remarks>
/// <para>
/// Creation is an event too: the entry into the first stage, whichever that is. Closing is the entry into a
/// stage of kind won, lost and so on.
/// </para>
/// <para>
/// Events of a deal are ordered by <see cref="OccurredAt"/>, then <see cref="Sequence"/>, then
/// <see cref="RecordedAt"/>, then <see cref="EventId"/>, and last by the order of their stages in the model;
/// never by the order in which they arrive.
/// </para>
/// <para>Equality compares all values. The default value names no deal and no stage; a history rejects it.</para>
/// </remarks>
public readonly record struct StageEvent
{
    /// <summary>Gets the identifier of the deal.</summary>
    /// <value>Empty by default.</value>
    public string DealId { get => field ?? string.Empty; init; }

    /// <summary>Gets the stage entered: an identifier, a name in any language, or an alias.</summary>
    /// <value>
    /// Empty by default. A label that the model does not know is kept and counted as outside the model.
    /// </value>
    public string Stage { get => field ?? string.Empty; init; }

    /// <summary>Gets the instant at which the deal entered the stage.</summary>
    /// <value>
    /// Null when the instant is unknown: the deal then counts as having entered the stage before anything else that
    /// happened to it, and no time in the stage is measured.
    /// </value>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Gets the instant at which the event became known.</summary>
    /// <value>Null means that it was known when it happened.</value>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Gets the place among events of the deal at the same instant; smaller comes first.</summary>
    /// <value>The default value is 0.</value>
    public long Sequence { get; init; }

    /// <summary>
    /// Gets the identifier of the event. Of several events of a deal with the same identifier, the one known first
    /// counts.
    /// </summary>
    /// <value>Null when events have no identifiers.</value>
    public string? EventId { get; init; }

    /// <summary>Gets the amount of the deal from this event on, in the currency of the history.</summary>
    /// <value>
    /// Rounded to the minor unit of the currency, half to even. Null when this event says nothing about the amount;
    /// missing is not zero. A history without a currency rejects an event with an amount.
    /// </value>
    public decimal? Amount { get; init; }

    /// <summary>Gets the reason given, such as a reason for losing the deal.</summary>
    /// <value>Null when none was given.</value>
    public string? Reason { get; init; }
}
