using System.Globalization;
using System.Text;

namespace FunnelKit.Csv;

/// <summary>Decodes a stream strictly, and knows the line and the byte when it cannot.</summary>
internal sealed class TextSource : TextReader
{
    private const int BufferSize = 1 << 16;

    private readonly Stream _stream;
    private readonly IProgress<long>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly byte[] _bytes = new byte[BufferSize];
    private Encoding _encoding = Encoding.UTF8;
    private Decoder _decoder = null!;
    private int _start;
    private int _end;
    private long _consumed;
    private long _lineBreaks;
    private bool _isEndOfStream;

    private TextSource(Stream stream, IProgress<long>? progress, CancellationToken cancellation)
    {
        _stream = stream;
        _progress = progress;
        _cancellation = cancellation;
    }

    public string EncodingName => _encoding.WebName;

    /// <summary>Gets a value indicating whether the file begins with a byte order mark.</summary>
    public bool HasByteOrderMark { get; private set; }

    /// <summary>Gets a value indicating whether the last character has been handed out.</summary>
    public bool IsAtEnd { get; private set; }

    public static async Task<TextSource> OpenAsync(
        Stream stream, string? encoding, IProgress<long>? progress, CancellationToken cancellation)
    {
        var source = new TextSource(stream, progress, cancellation);
        await source.FillAsync().ConfigureAwait(false);
        source.ChooseEncoding(encoding);
        return source;
    }

    /// <summary>Gets the text at the start of the file, up to one buffer; to look at, not consumed.</summary>
    public string Beginning()
    {
        var lenient = (Encoding)_encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient.GetString(_bytes, _start, _end - _start);
    }

    public override Task<int> ReadAsync(char[] buffer, int index, int count) =>
        ReadAsync(buffer.AsMemory(index, count), _cancellation).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        while (!IsAtEnd)
        {
            if (_start == _end && !_isEndOfStream)
            {
                await FillAsync().ConfigureAwait(false);
            }

            var chars = Decode(buffer.Span);
            if (chars > 0)
            {
                return chars;
            }
        }

        return 0;
    }

    private static Encoding? MarkedEncoding(ReadOnlySpan<byte> bytes, out int markLength)
    {
        (var name, markLength) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
            [0xFF, 0xFE, 0, 0, ..] => ("utf-32", 4),
            [0, 0, 0xFE, 0xFF, ..] => ("utf-32BE", 4),
            [0xFF, 0xFE, ..] => ("utf-16", 2),
            [0xFE, 0xFF, ..] => ("utf-16BE", 2),
            _ => (null, 0),
        };
        return name is null ? null : CsvFormat.FindEncoding(name);
    }

    private void ChooseEncoding(string? name)
    {
        var bytes = _bytes.AsSpan(0, _end);
        var marked = MarkedEncoding(bytes, out var markLength);
        _encoding = name is null ? marked ?? CsvFormat.FindEncoding("utf-8") : CsvFormat.FindEncoding(name);
        if (marked is not null && marked.CodePage == _encoding.CodePage)
        {
            _start = markLength;
            _consumed = markLength;
            HasByteOrderMark = true;
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            throw new CsvFormatException(
                CsvFormatError.NotText,
                "The file is a workbook or an archive, not CSV. Save the table as CSV (UTF-8) first.");
        }

        if (marked is null && name is null && bytes.Contains((byte)0))
        {
            throw new CsvFormatException(
                CsvFormatError.NotText,
                "The file holds zero bytes: it is not text in UTF-8. If it is UTF-16 without a byte order mark, "
                + "name the encoding utf-16.");
        }

        _decoder = _encoding.GetDecoder();
    }

    private int Decode(Span<char> chars)
    {
        var bytes = _bytes.AsSpan(_start, _end - _start);
        try
        {
            _decoder.Convert(bytes, chars, _isEndOfStream, out var bytesUsed, out var charsUsed, out var completed);
            _lineBreaks += bytes[..bytesUsed].Count((byte)'\n');
            _consumed += bytesUsed;
            _start += bytesUsed;
            IsAtEnd = _isEndOfStream && completed && _start == _end;
            return charsUsed;
        }
        catch (DecoderFallbackException exception)
        {
            var offset = _consumed + exception.Index;
            var line = _lineBreaks + 1 + bytes[..Math.Clamp(exception.Index, 0, bytes.Length)].Count((byte)'\n');
            var value = exception.BytesUnknown is { Length: > 0 } unknown ? Convert.ToHexString(unknown) : "?";
            throw new CsvFormatException(
                CsvFormatError.InvalidBytes,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Line {line}, byte {offset}: the bytes 0x{value} are not {_encoding.WebName}. ")
                + "Save the file as UTF-8, or name its encoding, for example gb18030, big5 or windows-1252 "
                + "(option --encoding).",
                line,
                offset);
        }
    }

    private async ValueTask FillAsync()
    {
        (_start, _end) = (
            0, await _stream.ReadAtLeastAsync(_bytes, BufferSize, false, _cancellation).ConfigureAwait(false));
        _isEndOfStream = _end < BufferSize;
        _progress?.Report(_consumed + _end);
    }
}
