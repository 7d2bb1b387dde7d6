using System.Runtime.InteropServices;

namespace FunnelKit.Statistics;

/// <summary>Counts exits and entries by time, in any order, into the rows of a table.</summary>
internal sealed class RiskCounts(int causes)
{
    private readonly Dictionary<double, int> _rowOfTime = [];
    private readonly List<long> _cells = [];

    public int Causes => causes;

    /// <summary>Gets the cells of a row: the censored, the events of each cause, the entries.</summary>
    public int Width => causes + 2;

    public void AddExit(double time, int cause, long count) => Add(time, cause, count);

    public void AddEntry(double time, long count) => Add(time, causes + 1, count);

    public ReadOnlySpan<long> Cells(int row) => CollectionsMarshal.AsSpan(_cells).Slice(row * Width, Width);

    /// <summary>Lists the times in ascending order, and the row of each.</summary>
    public (double[] Times, int[] Rows) Sort()
    {
        double[] times = [.. _rowOfTime.Keys];
        int[] rows = [.. _rowOfTime.Values];
        Array.Sort(times, rows);
        return (times, rows);
    }

    private void Add(double time, int column, long count)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rowOfTime, time, out var exists);
        if (!exists)
        {
            row = _rowOfTime.Count - 1;
            CollectionsMarshal.SetCount(_cells, _rowOfTime.Count * Width);
            CollectionsMarshal.AsSpan(_cells)[^Width..].Clear();
        }

        ref var cell = ref CollectionsMarshal.AsSpan(_cells)[(row * Width) + column];
        cell = checked(cell + count);
    }
}
