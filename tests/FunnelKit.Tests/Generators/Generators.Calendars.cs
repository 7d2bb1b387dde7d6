using FsCheck;
using FsCheck.Fluent;

namespace FunnelKit.Tests;

internal static partial class Generators
{
    private static readonly TimeZoneInfo[] Zones =
    [
        .. new[]
        {
            "UTC", "Asia/Shanghai", "America/New_York", "Europe/Berlin", "America/Sao_Paulo", "America/Havana",
            "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Casablanca",
            "Asia/Gaza", "Asia/Beirut", "America/Asuncion",
        }.Select(TimeZoneInfo.FindSystemTimeZoneById),
    ];

    /// <summary>Dates of the years in which zones changed most, among them days on which a clock changed.</summary>
    public static Gen<DateOnly> Date { get; } =
        Gen.Frequency(
            (4, Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2036, 12, 31).DayNumber)),
            (1, Gen.Elements(
                new DateOnly(2011, 12, 29).DayNumber,
                new DateOnly(2011, 12, 30).DayNumber,
                new DateOnly(2018, 11, 3).DayNumber,
                new DateOnly(2010, 11, 6).DayNumber,
                new DateOnly(2024, 11, 2).DayNumber,
                new DateOnly(2026, 3, 8).DayNumber,
                new DateOnly(2026, 11, 1).DayNumber)))
        .Select(DateOnly.FromDayNumber);

    /// <summary>Calendars of zones with every kind of clock change, any week, holidays and make-up days.</summary>
    public static Gen<BusinessCalendar> BusinessCalendar { get; } =
        from zone in Gen.Elements(Zones)
        from week in Gen.SubListOf(Enum.GetValues<DayOfWeek>()).Where(days => days.Count > 0)
        from holidays in Date.ListOf()
        from makeUpDays in Date.ListOf()
        select FunnelKit.BusinessCalendar.Create(zone, week, holidays, makeUpDays.Except(holidays));
}
