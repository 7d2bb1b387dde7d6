namespace FunnelKit.Flow;

/// <summary>
/// Lengths of visits within a range: a list as long as there are few, so that a page costs two bytes for each, then
/// counts, so that it never costs more than these.
/// </summary>
internal sealed class VisitPage
{
    /// <summary>A page holds 2 to this power of different lengths.</summary>
    public const int Bits = 14;

    public const int Mask = (1 << Bits) - 1;

    private const int MaxListed = 2 << Bits;
    private const int FewListed = 1 << (Bits - 4);

    private ushort[] _listed = [];
    private int _count;
    private int[]? _bins;
    private int[]? _spare;

    public void Add(ushort place)
    {
        if (_bins is not null)
        {
            _bins[place]++;
        }
        else if (_count < _listed.Length)
        {
            _listed[_count++] = place;
        }
        else
        {
            AddMore(place);
        }
    }

    public void CopyTo(VisitPage target)
    {
        foreach (var place in _listed.AsSpan(0, _count))
        {
            target.Add(place);
        }

        if (_bins is not null)
        {
            target.Count();
            for (var place = 0; place < _bins.Length; place++)
            {
                target._bins![place] += _bins[place];
            }
        }
    }

    /// <summary>Appends the lengths in ascending order, and how often each occurs.</summary>
    public void AppendTo(List<int> values, List<long> counts, int number)
    {
        var first = number << Bits;
        if (_bins is null && _count <= FewListed)
        {
            var last = -1;
            var sorted = _listed.AsSpan(0, _count);
            sorted.Sort();
            foreach (var place in sorted)
            {
                if (place == last)
                {
                    counts[^1]++;
                    continue;
                }

                values.Add(first + place);
                counts.Add(1);
                last = place;
            }

            return;
        }

        Count();
        for (var place = 0; place < _bins!.Length; place++)
        {
            if (_bins[place] > 0)
            {
                values.Add(first + place);
                counts.Add(_bins[place]);
            }
        }
    }

    /// <summary>Empties the page, which keeps its memory.</summary>
    public void Clear()
    {
        _count = 0;
        if (_bins is not null)
        {
            Array.Clear(_bins);
            (_spare, _bins) = (_bins, null);
        }
    }

    private void AddMore(ushort place)
    {
        if (_count < MaxListed)
        {
            Array.Resize(ref _listed, Math.Max(8, 2 * _listed.Length));
            _listed[_count++] = place;
            return;
        }

        Count();
        _bins![place]++;
    }

    /// <summary>Turns the list into counts.</summary>
    private void Count()
    {
        if (_bins is not null)
        {
            return;
        }

        _bins = _spare ?? new int[1 << Bits];
        _spare = null;
        foreach (var place in _listed.AsSpan(0, _count))
        {
            _bins[place]++;
        }

        _count = 0;
    }
}
