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

    public DealGroups(int deals) => GroupOf = new int[deals];

    /// <summary>Gets the group of each deal.</summary>
    public int[] GroupOf { get; }

    public int Count => _labels.Count;

    /// <summary>Gets the labels of a group, by their numbers in ascending order.</summary>
    public ReadOnlySpan<int> LabelsOf(int group) => _labels[group];

    /// <summary>Finds the group of one label.</summary>
    public int Find(int label) => Find(-1, label);

    /// <summary>Finds the group of a set of labels, given in ascending order.</summary>
    public int Find(ReadOnlySpan<int> labels)
    {
        var group = -1;
        foreach (var label in labels)
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
            _labels.Add(group < 0 ? [label] : [.. _labels[group], label]);
        }

        return larger;
    }
}
