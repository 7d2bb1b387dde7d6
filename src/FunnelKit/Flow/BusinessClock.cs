using FunnelKit.History;

namespace FunnelKit.Flow;

/// <summary>Tells instants by how much time of business days has gone by until them.</summary>
internal sealed class BusinessClock
{
    // Day by day: the instant at which it ends, and the time of business days until it begins.
    private readonly long[] _ends;
    private readonly long[] _before;
    private readonly long _origin;

    private BusinessClock(long origin, long[] ends, long[] before)
    {
        _origin = origin;
        _ends = ends;
        _before = before;
    }

    /// <summary>Makes the clock for all instants of a history up to one; null where elapsed time counts.</summary>
    public static BusinessClock? For(StageHistory history, IBusinessCalendar? calendar, long through)
    {
        if (calendar is null)
        {
            return null;
        }

        var first = through;
        foreach (var ticks in history.Columns.Ticks)
        {
            first = ticks == EventColumns.Undated ? first : Math.Min(first, ticks);
        }

        var day = calendar.DateOf(new DateTimeOffset(first, TimeSpan.Zero));
        var last = calendar.DateOf(new DateTimeOffset(through, TimeSpan.Zero));
        var days = last.DayNumber - day.DayNumber + 1;
        var (ends, before) = (new long[days], new long[days + 1]);
        var origin = day == DateOnly.MinValue ? 0 : calendar.EndOf(day.AddDays(-1)).UtcTicks;
        for (var i = 0; i < days; i++)
        {
            var date = day.AddDays(i);
            ends[i] = calendar.EndOf(date).UtcTicks;
            var length = ends[i] - (i == 0 ? origin : ends[i - 1]);
            before[i + 1] = before[i] + (calendar.IsBusinessDay(date) ? length : 0);
        }

        return new(origin, ends, before);
    }

    /// <summary>Gets the time of business days until an instant that is not after the last one of the clock.</summary>
    public long At(long ticks)
    {
        // Nearly all days have 24 hours, so that the search begins next to its end.
        var day = (int)Math.Clamp((ticks - _origin) / TimeSpan.TicksPerDay, 0, _ends.Length - 1);
        while (day > 0 && ticks < _ends[day - 1])
        {
            day--;
        }

        while (day < _ends.Length - 1 && ticks >= _ends[day])
        {
            day++;
        }

        var start = day == 0 ? _origin : _ends[day - 1];
        return _before[day + 1] == _before[day] ? _before[day] : _before[day] + (ticks - start);
    }
}
