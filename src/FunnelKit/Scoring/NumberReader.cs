using System.Numerics;

namespace FunnelKit.Scoring;

/// <summary>Reads numbers of any type.</summary>
internal sealed class NumberReader<TLead, TNumber>(string id, int count, Func<TLead, TNumber?> read)
    : LeadColumnReader<TLead>
    where TNumber : struct, INumber<TNumber>
{
    private readonly NumberColumnBuilder _numbers = new(count);

    public override void Read(ReadOnlySpan<TLead> leads, int start, LeadReport report)
    {
        Span<double> block = stackalloc double[BlockSize];
        for (var i = 0; i < leads.Length; i++)
        {
            if (read(leads[i]) is not { } number)
            {
                block[i] = double.NaN;
                continue;
            }

            block[i] = double.CreateTruncating(number);
            if (!IsNumber(block[i]))
            {
                report.RejectNumber(start + i, id, block[i]);
                block[i] = double.NaN;
            }
        }

        _numbers.Write(block[..leads.Length], start);
    }

    public override LeadColumn ToColumn(RowSelection rows) => _numbers.ToColumn(rows);
}
