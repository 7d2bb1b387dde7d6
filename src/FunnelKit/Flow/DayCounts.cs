namespace FunnelKit.Flow;

/// <summary>Counts days. Pages of days are made as they occur, so that counting is one step into an array.</summary>
internal sealed class DayCounts
{
    private const int PageBits = 10;
    private const int PageMask = (1 << PageBits) - 1;
    private const int LastDay = 3_652_058;

    private readonly long[]?[] _pages = new long[]?[(LastDay >> PageBits) + 1];

    /// <summary>Counts the day, in UTC, of an instant.</summary>
    public void Add(long ticks)
    {
        var day = (int)((ulong)ticks / TimeSpan.TicksPerDay);
        var page = _pages[day >> PageBits] ?? NewPage(day >> PageBits);
        page[day & PageMask]++;
    }

    private long[] NewPage(int number) => _pages[number] = new long[PageMask + 1];

    public CountedValues ToCounts()
    {
        var values = new List<int>();
        var counts = new List<long>();
        foreach (var (number, page) in _pages.Index().Where(page => page.Item is not null))
        {
            foreach (var (place, count) in page!.Index().Where(day => day.Item > 0))
            {
                values.Add((number << PageBits) + place);
                counts.Add(count);
            }
        }

        return new CountedValues([.. values], [.. counts]);
    }
}
