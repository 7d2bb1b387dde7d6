namespace FunnelKit.Scoring;

/// <summary>Reads whole numbers of 32 bits, which most columns hold, without a detour over doubles.</summary>
internal sealed class WholeNumberReader<TLead>(int count, Func<TLead, int?> read) : LeadColumnReader<TLead>
{
    private readonly NumberColumnBuilder _numbers = new(count);

    public override void Read(ReadOnlySpan<TLead> leads, int start, LeadReport report)
    {
        Span<int> buffer = stackalloc int[BlockSize];
        var block = buffer[..leads.Length];
        var hasLeast = false;
        for (var i = 0; i < block.Length; i++)
        {
            var number = read(leads[i]);
            block[i] = number ?? NumberColumn.MissingInt;
            hasLeast |= number == NumberColumn.MissingInt;
        }

        if (hasLeast)
        {
            // The least number is the sign of what is missing, so a block that holds it takes the long way.
            Span<double> numbers = stackalloc double[BlockSize];
            for (var i = 0; i < block.Length; i++)
            {
                numbers[i] = read(leads[i]) ?? double.NaN;
            }

            _numbers.Write(numbers[..block.Length], start);
        }
        else
        {
            _numbers.Write(block, start);
        }
    }

    public override LeadColumn ToColumn(RowSelection rows) => _numbers.ToColumn(rows);
}
