namespace FunnelKit;

/// <summary>One row of data that could not be used: where it is, which value is wrong, and why.</summary>
public sealed record RejectedRow
{
    /// <summary>Creates a report of a rejected row.</summary>
    /// <param name="line">The line in the file, or the number of the object in its sequence; from 1.</param>
    /// <param name="column">The name of the column or field.</param>
    /// <param name="value">The value as it was found; empty when it is missing.</param>
    /// <param name="code">The kind of reason.</param>
    /// <param name="reason">One sentence that says what is wrong and what was allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> is below 1.</exception>
    public RejectedRow(long line, string column, string value, RejectionCode code, string reason)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(reason);
        Line = line;
        Column = column;
        Value = value;
        Code = code;
        Reason = reason;
    }

    /// <summary>Gets the line in the file, or the number of the object in its sequence; from 1.</summary>
    public long Line { get; }

    /// <summary>Gets the name of the column or field.</summary>
    public string Column { get; }

    /// <summary>Gets the value as it was found; empty when it is missing.</summary>
    public string Value { get; }

    /// <summary>Gets the kind of reason.</summary>
    public RejectionCode Code { get; }

    /// <summary>
    /// Gets one English sentence that says what is wrong and what was allowed. The wording may change.
    /// </summary>
    public string Reason { get; }

    /// <summary>Formats the report for a person.</summary>
    /// <returns>For example <c>line 7, column 'Amount', value '12,x': not a number.</c></returns>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"line {Line}, column '{Column}', value '{Value}': {Reason}");
}
