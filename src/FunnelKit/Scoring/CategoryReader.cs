namespace FunnelKit.Scoring;

/// <summary>Reads words.</summary>
internal sealed class CategoryReader<TLead>(int count, Func<TLead, string?> read) : LeadColumnReader<TLead>
{
    private readonly CategoryColumnBuilder _words = new(count);

    public override void Read(ReadOnlySpan<TLead> leads, int start, LeadReport report)
    {
        Span<int> block = stackalloc int[BlockSize];
        for (var i = 0; i < leads.Length; i++)
        {
            block[i] = _words.CodeOf(read(leads[i]));
        }

        _words.Write(block[..leads.Length], start);
    }

    public override LeadColumn ToColumn(RowSelection rows) => _words.ToColumn(rows);
}
