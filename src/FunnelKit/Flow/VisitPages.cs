namespace FunnelKit.Flow;

/// <summary>Lengths of visits in pages that follow each other; a page is made when a length falls into it.</summary>
internal sealed class VisitPages
{
    private VisitPage?[] _pages = [];

    /// <summary>Gets how many lengths there are.</summary>
    public long Count { get; private set; }

    /// <summary>Gets the number of the last page, plus 1.</summary>
    public int Pages => _pages.Length;

    public void Add(int length)
    {
        var number = length >> VisitPage.Bits;
        if (number >= _pages.Length)
        {
            Array.Resize(ref _pages, number + 1);
        }

        (_pages[number] ??= new VisitPage()).Add((ushort)(length & VisitPage.Mask));
        Count++;
    }

    public void CopyTo(VisitPage target, int number)
    {
        if (number < _pages.Length)
        {
            _pages[number]?.CopyTo(target);
        }
    }
}
