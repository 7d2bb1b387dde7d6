using System.Globalization;

namespace FunnelKit.Forecasting;

/// <summary>The periods of the calendar year.</summary>
public static class PeriodCalendar
{
    private const int MonthsPerYear = 12;

    /// <summary>Gets the calendar months, named <c>2026-12</c>.</summary>
    public static IPeriodCalendar Months { get; } = new CalendarPeriods(1, "months");

    /// <summary>Gets the calendar quarters, named <c>2026-Q4</c>.</summary>
    public static IPeriodCalendar Quarters { get; } = new CalendarPeriods(3, "quarters");

    /// <summary>Gets the calendar years, named <c>2026</c>.</summary>
    public static IPeriodCalendar Years { get; } = new CalendarPeriods(MonthsPerYear, "years");

    private sealed class CalendarPeriods(int months, string name) : IPeriodCalendar
    {
        public Period PeriodOf(DateOnly date)
        {
            var number = (date.Month - 1) / months;
            var start = new DateOnly(date.Year, (number * months) + 1, 1);
            DateOnly? end = date.Year == DateOnly.MaxValue.Year && (number + 1) * months == MonthsPerYear
                ? null
                : start.AddMonths(months);
            return Period.Create(NameOf(date.Year, number + 1), start, end);
        }

        public override string ToString() => name;

        private string NameOf(int year, int number) => months switch
        {
            1 => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{number:D2}"),
            MonthsPerYear => string.Create(CultureInfo.InvariantCulture, $"{year:D4}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{number}"),
        };
    }
}
