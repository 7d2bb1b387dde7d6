namespace FunnelKit.Scoring;

/// <summary>Reads flags.</summary>
internal sealed class FlagReader<TLead>(int count, Func<TLead, bool?> read) : LeadColumnReader<TLead>
{
    private readonly byte[] _codes = new byte[count];

    public override void Read(ReadOnlySpan<TLead> leads, int start, LeadReport report)
    {
        var codes = _codes.AsSpan(start, leads.Length);
        for (var i = 0; i < leads.Length; i++)
        {
            codes[i] = read(leads[i]) switch
            {
                null => FlagColumn.Missing,
                true => FlagColumn.Yes,
                false => FlagColumn.No,
            };
        }
    }

    public override LeadColumn ToColumn(RowSelection rows) => new FlagColumn(rows.Of(_codes));
}
