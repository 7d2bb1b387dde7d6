using System.Buffers;

namespace FunnelKit.Flow;

/// <summary>Distinct whole numbers in ascending order, and how often each occurs. Two of them add up.</summary>
internal sealed class CountedValues : IEquatable<CountedValues>
{
    private const int FewSlots = 256;
    private const int SlotsPerEntry = 4;

    public CountedValues(int[] values, long[] counts)
    {
        Values = values;
        Counts = counts;
        foreach (var count in counts)
        {
            Total += count;
        }
    }

    public static CountedValues Empty { get; } = new([], []);

    public int[] Values { get; }

    public long[] Counts { get; }

    public long Total { get; }

    /// <summary>Gets how often 0 occurs.</summary>
    public long Zeros => Values is [0, ..] ? Counts[0] : 0;

    public static CountedValues operator +(CountedValues left, CountedValues right) => Sum(left, right);

    /// <summary>Takes numbers from slots: how often each occurs, from some first number on.</summary>
    public static CountedValues FromSlots(ReadOnlySpan<long> slots, int first)
    {
        var occurring = slots.Length - slots.Count(0L);
        if (occurring == 0)
        {
            return Empty;
        }

        var (values, counts, next) = (new int[occurring], new long[occurring], 0);
        for (var slot = 0; next < values.Length; slot++)
        {
            if (slots[slot] != 0)
            {
                values[next] = first + slot;
                counts[next++] = slots[slot];
            }
        }

        return new CountedValues(values, counts);
    }

    /// <summary>Takes numbers away.</summary>
    /// <exception cref="OverflowException">A number does not occur as often.</exception>
    public static CountedValues operator -(CountedValues left, CountedValues right)
    {
        var values = new List<int>(left.Values.Length);
        var counts = new List<long>(left.Values.Length);
        var next = 0;
        for (var i = 0; i < left.Values.Length; i++)
        {
            var isBoth = next < right.Values.Length && right.Values[next] == left.Values[i];
            var count = left.Counts[i] - (isBoth ? right.Counts[next++] : 0);
            FlowParts.CheckPart(count >= 0);
            if (count > 0)
            {
                values.Add(left.Values[i]);
                counts.Add(count);
            }
        }

        FlowParts.CheckPart(next == right.Values.Length);
        return new CountedValues([.. values], [.. counts]);
    }

    /// <summary>Adds up any number of them.</summary>
    /// <exception cref="OverflowException">A count exceeds <see cref="long.MaxValue"/>.</exception>
    public static CountedValues Sum(params ReadOnlySpan<CountedValues> parts)
    {
        var (only, used, entries) = (Empty, 0, 0L);
        var (least, greatest) = (long.MaxValue, long.MinValue);
        foreach (var part in parts)
        {
            if (part.Values.Length > 0)
            {
                (only, used, entries) = (part, used + 1, entries + part.Values.Length);
                (least, greatest) = (Math.Min(least, part.Values[0]), Math.Max(greatest, part.Values[^1]));
            }
        }

        if (used <= 1)
        {
            return only;
        }

        // Numbers close to each other are added in one array, others by merging neighbors until one is left.
        var range = greatest - least + 1;
        return range <= Math.Max(FewSlots, entries * SlotsPerEntry)
            ? SumInSlots(parts, (int)least, (int)range)
            : parts.Length == 2
                ? Merge(parts[0], parts[1])
                : Merge(Sum(parts[..(parts.Length / 2)]), Sum(parts[(parts.Length / 2)..]));
    }

    /// <summary>Counts the numbers above a limit.</summary>
    public long CountAbove(double limit)
    {
        var count = 0L;
        for (var i = Values.Length - 1; i >= 0 && Values[i] > limit; i--)
        {
            count += Counts[i];
        }

        return count;
    }

    public bool Equals(CountedValues? other) =>
        other is not null && Values.AsSpan().SequenceEqual(other.Values) && Counts.AsSpan().SequenceEqual(other.Counts);

    public override bool Equals(object? obj) => Equals(obj as CountedValues);

    public override int GetHashCode() => HashCode.Combine(Values.Length, Total);

    private static CountedValues SumInSlots(ReadOnlySpan<CountedValues> parts, int least, int range)
    {
        var rented = ArrayPool<long>.Shared.Rent(range);
        var slots = rented.AsSpan(0, range);
        slots.Clear();
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Values.Length && i < part.Counts.Length; i++)
            {
                ref var slot = ref slots[part.Values[i] - least];
                slot = checked(slot + part.Counts[i]);
            }
        }

        var sum = FromSlots(slots, least);
        ArrayPool<long>.Shared.Return(rented);
        return sum;
    }

    private static CountedValues Merge(CountedValues left, CountedValues right)
    {
        var values = new List<int>(left.Values.Length + right.Values.Length);
        var counts = new List<long>(left.Values.Length + right.Values.Length);
        var (i, j) = (0, 0);
        while (i < left.Values.Length || j < right.Values.Length)
        {
            var takesLeft = j == right.Values.Length || (i < left.Values.Length && left.Values[i] <= right.Values[j]);
            var takesRight = i == left.Values.Length || (j < right.Values.Length && right.Values[j] <= left.Values[i]);
            values.Add(takesLeft ? left.Values[i] : right.Values[j]);
            counts.Add(checked((takesLeft ? left.Counts[i++] : 0) + (takesRight ? right.Counts[j++] : 0)));
        }

        return new CountedValues([.. values], [.. counts]);
    }
}
