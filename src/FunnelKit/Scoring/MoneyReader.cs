namespace FunnelKit.Scoring;

/// <summary>Reads money.</summary>
internal sealed class MoneyReader<TLead>(string id, int count, Func<TLead, Money?> read) : LeadColumnReader<TLead>
{
    private readonly NumberColumnBuilder _amounts = new(count);
    private readonly List<Currency> _currencies = [];
    private byte[]? _currencyNumbers;

    public override void Read(ReadOnlySpan<TLead> leads, int start, LeadReport report)
    {
        Span<double> block = stackalloc double[BlockSize];
        for (var i = 0; i < leads.Length; i++)
        {
            block[i] = double.NaN;
            if (read(leads[i]) is not { } money)
            {
                continue;
            }

            var amount = (double)money.Amount;
            if (IsNumber(amount))
            {
                block[i] = amount;
                SetCurrency(start + i, money.Currency);
            }
            else
            {
                report.RejectNumber(start + i, id, amount);
            }
        }

        _amounts.Write(block[..leads.Length], start);
    }

    public override LeadColumn ToColumn(RowSelection rows) => new MoneyColumn(
        _amounts.ToColumn(rows), _currencyNumbers is null ? null : rows.Of(_currencyNumbers), [.. _currencies]);

    private void SetCurrency(int row, Currency currency)
    {
        var number = _currencies.IndexOf(currency);
        if (number < 0)
        {
            number = _currencies.Count;
            _currencies.Add(currency);
        }

        if (number > 0)
        {
            (_currencyNumbers ??= new byte[count])[row] = (byte)number;
        }
    }
}
