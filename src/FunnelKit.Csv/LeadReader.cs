using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Scoring;

namespace FunnelKit.Csv;

/// <summary>Turns rows into leads. A row is taken whole or rejected whole; every cell that is wrong is reported.</summary>
internal sealed class LeadReader
{
    private readonly RowReader _rows;
    private readonly LeadOutcome? _outcomes;
    private readonly int _id;
    private readonly int _outcome;
    private readonly ImmutableArray<int> _group;
    private readonly ImmutableArray<LeadCells> _columns;
    private readonly int _fieldsNeeded;
    private readonly HashSet<string> _missingWords;
    private readonly ImmutableArray<string> _missingColumns;
    private readonly List<CsvLead> _leads = [];
    private readonly List<RejectedRow> _rejected = [];
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private int _row;
    private int _place;

    public LeadReader(RowReader rows, LeadColumns columns)
    {
        _rows = rows;
        _outcomes = columns.Outcome;
        _id = Header.FindOptional(rows.Columns, columns.Id);
        _outcome = Header.FindOptional(rows.Columns, columns.Outcome?.Column);
        _group = [.. columns.Group.Select(column => Header.Find(rows.Columns, column))];
        _columns = columns.Card is { } card ? OfCard(card, columns) : Guessed(columns);
        _missingColumns = columns.Card is null
            ? []
            :
            [
                .. columns.Card.Characteristics.Select(item => item.Id).Except(
                    _columns.Select(cells => cells.Id), StringComparer.Ordinal),
            ];
        _missingWords = columns.MissingWords.Select(word => word.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _fieldsNeeded = 1 + _columns.Select(cells => cells.Column).Concat(_group).Append(_id).Append(_outcome).Max();
    }

    public async Task<CsvLeads> ReadAllAsync(BadRows badRows, CancellationToken cancellation)
    {
        while (await _rows.ReadAsync(_fieldsNeeded).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_rows.Malformed is { } reason)
            {
                _rejected.Add(_rows.Reject(reason));
                _row++;
            }
            else if (!_rows.IsBlank(0))
            {
                // A row of separators only is an empty line as spreadsheets write it.
                ReadRow();
                _row++;
            }
        }

        var table = LeadTable.From(_leads, map =>
        {
            map.Line(lead => lead.Line);
            foreach (var cells in _columns)
            {
                cells.AddTo(map);
            }
        });
        ImmutableArray<RejectedRow> rejected = [.. _rejected.Concat(table.RejectedRows).OrderBy(row => row.Line)];
        return badRows == BadRows.Throw && !rejected.IsEmpty
            ? throw new RejectedRowsException(rejected)
            : new CsvLeads(table, rejected, _missingColumns);
    }

    private ImmutableArray<LeadCells> OfCard(Scorecard card, LeadColumns columns)
    {
        var known = card.Characteristics.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        if (columns.Headings.Keys.FirstOrDefault(id => !known.Contains(id)) is { } unknown)
        {
            throw new ArgumentException($"The scorecard has no characteristic '{unknown}'.", nameof(columns));
        }

        var cells = ImmutableArray.CreateBuilder<LeadCells>();
        foreach (var item in card.Characteristics)
        {
            if (columns.Headings.TryGetValue(item.Id, out var heading))
            {
                cells.Add(LeadCells.Of(item, Header.Find(_rows.Columns, heading)));
            }
            else if (FindByName(item) is { } column)
            {
                cells.Add(LeadCells.Of(item, column));
            }
        }

        return cells.Count > 0
            ? cells.DrainToImmutable()
            : throw new CsvColumnException(card.Characteristics[0].Id, _rows.Columns, 0);
    }

    /// <summary>Finds a column by the identifier of a characteristic, or else by one of its names.</summary>
    private int? FindByName(Characteristic item)
    {
        string?[] names =
        [
            item.Id, item.Name?.ToString(LocalizedText.English), item.Name?.ToString(LocalizedText.SimplifiedChinese),
        ];
        return names.OfType<string>()
            .Where(name => Header.Has(_rows.Columns, name))
            .Select(name => (int?)Header.Find(_rows.Columns, name))
            .FirstOrDefault();
    }

    private ImmutableArray<LeadCells> Guessed(LeadColumns columns)
    {
        var left = columns.Excluded.Select(column => Header.Find(_rows.Columns, column)).ToHashSet();
        left.Add(_id);
        left.Add(_outcome);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var cells = ImmutableArray.CreateBuilder<LeadCells>();
        foreach (var (column, heading) in _rows.Columns.Index())
        {
            var name = heading.Trim();
            if (name.Length == 0 || left.Contains(column))
            {
                continue;
            }

            cells.Add(seen.Add(name)
                ? new GuessedCells(name, column)
                : throw new CsvColumnException(
                    name,
                    _rows.Columns,
                    _rows.Columns.Count(other => string.Equals(other.Trim(), name, StringComparison.Ordinal))));
        }

        return cells.DrainToImmutable();
    }

    private void ReadRow()
    {
        var rejected = _rejected.Count;
        var id = ReadId();
        foreach (var cells in _columns)
        {
            var field = _rows.Field(cells.Column);
            if (cells.Add(_rows.HasRunaway(field) ? string.Empty : Known(field)) is { } mistake)
            {
                Reject(cells.Column, field, mistake.Code, mistake.Reason);
            }

            if (_rows.HasRunaway(field))
            {
                _rejected.Add(_rows.Reject(RowReader.Runaway));
            }
        }

        var lead = new CsvLead
        {
            Line = _rows.Line,
            Row = _row,
            Id = id,
            Outcome = _outcome == Header.None ? null : _outcomes?.Read(Known(_rows.Field(_outcome))),
            Group = GroupOf(),
            Place = _place++,
        };
        if (_rejected.Count == rejected)
        {
            _leads.Add(lead);
        }
    }

    private string ReadId()
    {
        if (_id == Header.None)
        {
            return _rows.Line.ToString(CultureInfo.InvariantCulture);
        }

        var id = _rows.Field(_id).Trim();
        if (id.Length == 0)
        {
            Reject(_id, id, RejectionCode.MissingValue, "The lead has no identifier.");
        }
        else if (!_lines.TryAdd(id, _rows.Line))
        {
            Reject(
                _id,
                id,
                RejectionCode.Duplicate,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The lead is on line {_lines[id]} already; one row for each lead is expected."));
        }

        return id;
    }

    private int GroupOf()
    {
        if (_group.IsEmpty)
        {
            return _row;
        }

        var key = string.Join('\u001F', _group.Select(column => _rows.Field(column).Trim()));
        if (!_groups.TryGetValue(key, out var group))
        {
            group = _groups.Count;
            _groups.Add(key, group);
        }

        return group;
    }

    private string Known(string field)
    {
        var text = field.Trim();
        return _missingWords.Contains(text) ? string.Empty : text;
    }

    private void Reject(int column, string value, RejectionCode code, string reason) =>
        _rejected.Add(new RejectedRow(_rows.Line, _rows.Columns[column], value, code, reason));
}
