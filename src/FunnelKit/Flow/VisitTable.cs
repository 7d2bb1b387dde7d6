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
    private readonly int[] _short;
    private readonly VisitPages?[] _long;
    private readonly ulong _multiplier;
    private readonly int _shift;

    public VisitTable(int cells, long ticksPerUnit, long visits)
    {
        // Many cells get fewer bins each, so that the table stays within the processor's cache; and so do all cells
        // when there is little to count.
        var bins = Math.Min(MaxTable, visits * BinsPerVisit) / Math.Max(1, cells);
        _bits = Math.Clamp(BitOperations.Log2((ulong)bins), MinBits, MaxBits);
        _short = new int[cells << _bits];
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
        foreach (var bin in ShortOf(cell))
        {
            count += bin;
        }

        return count;
    }

    /// <summary>Gets the lengths in some cells taken together.</summary>
    public CountedValues ToCounts(params ReadOnlySpan<int> cells)
    {
        Span<long> bins = stackalloc long[1 << _bits];
        var (pages, longVisits, end) = (0, 0L, 0);
        foreach (var cell in cells)
        {
            var ofCell = ShortOf(cell);
            for (var value = 0; value < ofCell.Length; value++)
            {
                bins[value] += ofCell[value];
            }

            end = Math.Max(end, ofCell.Length);
            pages = Math.Max(pages, _long[cell]?.Pages ?? 0);
            longVisits += _long[cell]?.Count ?? 0;
        }

        var capacity = (int)Math.Min(longVisits, MaxTable);
        var (values, counts) = (new List<int>(capacity), new List<long>(capacity));
        for (var value = 0; value < end; value++)
        {
            if (bins[value] > 0)
            {
                values.Add(value);
                counts.Add(bins[value]);
            }
        }

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

    /// <summary>The bins of a cell up to the last one in use.</summary>
    private ReadOnlySpan<int> ShortOf(int cell)
    {
        ReadOnlySpan<int> bins = _short.AsSpan(cell << _bits, 1 << _bits);
        return bins[..(bins.LastIndexOfAnyExcept(0) + 1)];
    }

    private void AddLong(int cell, ulong units) =>
        (_long[cell] ??= new VisitPages()).Add((int)Math.Min(units, int.MaxValue));
}
