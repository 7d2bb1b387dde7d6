namespace FunnelKit.Scoring;

/// <summary>Reads intervals.</summary>
internal sealed class IntervalReader<TLead>(string id, int count, Func<TLead, NumberRange?> read)
    : LeadColumnReader<TLead>
{
    private readonly NumberColumnBuilder _lows = new(count);
    private readonly NumberColumnBuilder _highs = new(count);

    public override void Read(ReadOnlySpan<TLead> leads, int start, LeadReport report)
    {
        Span<double> lows = stackalloc double[BlockSize];
        Span<double> highs = stackalloc double[BlockSize];
        for (var i = 0; i < leads.Length; i++)
        {
            (lows[i], highs[i]) = (double.NaN, double.NaN);
            if (read(leads[i]) is { IsUnbounded: false } range)
            {
                Read(range, start + i, ref lows[i], ref highs[i], report);
            }
        }

        _lows.Write(lows[..leads.Length], start);
        _highs.Write(highs[..leads.Length], start);
    }

    public override LeadColumn ToColumn(RowSelection rows) =>
        new IntervalColumn(_lows.ToColumn(rows), _highs.ToColumn(rows));

    private void Read(NumberRange range, int row, ref double low, ref double high, LeadReport report)
    {
        var (from, to) = ((double?)range.Low, (double?)range.High);
        if (!IsNumber(from ?? 0d) || !IsNumber(to ?? 0d))
        {
            report.RejectNumber(row, id, IsNumber(from ?? 0d) ? to ?? 0d : from ?? 0d);
            return;
        }

        (low, high) = (from ?? double.NegativeInfinity, to ?? double.PositiveInfinity);
    }
}
