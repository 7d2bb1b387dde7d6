using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FunnelKit.Flow;

/// <summary>
/// Counts lengths of visits cell by cell: short ones in one table, the rest in lists that are sorted once at the end.
/// </summary>
internal sealed class VisitTable
{
    private const int MaxBits = 10;
    private const int MinBits = 4;
    private const int BinsPerVisit = 4;
    private const int MaxTable = 1 << 20;
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    private readonly int _bits;
    private readonly int[] _short;
    private readonly List<int>?[] _long;
    private readonly ulong _multiplier;
    private readonly int _shift;

    public VisitTable(int cells, long ticksPerUnit, long visits)
    {
        // Many cells get fewer bins each, so that the table stays within the processor's cache; and so do all cells
        // when there is little to count.
        var bins = Math.Min(MaxTable, visits * BinsPerVisit) / Math.Max(1, cells);
        _bits = Math.Clamp(BitOperations.Log2((ulong)bins), MinBits, MaxBits);
        _short = new int[cells << _bits];
        _long = new List<int>?[cells];

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
        var count = (long)(_long[cell]?.Count ?? 0);
        foreach (var bin in _short.AsSpan(cell << _bits, 1 << _bits))
        {
            count += bin;
        }

        return count;
    }

    /// <summary>Gets the lengths in some cells taken together.</summary>
    public CountedValues ToCounts(params ReadOnlySpan<int> cells)
    {
        Span<long> bins = stackalloc long[1 << _bits];
        var longer = new List<int>();
        foreach (var cell in cells)
        {
            var ofCell = _short.AsSpan(cell << _bits, 1 << _bits);
            for (var value = 0; value < ofCell.Length; value++)
            {
                bins[value] += ofCell[value];
            }

            longer.AddRange(_long[cell] ?? []);
        }

        var values = new List<int>();
        var counts = new List<long>();
        for (var value = 0; value < bins.Length; value++)
        {
            if (bins[value] > 0)
            {
                values.Add(value);
                counts.Add(bins[value]);
            }
        }

        foreach (var value in Sort(CollectionsMarshal.AsSpan(longer)))
        {
            if (values.Count > 0 && values[^1] == value)
            {
                counts[^1]++;
            }
            else
            {
                values.Add(value);
                counts.Add(1);
            }
        }

        return new CountedValues([.. values], [.. counts]);
    }

    private void AddLong(int cell, ulong units) => (_long[cell] ??= []).Add((int)Math.Min(units, int.MaxValue));

    /// <summary>Sorts by digits of 11 bits, the lowest first: linear in the number of values.</summary>
    private static Span<int> Sort(Span<int> values)
    {
        if (values.Length < Digits)
        {
            values.Sort();
            return values;
        }

        var from = values;
        Span<int> to = new int[values.Length];
        var next = new int[Digits];
        for (var shift = 0; shift < 31; shift += DigitBits)
        {
            Array.Clear(next);
            foreach (var value in from)
            {
                next[(value >> shift) & (Digits - 1)]++;
            }

            var start = 0;
            for (var digit = 0; digit < Digits; digit++)
            {
                (next[digit], start) = (start, start + next[digit]);
            }

            foreach (var value in from)
            {
                to[next[(value >> shift) & (Digits - 1)]++] = value;
            }

            var sorted = to;
            to = from;
            from = sorted;
        }

        return from;
    }
}
