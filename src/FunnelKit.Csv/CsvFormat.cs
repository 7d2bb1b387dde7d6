using System.Collections.Immutable;
using System.Text;

namespace FunnelKit.Csv;

/// <summary>
/// How the text of a CSV file is written: its separator, its encoding and its way of writing times.
/// </summary>
/// <remarks>Equality compares all values. Instances are immutable and thread-safe.</remarks>
public sealed record CsvFormat
{
    /// <summary>Gets the format in which everything is detected.</summary>
    public static CsvFormat Default { get; } = new();

    /// <summary>Gets the separators that are detected: comma, semicolon, tab and vertical bar.</summary>
    public static ImmutableArray<char> DetectedDelimiters => [',', ';', '\t', '|'];

    /// <summary>Gets the separator of fields.</summary>
    /// <value>
    /// Null, the default, takes the one of <see cref="DetectedDelimiters"/> that occurs most often in the
    /// header outside quotes.
    /// </value>
    /// <exception cref="ArgumentException">The character is a quotation mark or ends a line.</exception>
    public char? Delimiter
    {
        get;
        init => field = value is '"' or '\r' or '\n'
            ? throw new ArgumentException("A quotation mark or a line break cannot separate fields.", nameof(value))
            : value;
    }

    /// <summary>
    /// Gets the name of the character encoding, such as <c>utf-8</c>, <c>gb18030</c> or <c>windows-1252</c>.
    /// </summary>
    /// <value>
    /// Null, the default, follows the byte order mark, and takes a file without one as UTF-8. A byte that the
    /// encoding does not allow is an error, never a replacement character.
    /// </value>
    /// <exception cref="ArgumentException">No encoding has that name.</exception>
    public string? Encoding
    {
        get;
        init => field = value is null || IsEncoding(value)
            ? value
            : throw new ArgumentException(
                $"'{value}' is not the name of an encoding. Names are for example utf-8, utf-16, gb18030, big5 "
                + "and windows-1252.",
                nameof(value));
    }

    /// <summary>Gets the exact format of dates and times, such as <c>M/d/yyyy</c>.</summary>
    /// <value>
    /// In the notation of .NET, invariant; a time without a zone is UTC. Null, the default, reads the forms
    /// that cannot be misread, which begin with the year: <c>yyyy-MM-dd</c> or <c>yyyy/MM/dd</c>, then
    /// optionally a blank or
    /// <c>T</c> and
    /// <c>HH:mm[:ss[.fffffff]]</c>, then optionally <c>Z</c> or <c>±HH:mm</c>.
    /// </value>
    /// <exception cref="ArgumentException">
    /// The text is no format, or one that does not tell year, month and day.
    /// </exception>
    public string? TimeFormat
    {
        get;
        init => field = value is null || IsTimeFormat(value)
            ? value
            : throw new ArgumentException(
                $"'{value}' is not a format that tells year, month and day, such as M/d/yyyy.", nameof(value));
    }

    /// <summary>Determines whether a name is that of an encoding.</summary>
    /// <param name="name">The name, such as <c>gb18030</c>.</param>
    /// <returns>True if <see cref="Encoding"/> accepts the name.</returns>
    public static bool IsEncoding(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return FindEncoding(name) is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Determines whether a text is a format of dates and times that tells year, month and day.</summary>
    /// <param name="format">The format, in the notation of .NET, such as <c>M/d/yyyy</c>.</param>
    /// <returns>True if <see cref="TimeFormat"/> accepts the format.</returns>
    public static bool IsTimeFormat(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return TimeText.IsFormat(format);
    }

    /// <summary>Finds an encoding that throws on bytes it does not allow.</summary>
    internal static Encoding FindEncoding(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? System.Text.Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
