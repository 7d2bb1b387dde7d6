using System.Collections.Immutable;

namespace FunnelKit.Csv;

/// <summary>The deals of a CSV file, and the rows that were rejected.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class CsvDeals
{
    internal CsvDeals(ImmutableArray<CsvDeal> deals, ImmutableArray<RejectedRow> rejectedRows, bool probabilitiesArePercent)
    {
        Deals = deals;
        RejectedRows = rejectedRows;
        ProbabilitiesArePercent = probabilitiesArePercent;
    }

    /// <summary>Gets the deals, in the order of the file.</summary>
    public ImmutableArray<CsvDeal> Deals { get; }

    /// <summary>Gets the rows that could not be used, in the order of the file.</summary>
    public ImmutableArray<RejectedRow> RejectedRows { get; }

    /// <summary>Gets a value indicating whether bare numbers of the probability column were read as percentages.</summary>
    /// <value>False when they were read as fractions, or when there are none.</value>
    public bool ProbabilitiesArePercent { get; }
}
