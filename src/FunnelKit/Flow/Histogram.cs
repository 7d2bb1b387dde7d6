namespace FunnelKit.Flow;

/// <summary>Counts of whole numbers from 0, which takes memory only near the numbers that occur.</summary>
internal sealed class Histogram
{
    private const int PageBits = 10;
    private const int PageSize = 1 << PageBits;

    private int[]?[] _pages = new int[]?[8];

    /// <summary>
    /// Counts a number once. A count cannot pass the number of events in a history, so it cannot overflow.
    /// </summary>
    public void Add(int value)
    {
        var page = value >> PageBits;
        var pages = _pages;
        if ((uint)page < (uint)pages.Length && pages[page] is { } counts)
        {
            counts[value & (PageSize - 1)]++;
            return;
        }

        AddToNewPage(page, value);
    }

    public CountedValues ToCounts()
    {
        var values = new List<int>();
        var counts = new List<long>();
        for (var page = 0; page < _pages.Length; page++)
        {
            var bins = _pages[page] ?? [];
            for (var i = 0; i < bins.Length; i++)
            {
                if (bins[i] > 0)
                {
                    values.Add((page << PageBits) + i);
                    counts.Add(bins[i]);
                }
            }
        }

        return new CountedValues([.. values], [.. counts]);
    }

    private void AddToNewPage(int page, int value)
    {
        if (page >= _pages.Length)
        {
            Array.Resize(ref _pages, Math.Max(page + 1, _pages.Length * 2));
        }

        (_pages[page] ??= new int[PageSize])[value & (PageSize - 1)]++;
    }
}
