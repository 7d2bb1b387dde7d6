namespace FunnelKit.Flow;

/// <summary>Adds up, takes away and compares arrays of counts, of counted values and of sums.</summary>
/// <remarks>An array that is missing stands for one in which nothing was counted.</remarks>
internal static class FlowParts
{
    public static void Add(Array?[] left, Array?[] right, Array?[] sum) =>
        Combine(
            left,
            right,
            sum,
            (first, second) => checked(first + second),
            (first, second) => first + second,
            (first, second) => first + second);

    /// <summary>Takes counts away.</summary>
    /// <exception cref="OverflowException">A count would fall below 0.</exception>
    public static void Subtract(Array?[] left, Array?[] right, Array?[] rest) =>
        Combine(
            left,
            right,
            rest,
            (first, second) =>
            {
                CheckPart(first >= second);
                return first - second;
            },
            (first, second) => first - second,
            (first, second) =>
            {
                var rest = first - second;
                CheckPart(rest.Known > 0 || rest == default);
                return rest;
            });

    public static bool AreEqual(Array?[] left, Array?[] right) =>
        left.Zip(right).All(pair => (pair.First ?? pair.Second) switch
        {
            long[] => AreEqual<long>(pair.First, pair.Second, 0),
            CountedValues[] => AreEqual(pair.First, pair.Second, CountedValues.Empty),
            AmountSum[] => AreEqual<AmountSum>(pair.First, pair.Second, default),
            _ => true,
        });

    /// <summary>Refuses to take away what is not there.</summary>
    public static void CheckPart(bool isPart)
    {
        if (!isPart)
        {
            throw new OverflowException("A flow can only be taken away from one that holds all of its deals.");
        }
    }

    private static void Combine(
        Array?[] left,
        Array?[] right,
        Array?[] target,
        Func<long, long, long> counts,
        Func<CountedValues, CountedValues, CountedValues> values,
        Func<AmountSum, AmountSum, AmountSum> sums)
    {
        for (var part = 0; part < target.Length; part++)
        {
            switch (target[part])
            {
                case long[] items:
                    Combine(left[part], right[part], items, 0, counts);
                    break;
                case CountedValues[] items:
                    Combine(left[part], right[part], items, CountedValues.Empty, values);
                    break;
                case AmountSum[] items:
                    Combine(left[part], right[part], items, default, sums);
                    break;
            }
        }
    }

    private static void Combine<T>(Array? left, Array? right, T[] target, T nothing, Func<T, T, T> combine)
    {
        var (first, second) = ((T[]?)left, (T[]?)right);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = combine(first is null ? nothing : first[i], second is null ? nothing : second[i]);
        }
    }

    private static bool AreEqual<T>(Array? left, Array? right, T nothing)
        where T : IEquatable<T>
    {
        var (first, second) = ((T[]?)left, (T[]?)right);
        var length = (first ?? second)!.Length;
        for (var i = 0; i < length; i++)
        {
            if (!(first is null ? nothing : first[i]).Equals(second is null ? nothing : second[i]))
            {
                return false;
            }
        }

        return first is null || second is null || first.Length == second.Length;
    }
}
