using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace FunnelKit.Flow;

/// <summary>Counts lengths of visits cell by cell: short ones in one table, the rest in pages.</summary>
internal sealed class VisitTable
{
    private const int MaxBits = 10;
    private const int MinBits = 4;
    private const int BinsPerVisit = 4;
    private const int MaxTable = 1 << 20;

    private readonly int _bits;
    private int[] _short;
    private readonly VisitPages?[] _long;
    private readonly ulong _multiplier;
    private readonly int _shift;

    public VisitTable(int cells, long ticksPerUnit, long visits)
    {
        // Many cells get fewer bins each, so that the table stays within the processor's cache; and so do all cells
        // when there is little to count.
        var bins = Math.Min(MaxTable, visits * BinsPerVisit) / Math.Max(1, cells);
        _bits = Math.Clamp(BitOperations.Log2((ulong)bins), MinBits, MaxBits);
        _short = ArrayPool<int>.Shared.Rent(cells << _bits);
        _short.AsSpan(0, cells << _bits).Clear();
        _long = new VisitPages?[cells];

        // Division by a constant as a product (Granlund and Montgomery, Division by Invariant Integers using
        // Multiplication, PLDI 1994, theorem 4.2): exact for every length below 2^63.
        var bits = 64 - BitOperations.LeadingZeroCount((ulong)(ticksPerUnit - 1));
        _multiplier = (ulong)(((UInt128.One << (63 + bits)) / (ulong)ticksPerUnit) + 1);
        _shift = bits - 1;
    }

    /// <summary>Counts a visit; its length in ticks is rounded down to whole units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int cell, long ticks)
    {
        var units = Math.BigMul((ulong)ticks, _multiplier, out _) >> _shift;
        if (units < 1UL << _bits)
        {
            // A count cannot pass the number of events in a history, so it cannot overflow.
            _short[(cell << _bits) + (int)units]++;
        }
        else
        {
            AddLong(cell, units);
        }
    }

    /// <summary>Counts the visits of a cell.</summary>
    public long Count(int cell)
    {
        var count = _long[cell]?.Count ?? 0;
        foreach (var bin in Short(cell))
        {
            count += bin;
        }

        return count;
    }

    /// <summary>Gets the lengths in some cells taken together.</summary>
    public CountedValues ToCounts(params ReadOnlySpan<int> cells)
    {
        var (bins, pages, longVisits) = (0, 0, 0L);
        foreach (var cell in cells)
        {
            bins = Math.Max(bins, Short(cell).Length);
            pages = Math.Max(pages, _long[cell]?.Pages ?? 0);
            longVisits += _long[cell]?.Count ?? 0;
        }

        var shortVisits = bins == 0 ? CountedValues.Empty : ToShortCounts(cells, bins);
        return longVisits == 0 ? shortVisits : WithLong(shortVisits, cells, pages, longVisits);
    }

    /// <summary>Gives the memory back; nothing can be counted afterwards.</summary>
    public void Release()
    {
        ArrayPool<int>.Shared.Return(_short);
        _short = [];
    }

    /// <summary>Gets the counts of short visits up to the longest of them.</summary>
    private ReadOnlySpan<int> Short(int cell)
    {
        var bins = _short.AsSpan(cell << _bits, 1 << _bits);
        return bins[..(bins.LastIndexOfAnyExcept(0) + 1)];
    }

    private CountedValues ToShortCounts(ReadOnlySpan<int> cells, int bins)
    {
        Span<long> sums = stackalloc long[bins];
        foreach (var cell in cells)
        {
            var ofCell = Short(cell);
            for (var value = 0; value < ofCell.Length; value++)
            {
                sums[value] += ofCell[value];
            }
        }

        return CountedValues.FromSlots(sums, 0);
    }

    private CountedValues WithLong(CountedValues shortVisits, ReadOnlySpan<int> cells, int pages, long longVisits)
    {
        var capacity = shortVisits.Values.Length + (int)Math.Min(longVisits, MaxTable);
        var (values, counts) = (new List<int>(capacity), new List<long>(capacity));
        values.AddRange(shortVisits.Values);
        counts.AddRange(shortVisits.Counts);
        var page = new VisitPage();
        for (var number = 0; number < pages; number++)
        {
            page.Clear();
            foreach (var cell in cells)
            {
                _long[cell]?.CopyTo(page, number);
            }

            page.AppendTo(values, counts, number);
        }

        return new CountedValues([.. values], [.. counts]);
    }

    private void AddLong(int cell, ulong units) =>
        (_long[cell] ??= new VisitPages()).Add((int)Math.Min(units, int.MaxValue));
}
