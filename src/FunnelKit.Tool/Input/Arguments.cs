using System.CommandLine;
using System.Globalization;
using FunnelKit.Csv;

namespace FunnelKit.Tool.Input;

/// <summary>Reads values of a command line.</summary>
internal static class Arguments
{
    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK",
    ];

    /// <summary>Reads <c>--delimiter</c>, <c>--encoding</c> and <c>--time-format</c>.</summary>
    public static CsvFormat Format(ParseResult command, ToolOptions options)
    {
        var encoding = command.GetValue(options.Encoding);
        if (encoding is not null && !CsvFormat.IsEncoding(encoding))
        {
            throw new UsageException(
                $"--encoding: '{encoding}' is not the name of an encoding, such as utf-8, gb18030 or windows-1252.",
                $"--encoding：“{encoding}”不是编码名称，例如 utf-8、gb18030 或 windows-1252。");
        }

        var timeFormat = command.GetValue(options.TimeFormat);
        if (timeFormat is not null && !CsvFormat.IsTimeFormat(timeFormat))
        {
            throw new UsageException(
                $"--time-format: '{timeFormat}' is not a format that tells year, month and day, such as M/d/yyyy.",
                $"--time-format：“{timeFormat}”不是包含年、月、日的格式，例如 M/d/yyyy。");
        }

        return new CsvFormat
        {
            Delimiter = command.GetValue(options.Delimiter) is { } delimiter ? DelimiterOf(delimiter) : null,
            Encoding = encoding,
            TimeFormat = timeFormat,
        };
    }

    /// <summary>Reads an instant, or a date that stands for its last moment.</summary>
    public static DateTimeOffset Instant(string option, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new DateTimeOffset(date, TimeOnly.MaxValue, TimeSpan.Zero);
        }

        return DateTimeOffset.TryParseExact(
            text, InstantFormats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw new UsageException(
                $"{option}: '{text}' is neither a date such as 2026-06-30 nor an instant such as 2026-06-30T12:00Z.",
                $"{option}：“{text}”既不是日期（例如 2026-06-30），也不是时刻（例如 2026-06-30T12:00Z）。");
    }

    /// <summary>Reads a share such as <c>40%</c>, <c>40</c> or <c>0.4</c>.</summary>
    public static Probability Share(string option, string text)
    {
        var digits = text.AsSpan().Trim();
        var isPercent = digits.EndsWith('%');
        if (double.TryParse(digits.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is > 0d and <= 100d)
        {
            return isPercent || number > 1d ? Probability.FromPercent(number) : Probability.FromFraction(number);
        }

        throw new UsageException(
            $"{option}: '{text}' is not a share such as 40%.", $"{option}：“{text}”不是比例，例如 40%。");
    }

    /// <summary>Splits at the last equals sign.</summary>
    public static (string Name, string Value) Pair(string option, string text) =>
        text.LastIndexOf('=') is > 0 and var place && place + 1 < text.Length
            ? (text[..place].Trim(), text[(place + 1)..].Trim())
            : throw new UsageException(
                $"{option}: '{text}' has no form NAME=VALUE.", $"{option}：“{text}”不是“名称=值”的形式。");

    private static char DelimiterOf(string text) => text.ToUpperInvariant() switch
    {
        "TAB" or "\\T" or "\t" => '\t',
        "COMMA" => ',',
        "SEMICOLON" => ';',
        "PIPE" => '|',
        [var character] when character is not ('"' or '\r' or '\n') => text[0],
        _ => throw new UsageException(
            $"--delimiter: '{text}' is neither one character nor tab.", $"--delimiter：“{text}”既不是单个字符，也不是 tab。"),
    };
}
