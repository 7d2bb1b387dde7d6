namespace FunnelKit.Csv;

/// <summary>One lead of a CSV file; its values are in the table.</summary>
/// <remarks>Equality compares all values. Instances are immutable and thread-safe.</remarks>
public sealed record CsvLead
{
    internal CsvLead()
    {
    }

    /// <summary>Gets the line on which the row begins, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>Gets the place of the row among those of the file, from 0; rejected rows count.</summary>
    public required int Row { get; init; }

    /// <summary>Gets the identifier, or the line when the file has no identifiers.</summary>
    public required string Id { get; init; }

    /// <summary>Gets a value indicating whether the lead turned out well, or null when that is not known.</summary>
    public bool? Outcome { get; init; }

    /// <summary>Gets the group of the lead: groups are numbered from 0 in the order of their first rows.</summary>
    public required int Group { get; init; }

    /// <summary>Gets the place among the rows whose cells were read.</summary>
    internal int Place { get; init; }
}
