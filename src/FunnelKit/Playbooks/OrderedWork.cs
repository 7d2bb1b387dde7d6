using System.Collections.Immutable;

namespace FunnelKit.Playbooks;

/// <summary>
/// Does the same work for many items, on as many threads as asked for, with results in the order of the items.
/// </summary>
internal static class OrderedWork
{
    public static ImmutableArray<TResult> Collect<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, ImmutableArray<TResult>> work, int maxDegreeOfParallelism)
        where TItem : class
    {
        var all = ImmutableArray.CreateBuilder<TResult>();
        foreach (var part in Map(items, work, maxDegreeOfParallelism))
        {
            all.AddRange(part);
        }

        return all.DrainToImmutable();
    }

    public static TResult[] Map<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, int maxDegreeOfParallelism)
        where TItem : class
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDegreeOfParallelism, 1);
        var list = items as IReadOnlyList<TItem> ?? [.. items];
        foreach (var item in list)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
        }

        var results = new TResult[list.Count];
        if (maxDegreeOfParallelism == 1)
        {
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = work(list[i]);
            }
        }
        else
        {
            _ = Parallel.For(
                0,
                results.Length,
                new ParallelOptions { MaxDegreeOfParallelism = maxDegreeOfParallelism },
                i => results[i] = work(list[i]));
        }

        return results;
    }
}
