namespace FunnelKit.Playbooks;

/// <summary>Dates that stay within the range of dates, and where they begin.</summary>
internal static class CalendarDays
{
    public static DateOnly Add(DateOnly date, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)date.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    public static DateOnly AddMonths(DateOnly date, int months)
    {
        var last = ((DateOnly.MaxValue.Year - date.Year) * 12) + DateOnly.MaxValue.Month - date.Month;
        return months > last ? DateOnly.MaxValue : date.AddMonths(months);
    }

    public static DateTimeOffset StartOf(IBusinessCalendar calendar, DateOnly date) =>
        date == DateOnly.MinValue ? DateTimeOffset.MinValue : calendar.EndOf(date.AddDays(-1));

    /// <summary>Adds a time without leaving the range of instants.</summary>
    public static DateTimeOffset Add(DateTimeOffset instant, double days)
    {
        var left = (DateTimeOffset.MaxValue - instant).TotalDays;
        return days >= left ? DateTimeOffset.MaxValue : instant.AddTicks((long)(days * TimeSpan.TicksPerDay));
    }
}
