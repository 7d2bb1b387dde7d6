namespace FunnelKit;

/// <summary>A growing column of values, which takes no memory while every value in it is the missing one.</summary>
internal sealed class Column<T>(T missing)
    where T : IEquatable<T>
{
    private const int FirstCapacity = 256;

    private T[]? _items;

    public bool IsEmpty => _items is null;

    public T this[int row] => _items is { } items && row < items.Length ? items[row] : missing;

    public void Set(int row, T value)
    {
        var items = _items;
        if (items is null || row >= items.Length)
        {
            if (items is null && value.Equals(missing))
            {
                return;
            }

            items = Grow(row);
        }

        items[row] = value;
    }

    /// <summary>Copies the values of some rows, or of the first ones; null while every value is missing.</summary>
    public T[]? Gather(int count, int[]? order)
    {
        if (_items is not { } items)
        {
            return null;
        }

        if (items.Length < count)
        {
            items = Grow(count - 1);
        }

        if (order is null)
        {
            return items.AsSpan(0, count).ToArray();
        }

        var result = new T[count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = items[order[i]];
        }

        return result;
    }

    private T[] Grow(int row)
    {
        var old = _items?.Length ?? 0;
        var grown = new T[Math.Max(Math.Max(FirstCapacity, row + 1), (int)Math.Min(old * 2L, Array.MaxLength))];
        _items?.CopyTo(grown, 0);
        grown.AsSpan(old).Fill(missing);
        return _items = grown;
    }
}
