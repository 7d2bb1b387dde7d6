namespace FunnelKit.Csv;

/// <summary>A column that says when a deal entered a stage.</summary>
/// <remarks>Equality compares both values. Instances are immutable and thread-safe.</remarks>
public sealed record TimeColumn
{
    /// <summary>Gets the name of the column.</summary>
    public required string Column { get; init; }

    /// <summary>
    /// Gets the stage that was entered at that time: an identifier, a name or an alias in the model.
    /// </summary>
    /// <value>Null, the default, means the stage that the row itself names.</value>
    public string? Stage { get; init; }
}
