namespace FunnelKit;

/// <summary>Counts days in a business calendar.</summary>
public static class BusinessCalendarExtensions
{
    /// <summary>A calendar in which this many days follow each other without a business day has none.</summary>
    private const int MaxClosedDays = 3_660;

    /// <summary>Finds the business day that is so many business days from a date.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="date">The date to count from, which does not count itself.</param>
    /// <param name="days">
    /// How many business days later, or earlier when negative. 0 is the date itself if it is a business day, else the
    /// next business day.
    /// </param>
    /// <returns>The business day; the first or last date that there is when the count leads beyond it.</returns>
    /// <exception cref="InvalidOperationException">
    /// The calendar has no business day for more than ten years.
    /// </exception>
    public static DateOnly AddBusinessDays(this IBusinessCalendar calendar, DateOnly date, int days)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var step = days < 0 ? -1 : 1;
        var left = Math.Abs((long)days);
        var current = date;
        var closed = 0;
        if (left == 0)
        {
            if (calendar.IsBusinessDay(date))
            {
                return date;
            }

            left = 1;
        }

        while (left > 0 && TryStep(current, step, out current))
        {
            var isOpen = calendar.IsBusinessDay(current);
            left -= isOpen ? 1 : 0;
            closed = isOpen ? 0 : closed + 1;
            if (closed > MaxClosedDays)
            {
                throw new InvalidOperationException($"The calendar '{calendar}' has no business day near {date:O}.");
            }
        }

        return current;
    }

    private static bool TryStep(DateOnly date, int step, out DateOnly next)
    {
        var isPossible = step > 0 ? date < DateOnly.MaxValue : date > DateOnly.MinValue;
        next = isPossible ? date.AddDays(step) : date;
        return isPossible;
    }
}
