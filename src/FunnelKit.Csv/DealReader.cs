using System.Globalization;

namespace FunnelKit.Csv;

/// <summary>
/// Turns rows into deals. A row is taken whole or rejected whole; the first value that is wrong is reported.
/// </summary>
internal sealed class DealReader
{
    private readonly RowReader _rows;
    private readonly Currency _defaultCurrency;
    private readonly TimeText _times;
    private readonly int _deal;
    private readonly int _stage;
    private readonly int _amount;
    private readonly int _owner;
    private readonly int _productLine;
    private readonly int _closeDate;
    private readonly int _probability;
    private readonly int _currency;
    private readonly int _fieldsNeeded;
    private readonly int _at;
    private readonly DealLog? _log;
    private readonly List<DealFoldRow> _found = [];
    private readonly List<RejectedRow> _rejected = [];
    private readonly List<(int Row, double Number, string Text)> _bareProbabilities = [];
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public DealReader(RowReader rows, DealColumns columns, CsvFormat format, Currency currency)
    {
        _rows = rows;
        _defaultCurrency = currency;
        _times = new TimeText(format.TimeFormat);
        _deal = Header.FindOptional(rows.Columns, columns.Deal);
        _stage = Header.Find(rows.Columns, columns.Stage);
        _amount = Header.FindOptional(rows.Columns, columns.Amount);
        _owner = Header.FindOptional(rows.Columns, columns.Owner);
        _productLine = Header.FindOptional(rows.Columns, columns.ProductLine);
        _closeDate = Header.FindOptional(rows.Columns, columns.CloseDate);
        _probability = Header.FindOptional(rows.Columns, columns.Probability);
        _currency = Header.FindOptional(rows.Columns, columns.Currency);
        _log = columns.Log;
        _at = Header.FindOptional(rows.Columns, columns.Log?.At);
        _fieldsNeeded = 1 + new[]
        {
            _deal, _stage, _amount, _owner, _productLine, _closeDate, _probability, _currency, _at,
        }.Max();
    }

    public async Task<CsvDeals> ReadAllAsync(BadRows badRows, CancellationToken cancellation)
    {
        while (await _rows.ReadAsync(_fieldsNeeded).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_rows.Malformed is { } reason)
            {
                _rejected.Add(_rows.Reject(reason));
            }
            else
            {
                ReadRow();
            }
        }

        var arePercent = ResolveProbabilities();
        if (badRows == BadRows.Throw && _rejected.Count > 0)
        {
            throw new RejectedRowsException([.. _rejected.OrderBy(row => row.Line)]);
        }

        return new CsvDeals(
            _log is null ? [.. _found.Select(row => row.Deal)] : DealFold.Fold(_found, _log.Model),
            [.. _rejected.OrderBy(row => row.Line)],
            arePercent,
            hasProductLines: _productLine != Header.None);
    }

    private void ReadRow()
    {
        if (!TryReadNeeded(_stage, "The row names no stage.", out var stage)
            || !TryReadId(out var id)
            || !TryReadTime(out var time)
            || !TryReadCurrency(out var currency)
            || !TryReadAmount(currency, out var amount)
            || !TryReadDate(out var closeDate)
            || !TryReadProbability(out var probability, out var bareNumber))
        {
            return;
        }

        if (time > _log?.AsOf)
        {
            return;
        }

        if (_deal != Header.None)
        {
            _lines.TryAdd(id, _rows.Line);
        }

        if (bareNumber is { } number)
        {
            _bareProbabilities.Add((_found.Count, number, _rows.Field(_probability)));
        }

        _found.Add(new(
            time,
            new CsvDeal
            {
                Line = _rows.Line,
                Id = _log is null ? id : Shared(id),
                Stage = Shared(stage),
                Amount = amount,
                Currency = currency,
                Owner = OptionalText(_owner) is { } owner ? Shared(owner.Trim()) : null,
                ProductLine = OptionalText(_productLine) is { } line ? Shared(line.Trim()) : null,
                CloseDate = closeDate,
                Probability = probability,
            }));
    }

    /// <summary>
    /// Decides for all bare numbers at once whether they are percentages, and rejects what does not go with it.
    /// </summary>
    private bool ResolveProbabilities()
    {
        var fractions = _bareProbabilities.Count(probability => probability.Number is > 0d and < 1d);
        var percentages = _bareProbabilities.Count(probability => probability.Number > 1d);
        var arePercent = percentages > fractions;
        var isMixed = fractions > 0 && percentages > 0;
        var unclear = new HashSet<int>();
        foreach (var (row, number, text) in _bareProbabilities)
        {
            if (isMixed && number is > 0d and not 1d && (fractions == percentages || number > 1d != arePercent))
            {
                unclear.Add(row);
                _rejected.Add(new RejectedRow(
                    _found[row].Deal.Line,
                    _rows.Columns[_probability],
                    text,
                    RejectionCode.OutOfRange,
                    "The column holds numbers below 1 and numbers above 1, so that it is not certain whether this is "
                    + "a percentage. Write a percent sign."));
                continue;
            }

            var probability = Probability.FromFraction(arePercent ? number / 100d : number);
            _found[row] = _found[row] with { Deal = _found[row].Deal with { Probability = probability } };
        }

        if (unclear.Count > 0)
        {
            DealFoldRow[] kept = [.. _found.Index().Where(row => !unclear.Contains(row.Index)).Select(row => row.Item)];
            _found.Clear();
            _found.AddRange(kept);
        }

        return arePercent;
    }

    private bool TryReadId(out string id)
    {
        if (_deal == Header.None)
        {
            id = _rows.Line.ToString(CultureInfo.InvariantCulture);
            return true;
        }

        if (!TryReadNeeded(_deal, "The deal has no identifier.", out id))
        {
            return false;
        }

        id = id.Trim();
        return _log is not null
            || !_lines.TryGetValue(id, out var line)
            || Reject(
                _deal,
                id,
                RejectionCode.Duplicate,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The deal is on line {line} already; one row for each deal is expected."));
    }

    private bool TryReadTime(out DateTimeOffset time)
    {
        time = default;
        return _at == Header.None
            || (OptionalText(_at) is { } text
                ? _times.TryRead(text, out time) || Reject(_at, text, RejectionCode.NotATime, _times.Explain(text))
                : Reject(_at, string.Empty, RejectionCode.MissingValue, "The event has no time."));
    }

    private bool TryReadNeeded(int column, string reasonWhenMissing, out string text)
    {
        text = _rows.Field(column);
        if (_rows.HasRunaway(text))
        {
            _rejected.Add(_rows.Reject(RowReader.Runaway));
            return false;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        // A row of separators only is an empty line as spreadsheets write it.
        return !_rows.IsBlank(0) && Reject(column, text, RejectionCode.MissingValue, reasonWhenMissing);
    }

    private bool TryReadAmount(Currency currency, out decimal? amount)
    {
        amount = null;
        if (OptionalText(_amount) is not { } text)
        {
            return true;
        }

        if (!AmountText.TryRead(text, out var read))
        {
            return Reject(_amount, text, RejectionCode.NotANumber, AmountText.Explain(text));
        }

        amount = read;
        return AmountText.FitsMinorUnits(read, currency)
            || Reject(_amount, text, RejectionCode.OutOfRange, AmountText.TooLarge);
    }

    private bool TryReadCurrency(out Currency currency)
    {
        currency = _defaultCurrency;
        if (OptionalText(_currency) is not { } text)
        {
            var isNeeded = _currency != Header.None && currency == Currency.None && OptionalText(_amount) is not null;
            return !isNeeded
                || Reject(_currency, string.Empty, RejectionCode.MissingValue, "The amount has no currency.");
        }

        return Currency.TryFromCode(text.AsSpan().Trim(), out currency)
            || Reject(
                _currency,
                text,
                RejectionCode.UnknownCurrency,
                "This is not a currency code of ISO 4217, such as CNY.");
    }

    private bool TryReadDate(out DateOnly? date)
    {
        date = null;
        if (OptionalText(_closeDate) is not { } text)
        {
            return true;
        }

        if (!_times.TryReadDate(text, out var read))
        {
            return Reject(_closeDate, text, RejectionCode.NotATime, _times.Explain(text));
        }

        date = read;
        return true;
    }

    private bool TryReadProbability(out Probability? probability, out double? bareNumber)
    {
        (probability, bareNumber) = (null, null);
        if (OptionalText(_probability) is not { } text)
        {
            return true;
        }

        var digits = text.AsSpan().Trim().TrimEnd('%');
        var isPercent = digits.Length < text.AsSpan().Trim().Length;
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return Reject(
                _probability,
                text,
                RejectionCode.NotANumber,
                "This is not a number from 0 to 100, with or without a percent sign.");
        }

        if (number is < 0d or > 100d)
        {
            return Reject(
                _probability, text, RejectionCode.OutOfRange, "A probability is from 0 to 100 %, or from 0 to 1.");
        }

        if (isPercent)
        {
            probability = Probability.FromPercent(number);
        }
        else
        {
            bareNumber = number;
        }

        return true;
    }

    private string? OptionalText(int column) =>
        column != Header.None && _rows.Field(column) is var text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>Keeps one object for equal texts, of which there are few.</summary>
    private string Shared(string text) => _texts.TryAdd(text, text) ? text : _texts[text];

    private bool Reject(int column, string value, RejectionCode code, string reason)
    {
        _rejected.Add(new RejectedRow(_rows.Line, _rows.Columns[column], value, code, reason));
        return false;
    }
}
