namespace FunnelKit.Csv;

/// <summary>Which columns of a CSV file hold the deals of a pipeline.</summary>
/// <remarks>
/// Each row is a deal; with <see cref="Log"/>, each is an event of a deal.
/// Names are matched exactly, or else without regard to case and outer white space. Equality compares all values.
/// Instances are immutable and thread-safe.
/// </remarks>
public sealed record DealColumns
{
    /// <summary>Gets the column with the identifier of the deal, which must be unique unless rows are events.</summary>
    /// <value>Null when the file has none; the line then stands for it. Outer white space is left out.</value>
    public string? Deal { get; init; }

    /// <summary>Gets the column with the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>Gets the column with the amount. A blank amount is missing, not zero.</summary>
    public string? Amount { get; init; }

    /// <summary>Gets the column with the owner.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets the column with the product line.</summary>
    /// <value>Null, the default, when there is none; a forecast then has no product lines.</value>
    public string? ProductLine { get; init; }

    /// <summary>Gets the column with the expected close date, or the actual one of a closed deal.</summary>
    /// <value>A time of day is left out; the date is the one written, whatever the zone.</value>
    public string? CloseDate { get; init; }

    /// <summary>Gets the column with the probability that somebody set by hand.</summary>
    /// <value>
    /// With a percent sign or without. Without, the whole column is read as percentages when any of its numbers
    /// is above 1, otherwise as fractions; <see cref="CsvDeals.ProbabilitiesArePercent"/> says which. When numbers
    /// above 1 and numbers strictly between 0 and 1 both occur, the rows of the fewer are rejected, and those of
    /// both when they are equally many.
    /// </value>
    public string? Probability { get; init; }

    /// <summary>Gets the column with the code of the currency, such as <c>CNY</c>.</summary>
    /// <value>
    /// A row with an amount and without a code has the currency given for the file; where none is given, it is
    /// rejected.
    /// </value>
    public string? Currency { get; init; }

    /// <summary>Gets what makes deals of a file with one event a row.</summary>
    /// <value>Null, the default, when each row is a deal. It needs <see cref="Deal"/>.</value>
    public DealLog? Log { get; init; }
}
