namespace FunnelKit.Forecasting;

/// <summary>Gives each distinct day a number from 0, in the order of first appearance.</summary>
internal sealed class DayIndex
{
    private const int PageBits = 12;
    private const int PageSize = 1 << PageBits;

    private readonly int[]?[] _pages = new int[]?[(DateOnly.MaxValue.DayNumber >> PageBits) + 1];
    private readonly List<DateOnly> _days = [];

    public int GetOrAdd(DateOnly date)
    {
        var page = _pages[date.DayNumber >> PageBits] ??= new int[PageSize];
        ref var next = ref page[date.DayNumber & (PageSize - 1)];
        if (next == 0)
        {
            _days.Add(date);
            next = _days.Count;
        }

        return next - 1;
    }

    public DateOnly[] ToArray() => [.. _days];
}
