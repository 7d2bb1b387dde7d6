namespace FunnelKit.Forecasting;

/// <summary>Gives each distinct name of deals, such as that of an owner, a number from 0.</summary>
internal sealed class PipelineNames
{
    private readonly LabelCache _cache = new();
    private readonly TextIndex _names = new(StringComparer.Ordinal);

    /// <summary>Finds the number of a name without its outer white space; a blank one has none.</summary>
    public int NumberOf(string name)
    {
        ref var entry = ref _cache.Find(name, out var isFound);
        if (!isFound)
        {
            entry = (name, string.IsNullOrWhiteSpace(name) ? PipelineColumns.None : _names.GetOrAdd(name.Trim()));
        }

        return entry.Number;
    }

    /// <summary>Gets the names, and their numbers plus one in ordinal order, behind 0 for no name.</summary>
    public (string[] Names, int[] InOrder) ToArrays()
    {
        var names = _names.ToArray();
        var inOrder = Enumerable.Range(0, names.Length + 1).ToArray();
        Array.Sort([string.Empty, .. names], inOrder, StringComparer.Ordinal);
        return (names, inOrder);
    }
}
