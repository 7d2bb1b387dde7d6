using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace FunnelKit.Csv;

/// <summary>
/// Reads the rows of a file one by one, with their physical lines; only the fields asked for become texts.
/// </summary>
internal sealed class RowReader : IDisposable
{
    public const string Runaway = "A quotation mark that does not close runs over several lines.";

    private const int ShownCharacters = 60;

    private readonly TextSource _source;
    private readonly CsvParser _parser;
    private bool _isBadField;
    private long _lastLine;

    private RowReader(TextSource source, char delimiter)
    {
        _source = source;
        Delimiter = delimiter;
        _parser = new CsvParser(
            source,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = delimiter.ToString(),
                BadDataFound = _ => _isBadField = true,
                BufferSize = 1 << 16,
            },
            leaveOpen: true);
    }

    public ImmutableArray<string> Columns { get; private set; } = [];

    public char Delimiter { get; }

    public string EncodingName => _source.EncodingName;

    /// <summary>Gets a value indicating whether the file begins with a byte order mark.</summary>
    public bool HasByteOrderMark => _source.HasByteOrderMark;

    /// <summary>Gets how many fields the row has.</summary>
    public int FieldCount => _parser.Count;

    /// <summary>Gets the line on which the row begins.</summary>
    public long Line { get; private set; }

    /// <summary>Gets the reason why the row is not well-formed, or null.</summary>
    public string? Malformed { get; private set; }

    /// <summary>Gets the row as it stands in the file; the header until a row has been read.</summary>
    public string RawRecord => _parser.RawRecord;

    public static async Task<RowReader> OpenAsync(
        Stream stream, CsvFormat format, IProgress<long>? progress, CancellationToken cancellation)
    {
        var source = await TextSource.OpenAsync(stream, format.Encoding, progress, cancellation).ConfigureAwait(false);
        var reader = new RowReader(source, format.Delimiter ?? Delimiters.Detect(source.Beginning()));
        if (!await reader._parser.ReadAsync().ConfigureAwait(false))
        {
            throw new CsvFormatException(CsvFormatError.Empty, "The file is empty: it has no header line.");
        }

        reader.Columns = [.. reader._parser.Record ?? []];
        reader._lastLine = reader._parser.RawRow;
        return reader;
    }

    public string Field(int column) => column < _parser.Count ? _parser[column] : string.Empty;

    /// <summary>Goes to the next row that is not empty.</summary>
    /// <param name="fieldsNeeded">How many fields the row must have.</param>
    public async ValueTask<bool> ReadAsync(int fieldsNeeded)
    {
        while (await _parser.ReadAsync().ConfigureAwait(false))
        {
            var previous = _lastLine;
            _lastLine = _parser.RawRow;
            Line = _lastLine;
            Malformed = null;
            _isBadField = false;
            if (_lastLine - previous > 1 || _source.IsAtEnd)
            {
                CheckLines(previous + 1);
            }

            if (Malformed is null && (_parser.Count < fieldsNeeded || _parser.Count > Columns.Length))
            {
                if (IsBlank(0))
                {
                    continue;
                }

                CheckFieldCount(fieldsNeeded);
            }

            return true;
        }

        return false;
    }

    /// <summary>
    /// Determines whether a field read from this row was not quoted as it should be and runs over lines.
    /// </summary>
    public bool HasRunaway(string field) => _isBadField && field.AsSpan().ContainsAny('\r', '\n');

    public bool IsBlank(int firstField)
    {
        for (var field = firstField; field < _parser.Count; field++)
        {
            if (!string.IsNullOrWhiteSpace(_parser[field]))
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose()
    {
        _parser.Dispose();
        _source.Dispose();
    }

    /// <summary>Reports the row as not well-formed.</summary>
    public RejectedRow Reject(string reason)
    {
        var raw = _parser.RawRecord.Trim();
        var column = Columns[Math.Min(_parser.Count, Columns.Length - 1)];
        return new RejectedRow(Line, column, raw.Length <= ShownCharacters
            ? raw
            : raw[..ShownCharacters] + "…", RejectionCode.MalformedRow, reason);
    }

    /// <summary>Counts the line breaks in a row, and says whether it ends within quotes.</summary>
    /// <remarks>
    /// Only a quotation mark at the beginning of a field opens quotes; elsewhere it stands for itself.
    /// </remarks>
    private static (long Breaks, bool IsOpen) Scan(ReadOnlySpan<char> raw, char delimiter)
    {
        var (breaks, isQuoted, isQuotedField, isStart) = (0L, false, false, true);
        for (var i = 0; i < raw.Length; i++)
        {
            var character = raw[i];
            if (character == '"' && (isStart || isQuotedField))
            {
                isQuotedField = true;
                isQuoted = !isQuoted;
            }
            else if (character == '\n' || (character == '\r' && (i + 1 == raw.Length || raw[i + 1] != '\n')))
            {
                breaks++;
            }

            isStart = !isQuoted && character == delimiter;
            isQuotedField &= !isStart;
        }

        return (breaks, isQuoted);
    }

    private void CheckLines(long earliest)
    {
        var raw = _parser.RawRecord.AsSpan();
        var (breaks, isOpen) = Scan(raw, Delimiter);

        // The break that ends the row does not count as a line of it.
        var inside = isOpen || raw is not [.., '\r' or '\n'] ? breaks : breaks - 1;
        Line = Math.Max(earliest, _lastLine - inside);
        Malformed = isOpen ? "A quotation mark opens here and does not close before the end of the file."
            : inside > 0 && _parser.Count != Columns.Length ? Runaway
            : null;
    }

    private void CheckFieldCount(int fieldsNeeded)
    {
        if (_parser.Count < fieldsNeeded)
        {
            Malformed = string.Create(
                CultureInfo.InvariantCulture,
                $"The row has {_parser.Count} fields, but {fieldsNeeded} are needed for the columns that are read.");
        }
        else if (!IsBlank(Columns.Length))
        {
            Malformed = string.Create(
                CultureInfo.InvariantCulture,
                $"The row has {_parser.Count} fields, but the header has {Columns.Length}.")
                + " A value that holds the separator needs quotes.";
        }
    }
}
