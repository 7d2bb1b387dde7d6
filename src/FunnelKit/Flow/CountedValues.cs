namespace FunnelKit.Flow;

/// <summary>Distinct whole numbers in ascending order, and how often each occurs. Two of them add up.</summary>
internal sealed class CountedValues
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

    public bool ContentEquals(CountedValues other) =>
        Values.AsSpan().SequenceEqual(other.Values) && Counts.AsSpan().SequenceEqual(other.Counts);

    /// <summary>Adds up counts place by place.</summary>
    public static void Add(CountedValues[] left, CountedValues[] right, CountedValues[] sum)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = left[i] + right[i];
        }
    }

    public static bool ContentEquals(CountedValues[] left, CountedValues[] right) =>
        left.Length == right.Length && left.Zip(right).All(pair => pair.First.ContentEquals(pair.Second));
}
