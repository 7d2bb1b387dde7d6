namespace FunnelKit.Scoring;

/// <summary>The rows of a table that are kept once the bad ones are known.</summary>
/// <param name="count">How many rows there were.</param>
/// <param name="rejected">The rows to leave out.</param>
internal sealed class RowSelection(int count, HashSet<int> rejected)
{
    /// <summary>Gets the rows that are kept, in order; null for all.</summary>
    public int[]? Kept { get; } =
        rejected.Count == 0 ? null : [.. Enumerable.Range(0, count).Where(row => !rejected.Contains(row))];

    public T[] Of<T>(T[] values)
    {
        if (Kept is not { } rows)
        {
            return values;
        }

        var kept = new T[rows.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = values[rows[i]];
        }

        return kept;
    }
}
