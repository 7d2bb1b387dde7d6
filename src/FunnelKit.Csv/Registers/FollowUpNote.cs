using System.Globalization;

namespace FunnelKit.Csv.Registers;

/// <summary>The latest follow-up as a register holds it, time and content: "10月18日:客户对数据安全提出3点要求".</summary>
/// <remarks>
/// <para>
/// Such notes mostly leave out the year, so the day is kept as it is written, and <see cref="TryGetDate"/> finds its
/// year from the date of the register. A note that begins with no day is all content.
/// </para>
/// <para>Equality compares day and content. The default value is no note.</para>
/// <example>
/// <code>
/// FollowUpNote note = FollowUpNote.FromText("10月18日:客户对数据安全提出3点要求");
/// note.TryGetDate(new DateOnly(2023, 10, 20), out DateOnly date);    // 2023-10-18
/// </code>
/// </example>
/// </remarks>
public readonly record struct FollowUpNote
{
    private const string Breaks = " \t\r\n\u3000:：,，";

    private readonly string? _content;

    private FollowUpNote(int? year, int? month, int? day, string content) =>
        (Year, Month, Day, _content) = (year, month, day, content);

    /// <summary>Gets the year.</summary>
    /// <value>Null when the note does not tell it.</value>
    public int? Year { get; }

    /// <summary>Gets the month, from 1 to 12.</summary>
    /// <value>Null when the note begins with no day.</value>
    public int? Month { get; }

    /// <summary>Gets the day of the month, from 1 to 31.</summary>
    /// <value>Null when the note begins with no day.</value>
    public int? Day { get; }

    /// <summary>Gets what happened.</summary>
    /// <value>Without outer white space; empty for the default.</value>
    public string Content => _content ?? string.Empty;

    /// <summary>Gets a value indicating whether there is no note.</summary>
    public bool IsEmpty => Month is null && Content.Length == 0;

    /// <summary>Creates a note of a day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="content">What happened; may be empty.</param>
    /// <returns>The note.</returns>
    public static FollowUpNote Create(DateOnly date, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(date.Year, date.Month, date.Day, WithoutBreak(content));
    }

    /// <summary>Reads a note.</summary>
    /// <param name="text">
    /// The note; it may begin with a day such as <c>10月18日</c>, <c>2023年10月18日</c>, <c>2023-10-18</c> or
    /// <c>2023/10/18</c>, then a colon or blanks. Null and blank give the default.
    /// </param>
    /// <returns>The note.</returns>
    public static FollowUpNote FromText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        var trimmed = text.Trim();
        return DateText.TryReadStart(PlainText.Of(trimmed), out var year, out var month, out var day, out var length)
            && (length == trimmed.Length || IsBreak(trimmed[length]))
                ? new(year, month, day, WithoutBreak(trimmed[length..]))
                : new(null, null, null, trimmed);
    }

    /// <summary>Finds the day of the note.</summary>
    /// <param name="asOf">The date that the register is of.</param>
    /// <param name="date">
    /// The day as it is written; without a year, the latest such day that is not behind <paramref name="asOf"/>.
    /// </param>
    /// <returns>False when the note tells no day, or no such day is in the last eight years.</returns>
    public bool TryGetDate(DateOnly asOf, out DateOnly date)
    {
        date = default;
        if (Month is not { } month || Day is not { } day)
        {
            return false;
        }

        // 29 February is at most eight years back.
        var (first, last) = Year is { } year ? (year, year) : (Math.Max(1, asOf.Year - 8), asOf.Year);
        for (var candidate = last; candidate >= first; candidate--)
        {
            if (day <= DateTime.DaysInMonth(candidate, month)
                && (date = new DateOnly(candidate, month, day)) is var found
                && (Year is not null || found <= asOf))
            {
                return true;
            }
        }

        date = default;
        return false;
    }

    /// <summary>Formats the note so that <see cref="FromText"/> reads it back.</summary>
    /// <returns>For example <c>10月18日:…</c>, or <c>2023-10-18:…</c> when the year is known.</returns>
    public override string ToString()
    {
        if (Month is null)
        {
            return Content;
        }

        var date = Year is null
            ? string.Create(CultureInfo.InvariantCulture, $"{Month}月{Day}日")
            : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");
        return Content.Length == 0 ? date : date + ":" + Content;
    }

    private static string WithoutBreak(string content) => content.TrimStart([.. Breaks]).TrimEnd();

    private static bool IsBreak(char character) =>
        !char.IsAsciiLetterOrDigit(character);
}
