using System.Runtime.InteropServices;

namespace FunnelKit.Segments;

/// <summary>
/// The deals of a history in groups, each group having a set of labels of one dimension: one label, or several where
/// deals count in every label that they touched.
/// </summary>
internal sealed class DealGroups
{
    private readonly Dictionary<(int Group, int Label), int> _larger = [];
    private readonly List<int[]> _labels = [];

    // The group that has only one label, plus 1; 0 where there is none.
    private int[] _single = [];

    public DealGroups(int deals) => GroupOf = new int[deals];

    /// <summary>Gets the group of each deal.</summary>
    public int[] GroupOf { get; }

    public int Count => _labels.Count;

    /// <summary>Gets the labels of a group, by their numbers in ascending order.</summary>
    public ReadOnlySpan<int> LabelsOf(int group) => _labels[group];

    /// <summary>Finds the group of one label.</summary>
    public int Find(int label) => label < _single.Length && _single[label] > 0 ? _single[label] - 1 : Add(label);

    /// <summary>Finds the group of a set of labels, at least one, given in ascending order.</summary>
    public int Find(ReadOnlySpan<int> labels)
    {
        var group = Find(labels[0]);
        foreach (var label in labels[1..])
        {
            group = Find(group, label);
        }

        return group;
    }

    /// <summary>Finds the group that has one label more than another.</summary>
    private int Find(int group, int label)
    {
        ref var larger = ref CollectionsMarshal.GetValueRefOrAddDefault(_larger, (group, label), out var exists);
        if (!exists)
        {
            larger = _labels.Count;
            _labels.Add([.. _labels[group], label]);
        }

        return larger;
    }

    private int Add(int label)
    {
        if (label >= _single.Length)
        {
            Array.Resize(ref _single, Math.Max(label + 1, 2 * _single.Length));
        }

        _labels.Add([label]);
        _single[label] = _labels.Count;
        return _labels.Count - 1;
    }
}
