using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Forecasting;

namespace FunnelKit.Tests.Forecasting;

public sealed class PeriodTests
{
    private static readonly Gen<DateOnly> Days =
        Gen.OneOf(
            Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2024, 2, 29), new DateOnly(2026, 12, 31)),
            Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber));

    public static TheoryData<string, string, string, string, string> Examples => new()
    {
        { "months", "2026-12-31", "2026-12", "2026-12-01", "2027-01-01" },
        { "months", "2024-02-29", "2024-02", "2024-02-01", "2024-03-01" },
        { "quarters", "2026-10-01", "2026-Q4", "2026-10-01", "2027-01-01" },
        { "quarters", "2026-03-31", "2026-Q1", "2026-01-01", "2026-04-01" },
        { "years", "2026-06-15", "2026", "2026-01-01", "2027-01-01" },
        { "months", "0001-01-01", "0001-01", "0001-01-01", "0001-02-01" },
        { "years", "9999-12-31", "9999", "9999-01-01", "9999-12-31" },
    };

    private static IPeriodCalendar[] Calendars =>
        [PeriodCalendar.Months, PeriodCalendar.Quarters, PeriodCalendar.Years];

    [Theory]
    [MemberData(nameof(Examples))]
    public void PeriodOf_ADay_IsNamedAndHalfOpen(string calendar, string day, string name, string start, string end)
    {
        var period = Calendars.Single(candidate => candidate.ToString() == calendar).PeriodOf(Date(day));

        Assert.Equal((name, Date(start), Date(end)), (period.Name, period.Start, period.End));
        Assert.Equal(name, period.ToString());
    }

    [Fact]
    public void Every_day_is_in_its_period_and_the_next_period_begins_where_it_ends() =>
        PropertyCheck.ForAll(Days, day => Assert.All(Calendars, calendar =>
        {
            var period = calendar.PeriodOf(day);

            Assert.True(period.Contains(day));
            Assert.Equal(period, calendar.PeriodOf(period.Start));
            if (period.End != DateOnly.MaxValue)
            {
                var next = calendar.PeriodOf(period.End);
                Assert.False(period.Contains(period.End));
                Assert.Equal(period.End, next.Start);
                Assert.True(period < next && next > period && period <= next && next >= period);
            }
        }));

    [Fact]
    public void Create_WithAnEndBeforeItsStart_Throws()
    {
        var day = new DateOnly(2026, 1, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Create("x", day, day));
        Assert.Throws<ArgumentException>(() => Period.Create(" ", day, day.AddDays(1)));
        Assert.True(Period.Create("x", day, null).Contains(DateOnly.MaxValue));
        Assert.False(Period.Create("x", day, DateOnly.MaxValue).Contains(DateOnly.MaxValue));
    }

    [Fact]
    public void Default_HoldsNoDay()
    {
        Assert.False(default(Period).Contains(DateOnly.MinValue));
        Assert.Equal(string.Empty, default(Period).ToString());
    }

    private static DateOnly Date(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
