using System.Globalization;
using System.Text.RegularExpressions;

namespace FunnelKit.Csv.Registers;

/// <summary>Reads the dates of a register.</summary>
internal static partial class DateText
{
    private const int TimeoutMilliseconds = 1_000;
    private const int AnyLeapYear = 2000;

    /// <summary>
    /// Reads a date that tells its year first, in figures or with 年, 月 and 日, or in the given format.
    /// </summary>
    /// <param name="text">The cell.</param>
    /// <param name="times">Reads the plain forms, or the given format.</param>
    /// <param name="hasFormat">Whether a format was given, which is then the only one.</param>
    /// <param name="date">The date.</param>
    /// <param name="reason">Why it is none.</param>
    public static bool TryRead(string text, TimeText times, bool hasFormat, out DateOnly date, out string reason)
    {
        reason = string.Empty;
        if (hasFormat)
        {
            if (times.TryReadDate(text, out date))
            {
                return true;
            }

            reason = times.Explain(text);
            return false;
        }

        var plain = PlainText.Of(text);
        if (TryReadStart(plain, out var year, out var month, out var day, out var length)
            && length == plain.Length && year is { } known)
        {
            date = new DateOnly(known, month, day);
            return true;
        }

        if (times.TryReadDate(plain, out date))
        {
            return true;
        }

        reason = Explain(plain);
        return false;
    }

    /// <summary>Reads the day that a text begins with; the year may be left out before 月.</summary>
    public static bool TryReadStart(string plain, out int? year, out int month, out int day, out int length)
    {
        var match = Start().Match(plain);
        (year, month, day, length) = (null, 0, 0, match.Length);
        if (!match.Success)
        {
            return false;
        }

        year = match.Groups["year"].Value is { Length: > 0 } digits ? Number(digits) : null;
        (month, day) = (Number(match.Groups["month"].Value), Number(match.Groups["day"].Value));
        return year is null or >= 1
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year ?? AnyLeapYear, month);
    }

    private static string Explain(string plain)
    {
        const string Expected = "Expected is a date that begins with the year: 2023-10-20, 2023/10/20, 2023.10.20 or "
            + "2023年10月20日; for other forms name the format.";
        if (SerialNumber().IsMatch(plain)
            && double.Parse(plain, CultureInfo.InvariantCulture) is >= 1 and < 100_000 and var days)
        {
            // Counted from 1900 with its 29 February, or from 1904: four years and a day apart.
            var date = new DateOnly(1899, 12, 30).AddDays((int)days);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"This looks like the day number of a spreadsheet, which is {date:yyyy-MM-dd} when days are counted ")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"from 1900 and {date.AddDays(1462):yyyy-MM-dd} when from 1904. ")
                + "Format the column as yyyy-MM-dd and save it again.";
        }

        return TryReadStart(plain, out var year, out _, out _, out var length) && length == plain.Length && year is null
            ? "The date has no year. " + Expected
            : "This is not a date. " + Expected;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?:(?:(?<year>[0-9]{4}) ?年 ?)?(?<month>[0-9]{1,2}) ?月 ?(?<day>[0-9]{1,2}) ?[日号]"
        + "|(?<year>[0-9]{4})(?<dash>[-/.])(?<month>[0-9]{1,2})\\k<dash>(?<day>[0-9]{1,2})(?![0-9]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeoutMilliseconds)]
    private static partial Regex Start();

    [GeneratedRegex("^[0-9]{1,5}(\\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeoutMilliseconds)]
    private static partial Regex SerialNumber();
}
