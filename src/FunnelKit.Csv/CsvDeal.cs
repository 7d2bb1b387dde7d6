namespace FunnelKit.Csv;

/// <summary>One deal of a CSV file.</summary>
/// <remarks>Equality compares all values. Instances are immutable and thread-safe.</remarks>
public sealed record CsvDeal
{
    internal CsvDeal()
    {
    }

    /// <summary>Gets the line on which the deal, or the event that puts it into its stage, begins; from 1.</summary>
    public required long Line { get; init; }

    /// <summary>Gets the identifier, or the line when the file has no identifiers.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the stage as it stands in the file.</summary>
    public required string Stage { get; init; }

    /// <summary>Gets the amount, or null when it is missing.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Gets the currency of the amount.</summary>
    /// <value><see cref="FunnelKit.Currency.None"/> when none was given.</value>
    public Currency Currency { get; init; }

    /// <summary>Gets the owner, or null when there is none.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets the product line, or null when there is none.</summary>
    public string? ProductLine { get; init; }

    /// <summary>Gets the close date, or null when there is none.</summary>
    public DateOnly? CloseDate { get; init; }

    /// <summary>Gets the probability that somebody set by hand, or null when nobody did.</summary>
    public Probability? Probability { get; init; }
}
