namespace FunnelKit.Scoring;

/// <summary>An event of a known type.</summary>
/// <param name="Type">The position of the type in the model.</param>
/// <param name="Second">The second since 1970.</param>
/// <param name="Id">The identifier of the event among those of its type, or null.</param>
internal readonly record struct BehaviorMark(int Type, uint Second, string? Id) : IComparable<BehaviorMark>
{
    /// <summary>Gets a number that orders events by type and then from new to old.</summary>
    public ulong Key => KeyOf(Type, Second);

    public static ulong KeyOf(int type, uint second) => ((ulong)type << 32) | ~second;

    public static int TypeOf(ulong key) => (int)(key >> 32);

    public static uint SecondOf(ulong key) => ~(uint)key;

    public int CompareTo(BehaviorMark other)
    {
        var order = Key.CompareTo(other.Key);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }
}
