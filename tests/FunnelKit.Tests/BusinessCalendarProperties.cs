using FsCheck;
using FsCheck.Fluent;

namespace FunnelKit.Tests;

public sealed class BusinessCalendarProperties
{
    private static readonly Gen<(BusinessCalendar Calendar, DateOnly Date)> Days =
        Generators.BusinessCalendar.SelectMany(calendar => Generators.Date.Select(date => (calendar, date)));

    [Fact]
    public void Days_follow_each_other_without_gap_and_overlap() =>
        PropertyCheck.ForAll(
            Days.SelectMany(day => Gen.Choose(0, 36 * 60).Select(minutes => (day, minutes))),
            sample =>
            {
                var ((calendar, date), minutes) = sample;
                var instant = calendar.EndOf(date).AddMinutes(-minutes);

                var day = calendar.DateOf(instant);

                Assert.True(calendar.EndOf(day.AddDays(-1)) <= instant);
                Assert.True(instant < calendar.EndOf(day));
            });

    [Fact]
    public void A_day_ends_with_the_first_instant_whose_local_clock_shows_the_next() =>
        PropertyCheck.ForAll(Days, sample =>
        {
            var (calendar, date) = sample;
            var end = calendar.EndOf(date);

            Assert.True(LocalDate(calendar, end) > date);
            for (var minutes = 1; minutes <= 3 * 60; minutes += 15)
            {
                Assert.True(LocalDate(calendar, end.AddMinutes(-minutes)) <= date);
            }

            Assert.True(LocalDate(calendar, end.AddTicks(-1)) <= date);
        });

    [Fact]
    public void The_offset_in_which_an_instant_is_written_does_not_matter() =>
        PropertyCheck.ForAll(
            Days.SelectMany(day => Gen.Choose(-14 * 60, 14 * 60).Select(offset => (day, offset))),
            sample =>
            {
                var ((calendar, date), offset) = sample;
                var instant = calendar.EndOf(date);

                Assert.Equal(
                    calendar.DateOf(instant), calendar.DateOf(instant.ToOffset(TimeSpan.FromMinutes(offset))));
            });

    [Fact]
    public void So_many_business_days_later_there_are_so_many_between() =>
        PropertyCheck.ForAll(
            Days.SelectMany(day => Gen.Choose(0, 60).Select(count => (day, count))),
            sample =>
            {
                var ((calendar, date), count) = sample;

                var later = calendar.AddBusinessDays(date, count);

                Assert.True(calendar.IsBusinessDay(later));
                Assert.Equal(Math.Max(count, calendar.IsBusinessDay(date) ? 0 : 1), CountAfter(calendar, date, later));
            });

    [Fact]
    public void Business_days_later_and_back_is_the_same_business_day() =>
        PropertyCheck.ForAll(
            Days.SelectMany(day => Gen.Choose(0, 60).Select(count => (day, count))),
            sample =>
            {
                var ((calendar, date), count) = sample;
                var start = calendar.AddBusinessDays(date, 0);

                Assert.Equal(start, calendar.AddBusinessDays(calendar.AddBusinessDays(start, count), -count));
            });

    private static int CountAfter(BusinessCalendar calendar, DateOnly date, DateOnly later) =>
        Enumerable.Range(1, later.DayNumber - date.DayNumber).Count(day => calendar.IsBusinessDay(date.AddDays(day)));

    private static DateOnly LocalDate(BusinessCalendar calendar, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, calendar.Zone).DateTime);
}
