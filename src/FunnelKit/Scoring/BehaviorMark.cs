namespace FunnelKit.Scoring;

/// <summary>An event of a known type.</summary>
/// <param name="Type">The position of the type in the model.</param>
/// <param name="Second">The second since 1970.</param>
/// <param name="Id">The identifier of the event among those of its type, or null.</param>
internal readonly record struct BehaviorMark(int Type, uint Second, string? Id) : IComparable<BehaviorMark>
{
    /// <summary>Gets a number that orders events by type and then from new to old.</summary>
    public ulong Key => KeyOf(Type, Second);

    /// <summary>Puts events in order and removes, of those with one identifier, all but the latest.</summary>
    public static void Normalize(List<BehaviorMark> marks)
    {
        marks.Sort();
        var seen = new HashSet<(int, string)>();
        _ = marks.RemoveAll(mark => mark.Id is { } id && !seen.Add((mark.Type, id)));
    }

    public static ulong KeyOf(int type, uint second) => ((ulong)type << 32) | ~second;

    public static int TypeOf(ulong key) => (int)(key >> 32);

    public static uint SecondOf(ulong key) => ~(uint)key;

    public int CompareTo(BehaviorMark other)
    {
        var order = Key.CompareTo(other.Key);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }
}
