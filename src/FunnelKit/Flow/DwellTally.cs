using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FunnelKit.Flow;

/// <summary>
/// Counts whole numbers from 0: small ones in a table, the rest in a list that is sorted once at the end.
/// </summary>
internal sealed class DwellTally
{
    private const int Small = 1_024;
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    private readonly int[] _small = new int[Small];
    private readonly List<int> _rest = [];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int value)
    {
        // A count cannot pass the number of events in a history, so it cannot overflow.
        if ((uint)value < Small)
        {
            _small[value]++;
        }
        else
        {
            _rest.Add(value);
        }
    }

    public CountedValues ToCounts()
    {
        var values = new List<int>();
        var counts = new List<long>();
        for (var value = 0; value < Small; value++)
        {
            if (_small[value] > 0)
            {
                values.Add(value);
                counts.Add(_small[value]);
            }
        }

        foreach (var value in Sort(CollectionsMarshal.AsSpan(_rest)))
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

    /// <summary>Sorts by digits of 11 bits, the lowest first: linear in the number of values.</summary>
    private static Span<int> Sort(Span<int> values)
    {
        Span<int> from = values;
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
