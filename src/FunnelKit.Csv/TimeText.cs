using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Csv;

/// <summary>Reads times, either in an exact format or in the forms that begin with the year.</summary>
internal sealed class TimeText(string? format)
{
    /// <summary>Two days that differ in year, month and day, none of which can be taken for another.</summary>
    private static readonly ImmutableArray<DateTimeOffset> Samples =
        [new(1987, 11, 23, 9, 0, 0, TimeSpan.Zero), new(1994, 10, 17, 9, 0, 0, TimeSpan.Zero)];

    private const string Expected = "Expected is yyyy-MM-dd or yyyy/MM/dd, optionally with HH:mm[:ss[.fff]] and "
    + "Z or ±HH:mm";

    /// <summary>Determines whether a format tells year, month and day, so that none is taken from the clock.</summary>
    public static bool IsFormat(string format)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(format) && Samples.All(sample =>
                new TimeText(format).TryReadDate(sample.ToString(format, CultureInfo.InvariantCulture), out var read)
                && read == DateOnly.FromDateTime(sample.DateTime));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Reads a time; one without a zone is UTC.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset time) =>
        format is null
            ? TryReadYearFirst(text.Trim(), out time, out _)
            : DateTimeOffset.TryParseExact(
                text.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    /// <summary>Reads a date as it is written, whatever its zone.</summary>
    public bool TryReadDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        DateTime local;
        bool isRead;
        if (format is null)
        {
            isRead = TryReadYearFirst(text.Trim(), out _, out local);
        }
        else
        {
            isRead = TryRead(text, out var time);
            local = time.DateTime;
        }

        date = DateOnly.FromDateTime(local);
        return isRead;
    }

    /// <summary>Says why a text is not a time.</summary>
    public string Explain(string text) =>
        format is not null ? $"This is not a time in the format {format}."
        : IsDayOrMonthFirst(text.AsSpan().Trim())
            ? "It is not certain which number is the day and which the month. "
              + "State the format, for example M/d/yyyy or d/M/yyyy (option --time-format)."
        : $"This is not a time. {Expected}; for other forms state the format (option --time-format).";

    private static bool TryReadYearFirst(ReadOnlySpan<char> text, out DateTimeOffset time, out DateTime local)
    {
        (time, local) = (default, default);
        if (!TryReadNumber(ref text, 4, 4, out var year)
            || !TrySkipDateSeparator(ref text, out var separator)
            || !TryReadNumber(ref text, 1, 2, out var month)
            || text.IsEmpty || text[0] != separator)
        {
            return false;
        }

        text = text[1..];
        if (!TryReadNumber(ref text, 1, 2, out var day)
            || year < 1
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
        if (!TryReadClock(ref text, ref ticks) || !TryReadOffset(text, out var offset))
        {
            return false;
        }

        var utc = ticks - offset;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new DateTimeOffset(utc, TimeSpan.Zero);
        local = new DateTime(ticks, DateTimeKind.Unspecified);
        return true;
    }

    private static bool TryReadClock(ref ReadOnlySpan<char> text, ref long ticks)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] is not (' ' or 'T' or 't'))
        {
            return false;
        }

        text = text[1..].TrimStart(' ');
        if (!TryReadNumber(ref text, 1, 2, out var hour)
            || text.IsEmpty || text[0] != ':')
        {
            return false;
        }

        text = text[1..];
        var second = 0;
        if (!TryReadNumber(ref text, 2, 2, out var minute))
        {
            return false;
        }

        if (!text.IsEmpty && text[0] == ':')
        {
            text = text[1..];
            if (!TryReadNumber(ref text, 2, 2, out second) || !TryReadFraction(ref text, ref ticks))
            {
                return false;
            }
        }

        ticks += (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute) + (
            second * TimeSpan.TicksPerSecond);
        return hour <= 23 && minute <= 59 && second <= 59;
    }

    private static bool TryReadFraction(ref ReadOnlySpan<char> text, ref long ticks)
    {
        if (text.IsEmpty || text[0] is not ('.' or ','))
        {
            return true;
        }

        var digits = text[1..].IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length - 1 : digits;
        var scale = TimeSpan.TicksPerSecond;
        for (var i = 1; i <= digits; i++)
        {
            scale /= 10;
            ticks += (text[i] - '0') * scale;
        }

        text = text[(digits + 1)..];
        return digits is >= 1 and <= 9;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        text = text.TrimStart(' ');
        if (text.IsEmpty || text is "Z" or "z" or "UTC")
        {
            return true;
        }

        var sign = text[0] switch { '+' => 1, '-' => -1, _ => 0 };
        text = text[1..];
        var after = text.Length > 2 ? text[2..] : default;
        text = text.Length > 2 ? text[..2] : text;
        after = after.StartsWith(':') ? after[1..] : after;
        var minutes = 0;
        if (sign == 0
            || !TryReadNumber(ref text, 2, 2, out var hours)
            || (!after.IsEmpty && !TryReadNumber(ref after, 2, 2, out minutes)))
        {
            return false;
        }

        ticks = sign * ((hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute));
        return text.IsEmpty && after.IsEmpty && hours <= 14 && minutes <= 59;
    }

    private static bool TrySkipDateSeparator(ref ReadOnlySpan<char> text, out char separator)
    {
        separator = text.IsEmpty ? default : text[0];
        if (separator is not ('-' or '/'))
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    private static bool TryReadNumber(ref ReadOnlySpan<char> text, int fewest, int most, out int number)
    {
        number = 0;
        var digits = 0;
        while (digits < most && digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            number = (number * 10) + (text[digits] - '0');
            digits++;
        }

        text = text[digits..];
        return digits >= fewest && (text.IsEmpty || !char.IsAsciiDigit(text[0]));
    }

    private static bool IsDayOrMonthFirst(ReadOnlySpan<char> text) =>
        TryReadNumber(ref text, 1, 2, out _)
        && text is ['-' or '/' or '.', ..]
        && TryReadNumberAfter(ref text)
        && text is ['-' or '/' or '.', ..]
        && TryReadNumberAfter(ref text);

    private static bool TryReadNumberAfter(ref ReadOnlySpan<char> text)
    {
        text = text[1..];
        return TryReadNumber(ref text, 1, 4, out _);
    }
}
