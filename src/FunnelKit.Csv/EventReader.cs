using System.Globalization;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Csv;

/// <summary>Turns rows into stage events.</summary>
/// <remarks>A row is taken whole or rejected whole; the first value that is wrong is reported.</remarks>
internal sealed class EventReader
{
    private readonly RowReader _rows;
    private readonly StageModel _model;
    private readonly StageHistoryBuilder _builder;
    private readonly Currency _currency;
    private readonly TimeText _times;
    private readonly int _deal;
    private readonly int _stage;
    private readonly int _amount;
    private readonly int _reason;
    private readonly int _recordedAt;
    private readonly int _eventId;
    private readonly int _sequence;
    private readonly int[] _dimensions;
    private readonly string?[] _labels;
    private readonly (int Column, Stage? Stage)[] _timeColumns;
    private readonly bool _isWide;
    private readonly int _fieldsNeeded;
    private readonly List<StageEvent> _events = [];
    private readonly Dictionary<string, Stage?> _stages = new(StringComparer.Ordinal);

    public EventReader(
        RowReader rows, StageModel model, EventColumns columns, CsvFormat format, StageHistoryBuilder builder,
        Currency currency)
    {
        _rows = rows;
        _model = model;
        _builder = builder;
        _currency = currency;
        _times = new TimeText(format.TimeFormat);
        _deal = Header.Find(rows.Columns, columns.Deal);
        _stage = Header.Find(rows.Columns, columns.Stage);
        _timeColumns = [.. columns.Times.Select(time => (Header.Find(rows.Columns, time.Column), StageOf(time)))];
        _amount = Header.FindOptional(rows.Columns, columns.Amount);
        _reason = Header.FindOptional(rows.Columns, columns.Reason);
        _recordedAt = Header.FindOptional(rows.Columns, columns.RecordedAt);
        _eventId = Header.FindOptional(rows.Columns, columns.EventId);
        _sequence = Header.FindOptional(rows.Columns, columns.Sequence);
        _dimensions = [.. columns.Dimensions.Select(dimension => Header.Find(rows.Columns, dimension))];
        _labels = new string?[_dimensions.Length];
        _isWide = Array.Exists(_timeColumns, time => time.Stage is not null);
        _fieldsNeeded = 1 + Math.Max(
            _timeColumns.Max(time => time.Column),
            new List<int> { _deal, _stage, _amount, _reason, _recordedAt, _eventId, _sequence }
                .Concat(_dimensions)
                .Max());
    }

    public async Task ReadAllAsync(CancellationToken cancellation)
    {
        while (await _rows.ReadAsync(_fieldsNeeded).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_rows.Malformed is { } reason)
            {
                _builder.Reject(_rows.Reject(reason));
                continue;
            }

            _events.Clear();
            if (TryReadRow())
            {
                foreach (var stageEvent in _events)
                {
                    _builder.Add(stageEvent, _rows.Line, _labels);
                }
            }
        }
    }

    private bool TryReadRow()
    {
        if (!TryReadText(_deal, "The deal has no identifier.", out var deal))
        {
            return false;
        }

        if (!TryReadText(_stage, "The row names no stage.", out var label)
            || !TryReadTime(_recordedAt, out var recordedAt)
            || !TryReadSequence(out var sequence)
            || !TryReadAmount(out var amount))
        {
            return false;
        }

        var shared = new StageEvent
        {
            DealId = deal.Trim(),
            Stage = label,
            RecordedAt = recordedAt,
            Sequence = sequence,
            EventId = OptionalText(_eventId),
        };
        if (!(_isWide ? TryAddWide(shared) : TryAddLong(shared)))
        {
            return false;
        }

        for (var i = 0; i < _labels.Length; i++)
        {
            _labels[i] = OptionalText(_dimensions[i]);
        }

        _events[^1] = _events[^1] with { Amount = amount, Reason = OptionalText(_reason) };
        return true;
    }

    private bool TryAddLong(in StageEvent shared)
    {
        var column = _timeColumns[0].Column;
        if (!TryReadTime(column, out var time))
        {
            return false;
        }

        if (time is null)
        {
            return Reject(column, string.Empty, RejectionCode.MissingValue, "The event has no time.");
        }

        _events.Add(shared with { OccurredAt = time });
        return true;
    }

    /// <summary>Adds what the columns of a row say about its deal; the stage it is in comes last.</summary>
    private bool TryAddWide(in StageEvent shared)
    {
        var own = FindStage(shared.Stage);
        DateTimeOffset? general = null;
        DateTimeOffset? specific = null;
        foreach (var (column, stage) in _timeColumns)
        {
            if (!TryReadTime(column, out var time))
            {
                return false;
            }

            if (stage is null)
            {
                general = time;
            }
            else if (ReferenceEquals(stage, own))
            {
                specific = time;
            }
            else if (time is not null)
            {
                _events.Add(shared with { Stage = stage.Id.Value, OccurredAt = time, EventId = Part(shared, stage) });
            }
        }

        var at = specific ?? general;
        if (at is null && _events.Count > 0)
        {
            // Only the order is known: the deal came to its stage after those that have a time. An event without a
            // time comes before all others, so that none of the row keeps one; the sequence tells the order.
            _events.Sort((left, right) => Nullable.Compare(left.OccurredAt, right.OccurredAt));
            for (var i = 0; i < _events.Count; i++)
            {
                _events[i] = _events[i] with { OccurredAt = null, Sequence = shared.Sequence + i };
            }
        }

        _events.Add(shared with { OccurredAt = at, Sequence = shared.Sequence + _events.Count });
        return true;
    }

    /// <summary>Tells the events of one row apart, which share the identifier in the data.</summary>
    private static string? Part(in StageEvent shared, Stage stage) =>
        shared.EventId is null ? null : shared.EventId + "/" + stage.Id.Value;

    private bool TryReadText(int column, string reasonWhenMissing, out string text)
    {
        text = _rows.Field(column);
        if (_rows.HasRunaway(text))
        {
            _builder.Reject(_rows.Reject(RowReader.Runaway));
            return false;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        // A row of separators only is an empty line as spreadsheets write it.
        var isEmptyLine = column == _deal && _rows.IsBlank(0);
        return !isEmptyLine && Reject(column, text, RejectionCode.MissingValue, reasonWhenMissing);
    }

    private string? OptionalText(int column) =>
        column != Header.None && _rows.Field(column) is var text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private bool TryReadTime(int column, out DateTimeOffset? time)
    {
        time = null;
        if (column == Header.None)
        {
            return true;
        }

        var text = _rows.Field(column);
        if (_times.TryRead(text, out var read))
        {
            time = read;
            return true;
        }

        return string.IsNullOrWhiteSpace(text) || Reject(column, text, RejectionCode.NotATime, _times.Explain(text));
    }

    private bool TryReadSequence(out long sequence)
    {
        sequence = 0;
        return _sequence == Header.None
            || OptionalText(_sequence) is not { } text
            || long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out sequence)
            || Reject(_sequence, text, RejectionCode.NotANumber, "This is not a whole number.");
    }

    private bool TryReadAmount(out decimal? amount)
    {
        amount = null;
        if (_amount == Header.None || OptionalText(_amount) is not { } text)
        {
            return true;
        }

        if (!AmountText.TryRead(text, out var read))
        {
            return Reject(_amount, text, RejectionCode.NotANumber, AmountText.Explain(text));
        }

        amount = read;
        return AmountText.FitsMinorUnits(read, _currency)
            || Reject(_amount, text, RejectionCode.OutOfRange, AmountText.TooLarge);
    }

    private bool Reject(int column, string value, RejectionCode code, string reason)
    {
        _builder.Reject(new RejectedRow(_rows.Line, _rows.Columns[column], value, code, reason));
        return false;
    }

    private Stage? FindStage(string label)
    {
        if (!_stages.TryGetValue(label, out var stage))
        {
            _model.TryFindStage(label, out stage);
            _stages.Add(label, stage);
        }

        return stage;
    }

    private Stage? StageOf(TimeColumn time) =>
        time.Stage is null ? null
        : _model.TryFindStage(time.Stage, out var stage) ? stage
        : throw new ArgumentException(
            $"The column '{time.Column}' is said to date the stage '{time.Stage}', which the model does not "
            + "have. It has: "
            + string.Join(", ", _model.Stages.Select(known => known.Id)) + ".",
            nameof(time));
}
