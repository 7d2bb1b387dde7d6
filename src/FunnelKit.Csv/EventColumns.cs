using System.Collections.Immutable;

namespace FunnelKit.Csv;

/// <summary>Which columns of a CSV file hold the stage events of deals.</summary>
/// <remarks>
/// <para>
/// Two layouts are read. In the <em>long</em> one, each row is an event: one time column, without a stage. In
/// the <em>wide</em>
/// one, each row is a deal, and columns of their own say when it entered which stage.
/// </para>
/// <para>
/// Names are matched exactly, or else without regard to case and outer white space. Equality compares all values.
/// Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// EventColumns wide = new() {
/// Deal = "opportunity_id",     Stage = "deal_stage",
///     Times = [new() { Column = "engage_date", Stage = "Engaging" }, new() { Column = "close_date" }],
/// };
/// </code>
/// </example>
/// </remarks>
public sealed record EventColumns
{
    /// <summary>Gets the column with the identifier of the deal; outer white space is left out.</summary>
    public required string Deal { get; init; }

    /// <summary>Gets the column with the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>Gets the columns with the times at which stages were entered.</summary>
    /// <value>At least one, and at most one without a stage of its own.</value>
    public required ImmutableArray<TimeColumn> Times
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets the column with the amount of the deal. A blank amount is missing, not zero.</summary>
    public string? Amount { get; init; }

    /// <summary>Gets the column with the reason, such as the reason for losing a deal.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the column with the instant at which the event became known.</summary>
    public string? RecordedAt { get; init; }

    /// <summary>Gets the column with the identifier of the event.</summary>
    public string? EventId { get; init; }

    /// <summary>
    /// Gets the column with the place of an event among those of the deal at the same instant: a whole number.
    /// </summary>
    public string? Sequence { get; init; }

    /// <summary>
    /// Gets the columns by which flows can be told apart, such as owner, source and region: each is a dimension of the
    /// history, of the name given here.
    /// </summary>
    /// <value>
    /// Empty by default. A blank cell says nothing: the label known before still holds. In the wide layout, what a row
    /// says belongs to all its events.
    /// </value>
    public ImmutableArray<string> Dimensions
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <inheritdoc/>
    public bool Equals(EventColumns? other) =>
        other is not null
        && string.Equals(Deal, other.Deal, StringComparison.Ordinal)
        && string.Equals(Stage, other.Stage, StringComparison.Ordinal)
        && Times.AsSpan().SequenceEqual(other.Times.AsSpan())
        && string.Equals(Amount, other.Amount, StringComparison.Ordinal)
        && string.Equals(Reason, other.Reason, StringComparison.Ordinal)
        && string.Equals(RecordedAt, other.RecordedAt, StringComparison.Ordinal)
        && string.Equals(EventId, other.EventId, StringComparison.Ordinal)
        && string.Equals(Sequence, other.Sequence, StringComparison.Ordinal)
        && Dimensions.AsSpan().SequenceEqual(other.Dimensions.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Deal, Stage, Times.Length, Amount, Reason, RecordedAt, EventId, Sequence);
}
