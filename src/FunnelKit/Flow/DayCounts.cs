namespace FunnelKit.Flow;

/// <summary>Counts days. Pages of days are made as they occur, so that counting is one step into an array.</summary>
internal sealed class DayCounts
{
    private const int PageBits = 8;
    private const int PageMask = (1 << PageBits) - 1;

    private int _firstPage;
    private long[]?[] _pages = [];

    /// <summary>Counts the day, in UTC, of an instant.</summary>
    public void Add(long ticks)
    {
        var day = (int)((ulong)ticks / TimeSpan.TicksPerDay);
        var (number, pages) = ((day >> PageBits) - _firstPage, _pages);
        var page = (uint)number < (uint)pages.Length && pages[number] is { } known ? known : NewPage(day >> PageBits);
        page[day & PageMask]++;
    }

    public CountedValues ToCounts()
    {
        var values = new List<int>();
        var counts = new List<long>();
        for (var number = 0; number < _pages.Length; number++)
        {
            for (var place = 0; place < _pages[number]?.Length; place++)
            {
                if (_pages[number]![place] > 0)
                {
                    values.Add(((_firstPage + number) << PageBits) + place);
                    counts.Add(_pages[number]![place]);
                }
            }
        }

        return new CountedValues([.. values], [.. counts]);
    }

    private long[] NewPage(int number)
    {
        if (_pages.Length == 0)
        {
            (_firstPage, _pages) = (number, new long[]?[1]);
        }
        else if (number < _firstPage || number >= _firstPage + _pages.Length)
        {
            var first = Math.Min(number, _firstPage);
            var pages = new long[]?[Math.Max(number + 1, _firstPage + _pages.Length) - first];
            _pages.CopyTo(pages, _firstPage - first);
            (_firstPage, _pages) = (first, pages);
        }

        return _pages[number - _firstPage] = new long[PageMask + 1];
    }
}
