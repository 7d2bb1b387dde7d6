using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Finds the day on which something is due.</summary>
public static class DueOffsetExtensions
{
    /// <summary>Finds the last day on which something is in time.</summary>
    /// <param name="due">So many days after an anchor.</param>
    /// <param name="anchor">The local date of the anchor, which does not count itself.</param>
    /// <param name="calendar">The calendar of days.</param>
    /// <returns>
    /// The day; due is its end, <see cref="IBusinessCalendar.EndOf"/>. In business days it is always a business day.
    /// Null when there is no due date. Never before the anchor, and no later than the last date that there is.
    /// </returns>
    public static DateOnly? DueOn(this DueOffset due, DateOnly anchor, IBusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return due.Unit switch
        {
            DayUnit.Calendar => CalendarDays.Add(anchor, due.Days),
            DayUnit.Business => calendar.AddBusinessDays(anchor, due.Days),
            _ => null,
        };
    }
}
