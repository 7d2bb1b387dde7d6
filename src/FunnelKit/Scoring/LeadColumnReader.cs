namespace FunnelKit.Scoring;

/// <summary>Reads one characteristic of the caller's leads into a column, block by block.</summary>
internal abstract class LeadColumnReader<TLead>
{
    /// <summary>How many leads are read at a time, so that they stay in the cache for the next column.</summary>
    public const int BlockSize = 256;

    /// <summary>The greatest number, up or down, that a column holds; decimals go somewhat further.</summary>
    private const double MaxNumber = 1e28;

    public abstract void Read(ReadOnlySpan<TLead> leads, int start, LeadReport report);

    public abstract LeadColumn ToColumn(RowSelection rows);

    protected static bool IsNumber(double value) => Math.Abs(value) <= MaxNumber;
}
