using FunnelKit.Scoring;

namespace FunnelKit.Csv;

/// <summary>Numbers, amounts of money and intervals of them.</summary>
internal sealed class NumberCells(string id, int column, Currency? currency) : LeadCells(id, column)
{
    private readonly List<double> _lows = [];

    /// <summary>The upper ends, from the first row that has an interval.</summary>
    private readonly List<double> _highs = [];
    private int _exactRows;

    public override LeadCellMistake? Add(string text)
    {
        NumberRange range = default;
        var mistake = QuantityCell.IsBlank(text) ? null : QuantityCell.Read(text, currency, out range);
        var isKnown = mistake is null && !range.IsUnbounded;
        var low = isKnown ? (double?)range.Low ?? double.NegativeInfinity : double.NaN;
        var high = isKnown ? (double?)range.High ?? double.PositiveInfinity : double.NaN;
        if (_highs.Count == 0 && (!isKnown || low == high))
        {
            _exactRows++;
        }
        else
        {
            _highs.Add(high);
        }

        _lows.Add(low);
        return mistake;
    }

    public override void AddTo(LeadMap<CsvLead> map)
    {
        if (_highs.Count > 0)
        {
            map.Interval(Id, lead => RangeAt(lead.Place));
        }
        else if (currency is { } money)
        {
            map.Money(Id, lead => _lows[lead.Place] is var low && double.IsNaN(low) ? null : (decimal)low, money);
        }
        else
        {
            map.Number(Id, lead => _lows[lead.Place] is var low && double.IsNaN(low) ? null : low);
        }
    }

    private NumberRange? RangeAt(int place)
    {
        var (low, high) = (_lows[place], place < _exactRows ? _lows[place] : _highs[place - _exactRows]);
        return double.IsNaN(low) ? null
            : double.IsInfinity(low) ? NumberRange.AtMost((decimal)high)
            : double.IsInfinity(high) ? NumberRange.AtLeast((decimal)low)
            : NumberRange.Between((decimal)low, (decimal)high);
    }
}
