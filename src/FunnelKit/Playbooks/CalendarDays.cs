namespace FunnelKit.Playbooks;

/// <summary>Dates that stay within the range of dates, and where they begin.</summary>
internal static class CalendarDays
{
    public static DateOnly Add(DateOnly date, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)date.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    /// <summary>Adds a time without leaving the range of instants.</summary>
    public static DateTimeOffset Add(DateTimeOffset instant, double days) =>
        days >= (DateTimeOffset.MaxValue - instant).TotalDays ? DateTimeOffset.MaxValue
        : days <= (DateTimeOffset.MinValue - instant).TotalDays ? DateTimeOffset.MinValue
        : instant.AddTicks((long)(days * TimeSpan.TicksPerDay));

    public static DateOnly AddMonths(DateOnly date, int months)
    {
        var last = ((DateOnly.MaxValue.Year - date.Year) * 12) + DateOnly.MaxValue.Month - date.Month;
        return months > last ? DateOnly.MaxValue : date.AddMonths(months);
    }

    public static DateTimeOffset StartOf(IBusinessCalendar calendar, DateOnly date) =>
        date == DateOnly.MinValue ? DateTimeOffset.MinValue : calendar.EndOf(date.AddDays(-1));
}
