namespace FunnelKit.Flow;

/// <summary>Distinct whole numbers in ascending order, and how often each occurs. Two of them add up.</summary>
internal sealed class CountedValues : IEquatable<CountedValues>
{
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

    public static CountedValues operator +(CountedValues left, CountedValues right)
    {
        if (left.Values.Length == 0 || right.Values.Length == 0)
        {
            return left.Values.Length == 0 ? right : left;
        }

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
}
