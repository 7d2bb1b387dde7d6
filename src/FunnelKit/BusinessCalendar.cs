using System.Collections.Frozen;
using System.Globalization;

namespace FunnelKit;

/// <summary>A calendar of one time zone: its working days of the week, holidays and make-up working days.</summary>
/// <remarks>
/// <para>
/// A day is a business day if it is a make-up working day, or if its day of the week is a working day and it is no
/// holiday. A day begins with the first instant at which the local clock shows its date; when the clock is put back
/// over midnight, the hour shown twice belongs to the new day. A date that a zone left out, such as 30 December 2011 in
/// Samoa, has no duration: no instant falls on it.
/// </para>
/// <para>
/// Instants are returned in UTC. At the two ends of the range of dates, a day ends with the last instant that there is.
/// Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// BusinessCalendar calendar = BusinessCalendar.Create(
///     TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
///     holidays: [new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 2)],
///     makeUpDays: [new DateOnly(2026, 10, 10)]);
/// DateOnly due = calendar.AddBusinessDays(new DateOnly(2026, 9, 30), 1);
/// </code>
/// </example>
/// </remarks>
public sealed class BusinessCalendar : IBusinessCalendar
{
    private const long TicksPerDay = TimeSpan.TicksPerDay;
    private const long TicksPerSecond = TimeSpan.TicksPerSecond;

    /// <summary>A zone is at most 14 hours off UTC and once jumped a whole day; two days hold any midnight.</summary>
    private const long SearchTicks = 2 * TicksPerDay;

    private static readonly DayOfWeek[] MondayToFriday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private readonly int _workingDays;
    private readonly FrozenSet<DateOnly> _holidays;
    private readonly FrozenSet<DateOnly> _makeUpDays;
    private readonly bool _hasOneOffset;

    private BusinessCalendar(
        TimeZoneInfo zone, int workingDays, FrozenSet<DateOnly> holidays, FrozenSet<DateOnly> makeUpDays)
    {
        Zone = zone;
        _workingDays = workingDays;
        _holidays = holidays;
        _makeUpDays = makeUpDays;
        _hasOneOffset = zone.GetAdjustmentRules().Length == 0;
    }

    /// <summary>Gets the calendar in which every day counts and days are those of UTC.</summary>
    public static BusinessCalendar CalendarDays { get; } = Create(TimeZoneInfo.Utc, Enum.GetValues<DayOfWeek>());

    /// <summary>Gets the time zone whose local days are meant.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Creates the calendar of a time zone.</summary>
    /// <param name="zone">The time zone.</param>
    /// <param name="workingDays">The working days of the week, at least one; by default Monday to Friday.</param>
    /// <param name="holidays">Days on which no business is done although the week says so; by default none.</param>
    /// <param name="makeUpDays">
    /// Days on which business is done although the week says otherwise, such as the Saturday that makes up for a bridge
    /// day; by default none.
    /// </param>
    /// <returns>The calendar.</returns>
    /// <exception cref="ArgumentException">
    /// There is no working day, a day of the week is not one, or a date is both a holiday and a make-up day.
    /// </exception>
    public static BusinessCalendar Create(
        TimeZoneInfo zone,
        IEnumerable<DayOfWeek>? workingDays = null,
        IEnumerable<DateOnly>? holidays = null,
        IEnumerable<DateOnly>? makeUpDays = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var week = 0;
        foreach (var day in workingDays ?? MondayToFriday)
        {
            if (!Enum.IsDefined(day))
            {
                throw new ArgumentException(
                    $"'{day}' is not a day of the week; Sunday (0) to Saturday (6) are.", nameof(workingDays));
            }

            week |= 1 << (int)day;
        }

        if (week == 0)
        {
            throw new ArgumentException("A week needs at least one working day.", nameof(workingDays));
        }

        var closed = (holidays ?? []).ToFrozenSet();
        var open = (makeUpDays ?? []).ToFrozenSet();
        var both = closed.Where(open.Contains).Order().ToList();
        if (both.Count > 0)
        {
            throw new ArgumentException(
                "A date is either a holiday or a make-up working day, but these are both: "
                + string.Join(", ", both.Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
                + ".",
                nameof(makeUpDays));
        }

        return new(zone, week, closed, open);
    }

    /// <inheritdoc/>
    public bool IsBusinessDay(DateOnly date) =>
        _makeUpDays.Contains(date) || ((_workingDays >> (int)date.DayOfWeek & 1) == 1 && !_holidays.Contains(date));

    /// <inheritdoc/>
    public DateOnly DateOf(DateTimeOffset instant)
    {
        var ticks = Math.Clamp(instant.UtcTicks + OffsetAt(instant.UtcTicks), 0, DateTime.MaxValue.Ticks);
        var date = DateOnly.FromDayNumber((int)(ticks / TicksPerDay));

        // The clock may have been put back over midnight: the new day has begun all the same.
        return !_hasOneOffset && date < DateOnly.MaxValue && instant >= EndOf(date) ? date.AddDays(1) : date;
    }

    /// <inheritdoc/>
    public DateTimeOffset EndOf(DateOnly date)
    {
        var midnight = (date.DayNumber + 1L) * TicksPerDay;
        var from = midnight - SearchTicks;
        var before = OffsetAt(from);
        if (_hasOneOffset)
        {
            return Instant(midnight - before);
        }

        var to = midnight + SearchTicks;
        var after = OffsetAt(to);
        if (before == after)
        {
            return Instant(midnight - before);
        }

        var change = FindChange(from, to, before);
        return Instant(midnight - before < change ? midnight - before : Math.Max(change, midnight - after));
    }

    /// <summary>Names the calendar.</summary>
    /// <returns>For example <c>Mon Tue Wed Thu Fri, 2 holidays, 1 make-up day, Asia/Shanghai</c>.</returns>
    public override string ToString()
    {
        var days = Enum.GetValues<DayOfWeek>().Where(day => (_workingDays >> (int)day & 1) == 1).ToList();
        var week = days.Count == 7
            ? "all days"
            : string.Join(' ', days.Select(day => day.ToString()[..3]));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{week}, {Count(_holidays, "holiday")}, {Count(_makeUpDays, "make-up day")}, {Zone.Id}");
    }

    private static string Count(FrozenSet<DateOnly> dates, string name) =>
        dates.Count == 1 ? $"1 {name}" : string.Create(CultureInfo.InvariantCulture, $"{dates.Count} {name}s");

    private static DateTimeOffset Instant(long utcTicks) =>
        new(Math.Clamp(utcTicks, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);

    private long OffsetAt(long utcTicks) =>
        Zone.GetUtcOffset(new DateTime(Math.Clamp(utcTicks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc)).Ticks;

    private long FindChange(long from, long to, long before)
    {
        var (low, high) = (from / TicksPerSecond, to / TicksPerSecond);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = OffsetAt(middle * TicksPerSecond) == before ? (middle, high) : (low, middle);
        }

        return high * TicksPerSecond;
    }
}
