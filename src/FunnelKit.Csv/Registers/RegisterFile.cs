using System.Collections.Immutable;
using System.Text;

namespace FunnelKit.Csv.Registers;

/// <summary>Finds out how the bytes of a register are encoded.</summary>
/// <remarks>
/// In this order: the encoding named; the byte order mark; UTF-8 when all bytes are that; GB18030 when all bytes are
/// that and a heading then is a Chinese one of the register; otherwise UTF-8, whose first bad byte is reported.
/// </remarks>
internal static class RegisterFile
{
    private const string Utf8 = "utf-8";
    private const string Gb18030 = "gb18030";

    /// <summary>Names the encoding, or leaves it to the byte order mark.</summary>
    public static CsvFormat Detect(byte[] bytes, CsvFormat format, ImmutableArray<RegisterColumn> columns)
    {
        if (format.Encoding is not null || HasByteOrderMark(bytes) || bytes.AsSpan().Contains((byte)0)
            || TryDecode(bytes, Utf8) is not null)
        {
            return format;
        }

        return TryDecode(bytes, Gb18030) is { } text && HasChineseHeading(text, format, columns)
            ? format with { Encoding = Gb18030 }
            : format;
    }

    public static bool HasByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..];

    /// <summary>Encodes a register, with the mark where it is wanted and the encoding has one.</summary>
    /// <exception cref="CsvFormatException">The encoding does not have a character.</exception>
    public static byte[] Encode(string text, string encodingName, bool hasByteOrderMark)
    {
        var encoding = CsvFormat.FindEncoding(encodingName);
        try
        {
            var mark = hasByteOrderMark ? Encoding.GetEncoding(encoding.CodePage).GetPreamble() : [];
            return [.. mark, .. encoding.GetBytes(text)];
        }
        catch (EncoderFallbackException exception)
        {
            throw new CsvFormatException(
                CsvFormatError.UnencodableText,
                $"'{exception.CharUnknown}' cannot be written in {encodingName}. "
                + "Write the register as utf-8 or gb18030.");
        }
    }

    private static string? TryDecode(byte[] bytes, string encoding)
    {
        try
        {
            return CsvFormat.FindEncoding(encoding).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool HasChineseHeading(string text, CsvFormat format, ImmutableArray<RegisterColumn> columns)
    {
        var header = text.AsSpan().TrimStart("\r\n");
        var end = header.IndexOfAny('\r', '\n');
        var headings = (end < 0 ? header : header[..end]).ToString()
            .Split(format.Delimiter ?? Delimiters.Detect(text));
        return RegisterHeader.HasChineseHeading(columns, [.. headings.Select(heading => heading.Trim('"'))]);
    }
}
