namespace FunnelKit.Stages;

/// <summary>Compares the order of two lists.</summary>
internal static class Sequences
{
    /// <summary>Finds the fewest items to move so that those which both lists have stand in one order.</summary>
    /// <remarks>The others form a longest common subsequence, found in quadratic time.</remarks>
    public static HashSet<T> Moved<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : notnull
    {
        var places = after.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var common = before.Where(places.ContainsKey).ToList();
        var lengths = new int[common.Count];
        var previous = new int[common.Count];
        var last = -1;
        for (var index = 0; index < common.Count; index++)
        {
            (lengths[index], previous[index]) = (1, -1);
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (places[common[earlier]] < places[common[index]] && lengths[earlier] >= lengths[index])
                {
                    (lengths[index], previous[index]) = (lengths[earlier] + 1, earlier);
                }
            }

            last = last < 0 || lengths[index] > lengths[last] ? index : last;
        }

        var moved = common.ToHashSet();
        for (var index = last; index >= 0; index = previous[index])
        {
            moved.Remove(common[index]);
        }

        return moved;
    }
}
