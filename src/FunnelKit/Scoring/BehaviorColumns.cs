namespace FunnelKit.Scoring;

/// <summary>The events of many leads: for each its type and its second, and for each lead where its events begin.</summary>
/// <param name="starts">Where the events of each lead begin, and where those of the last end.</param>
/// <param name="codes">The type of each event, as its place in <paramref name="types"/>: bytes where they suffice.</param>
/// <param name="seconds">The second of each event since 1970.</param>
/// <param name="types">The types as they stand in the data, distinct without regard to case.</param>
internal sealed class BehaviorColumns(int[] starts, Array codes, uint[] seconds, string[] types)
{
    public int Count => starts.Length - 1;

    public int[] Starts => starts;

    /// <summary>Gets the codes of the types: bytes or 16-bit numbers.</summary>
    public Array Codes => codes;

    public uint[] Seconds => seconds;

    public string[] Types => types;

    /// <summary>Gets the number of events of the lead that has most.</summary>
    public int Longest { get; } = LongestOf(starts);

    /// <summary>Gets the earliest second; the greatest of all when there is no event.</summary>
    public uint Oldest { get; } = seconds.Length == 0 ? uint.MaxValue : seconds.Min();

    public long SizeInBytes => (4L * starts.Length) + Buffer.ByteLength(codes) + (4L * seconds.Length);

    public static BehaviorColumns Empty(int leads) => new(new int[leads + 1], Array.Empty<byte>(), [], []);

    public int CodeAt(int row) => codes is byte[] bytes ? bytes[row] : ((ushort[])codes)[row];

    private static int LongestOf(int[] starts)
    {
        var longest = 0;
        for (var lead = 1; lead < starts.Length; lead++)
        {
            longest = Math.Max(longest, starts[lead] - starts[lead - 1]);
        }

        return longest;
    }
}
