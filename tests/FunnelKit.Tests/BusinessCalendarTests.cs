using System.Globalization;

namespace FunnelKit.Tests;

public sealed class BusinessCalendarTests
{
    private static readonly TimeZoneInfo Shanghai = Zone("Asia/Shanghai");

    /// <summary>The week of the national holiday of 2026, with the Saturday that makes up for it.</summary>
    private static readonly BusinessCalendar China = BusinessCalendar.Create(
        Shanghai,
        holidays: Enumerable.Range(1, 7).Select(day => new DateOnly(2026, 10, day)),
        makeUpDays: [new DateOnly(2026, 10, 10)]);

    [Fact]
    public void CalendarDays_Always_CountsEveryDayOfUtc()
    {
        var calendar = BusinessCalendar.CalendarDays;

        Assert.True(calendar.IsBusinessDay(new DateOnly(2026, 10, 4)));
        Assert.Equal(new DateOnly(2026, 3, 1), calendar.DateOf(At("2026-03-02T00:30+08:00")));
        Assert.Equal(At("2026-03-02T00:00Z"), calendar.EndOf(new DateOnly(2026, 3, 1)));
    }

    [Theory]
    [InlineData("2026-09-30", true, "a Wednesday")]
    [InlineData("2026-10-01", false, "a holiday")]
    [InlineData("2026-10-04", false, "a holiday on a Sunday")]
    [InlineData("2026-10-10", true, "a Saturday that makes up")]
    [InlineData("2026-10-11", false, "a Sunday")]
    public void IsBusinessDay_OfHolidaysAndMakeUpDays_FollowsTheExceptions(string date, bool isOpen, string why) =>
        Assert.True(isOpen == China.IsBusinessDay(Date(date)), why);

    [Theory]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 2, "2026-10-09")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    [InlineData("2026-09-30", 4, "2026-10-12")]
    [InlineData("2026-10-10", -1, "2026-10-09")]
    [InlineData("2026-10-08", -1, "2026-09-30")]
    [InlineData("2026-10-05", 0, "2026-10-08")]
    [InlineData("2026-10-08", 0, "2026-10-08")]
    public void AddBusinessDays_OverAHoliday_CountsTheMakeUpDay(string from, int days, string expected) =>
        Assert.Equal(Date(expected), China.AddBusinessDays(Date(from), days));

    [Theory]
    [InlineData("America/New_York", "2026-03-08", "2026-03-09T00:00-04:00", 23)]
    [InlineData("America/New_York", "2026-11-01", "2026-11-02T00:00-05:00", 25)]
    [InlineData("Asia/Shanghai", "2026-11-01", "2026-11-02T00:00+08:00", 24)]
    public void EndOf_OnTheDayTheClockChanges_GivesTwentyThreeOrTwentyFiveHours(
        string zone, string date, string end, int hours)
    {
        var calendar = BusinessCalendar.Create(Zone(zone));

        Assert.Equal(At(end), calendar.EndOf(Date(date)));
        Assert.Equal(hours, (calendar.EndOf(Date(date)) - calendar.EndOf(Date(date).AddDays(-1))).TotalHours);
    }

    /// <summary>In São Paulo the clock went from 23:59:59 to 01:00: the day of the change has no midnight.</summary>
    [Fact]
    public void EndOf_BeforeAMidnightThatIsSkipped_ShiftsForward()
    {
        var calendar = BusinessCalendar.Create(Zone("America/Sao_Paulo"));

        var end = calendar.EndOf(new DateOnly(2018, 11, 3));

        Assert.Equal(At("2018-11-04T01:00-02:00"), end);
        Assert.Equal(new DateOnly(2018, 11, 3), calendar.DateOf(end.AddTicks(-1)));
        Assert.Equal(new DateOnly(2018, 11, 4), calendar.DateOf(end));
    }

    /// <summary>In Havana the clock goes from 01:00 back to 00:00: midnight comes twice.</summary>
    [Fact]
    public void EndOf_BeforeAMidnightThatComesTwice_IsTheEarlier()
    {
        var calendar = BusinessCalendar.Create(Zone("America/Havana"));

        var end = calendar.EndOf(new DateOnly(2024, 11, 2));

        Assert.Equal(At("2024-11-03T00:00-04:00"), end);
        Assert.Equal(25, (calendar.EndOf(new DateOnly(2024, 11, 3)) - end).TotalHours);
    }

    /// <summary>In St. John's the clock went from 00:01 back to 23:01 of the day before.</summary>
    [Fact]
    public void DateOf_WhenTheClockGoesBackOverMidnight_StaysOnTheNewDay()
    {
        var calendar = BusinessCalendar.Create(Zone("America/St_Johns"));
        var shownTwice = At("2010-11-06T23:30-03:30");

        Assert.Equal(At("2010-11-07T00:00-02:30"), calendar.EndOf(new DateOnly(2010, 11, 6)));
        Assert.Equal(new DateOnly(2010, 11, 6), calendar.DateOf(At("2010-11-06T23:30-02:30")));
        Assert.Equal(new DateOnly(2010, 11, 7), calendar.DateOf(shownTwice));
    }

    /// <summary>Samoa went from 29 to 31 December 2011.</summary>
    [Fact]
    public void EndOf_OfADateTheZoneLeftOut_HasNoDuration()
    {
        var calendar = BusinessCalendar.Create(Zone("Pacific/Apia"));
        var change = At("2011-12-31T00:00+14:00");

        Assert.Equal(change, calendar.EndOf(new DateOnly(2011, 12, 29)));
        Assert.Equal(change, calendar.EndOf(new DateOnly(2011, 12, 30)));
        Assert.Equal(new DateOnly(2011, 12, 29), calendar.DateOf(change.AddTicks(-1)));
        Assert.Equal(new DateOnly(2011, 12, 31), calendar.DateOf(change));
    }

    [Fact]
    public void EndOf_AtTheEndsOfTime_StaysWithinThem()
    {
        var calendar = BusinessCalendar.Create(Zone("America/New_York"));

        Assert.Equal(DateTimeOffset.MaxValue, calendar.EndOf(DateOnly.MaxValue));
        Assert.Equal(DateOnly.MaxValue, calendar.DateOf(DateTimeOffset.MaxValue.AddDays(1 - 1)));
        Assert.Equal(DateOnly.MinValue, calendar.DateOf(DateTimeOffset.MinValue));
        Assert.Equal(DateOnly.MaxValue, calendar.AddBusinessDays(DateOnly.MaxValue, 3));
        Assert.Equal(DateOnly.MinValue, calendar.AddBusinessDays(DateOnly.MinValue, -3));
    }

    [Fact]
    public void Create_WithAWeekOfNoDays_IsRefused()
    {
        var exception = Assert.Throws<ArgumentException>(() => BusinessCalendar.Create(Shanghai, []));

        Assert.StartsWith("A week needs at least one working day.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_WithDatesThatAreBoth_NamesThemAll()
    {
        DateOnly[] dates = [new(2026, 10, 10), new(2026, 10, 1)];

        var exception = Assert.Throws<ArgumentException>(
            () => BusinessCalendar.Create(Shanghai, holidays: dates, makeUpDays: dates));

        Assert.Contains("2026-10-01, 2026-10-10", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_WithADayOutsideTheWeek_IsRefused() =>
        Assert.Throws<ArgumentException>(() => BusinessCalendar.Create(Shanghai, [(DayOfWeek)7]));

    [Fact]
    public void AddBusinessDays_WithoutAnyBusinessDay_SaysSo()
    {
        var exception = Assert.Throws<InvalidOperationException>(
            () => new ClosedCalendar().AddBusinessDays(new DateOnly(2026, 1, 1), 1));

        Assert.Contains("closed for ever", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfACalendar_NamesWeekExceptionsAndZone() =>
        Assert.Equal(
            "Mon Tue Wed Thu Fri, 7 holidays, 1 make-up day, Asia/Shanghai; all days, 0 holidays, 0 make-up days, UTC",
            $"{China}; {BusinessCalendar.CalendarDays}");

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private sealed class ClosedCalendar : IBusinessCalendar
    {
        public bool IsBusinessDay(DateOnly date) => false;

        public DateOnly DateOf(DateTimeOffset instant) => BusinessCalendar.CalendarDays.DateOf(instant);

        public DateTimeOffset EndOf(DateOnly date) => BusinessCalendar.CalendarDays.EndOf(date);

        public override string ToString() => "closed for ever";
    }
}
