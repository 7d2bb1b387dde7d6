using FunnelKit.Scoring;

namespace FunnelKit.Csv;

/// <summary>Cells whose kind is found out when all have been read.</summary>
internal sealed class GuessedCells(string id, int column) : LeadCells(id, column)
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal) { [string.Empty] = 0 };
    private readonly List<string> _words = [string.Empty];
    private readonly List<int> _cells = [];

    public override LeadCellMistake? Add(string text)
    {
        if (!_codes.TryGetValue(text, out var code))
        {
            code = _words.Count;
            _codes.Add(text, code);
            _words.Add(text);
        }

        _cells.Add(code);
        return null;
    }

    public override void AddTo(LeadMap<CsvLead> map)
    {
        if (TryRead<decimal>((string text, out decimal number) => AmountText.TryRead(text, out number)) is { } numbers)
        {
            map.Number(Id, lead => numbers[_cells[lead.Place]]);
        }
        else if (TryRead<bool>(FlagText.TryReadWord) is { } flags)
        {
            map.Flag(Id, lead => flags[_cells[lead.Place]]);
        }
        else
        {
            map.Category(Id, lead => _words[_cells[lead.Place]]);
        }
    }

    /// <summary>Reads every word; null when one cannot be read, or when there is none.</summary>
    private T?[]? TryRead<T>(Reading<T> read)
        where T : struct
    {
        var values = new T?[_words.Count];
        var hasAny = false;
        for (var code = 0; code < values.Length; code++)
        {
            if (QuantityCell.IsBlank(_words[code]))
            {
                continue;
            }

            if (!read(_words[code], out var value))
            {
                return null;
            }

            values[code] = value;
            hasAny = true;
        }

        return hasAny ? values : null;
    }

    private delegate bool Reading<T>(string text, out T value);
}
