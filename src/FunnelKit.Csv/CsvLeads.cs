using System.Collections.Immutable;
using FunnelKit.Scoring;

namespace FunnelKit.Csv;

/// <summary>The leads of a CSV file, and the rows that were rejected.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class CsvLeads
{
    internal CsvLeads(
        LeadTable<CsvLead> table,
        ImmutableArray<RejectedRow> rejectedRows,
        ImmutableArray<string> missingColumns)
    {
        Table = table;
        RejectedRows = rejectedRows;
        MissingColumns = missingColumns;
        Outcomes = [.. table.Leads.Select(lead => lead.Outcome)];
    }

    /// <summary>Gets the leads, in the order of the file, with a column for each characteristic read.</summary>
    public LeadTable<CsvLead> Table { get; }

    /// <summary>Gets how each lead of the table turned out; null where that is not known.</summary>
    public ImmutableArray<bool?> Outcomes { get; }

    /// <summary>Gets every cell that made its row unusable, in the order of the file.</summary>
    public ImmutableArray<RejectedRow> RejectedRows { get; }

    /// <summary>Gets the characteristics of the card that the file has no column for.</summary>
    public ImmutableArray<string> MissingColumns { get; }
}
