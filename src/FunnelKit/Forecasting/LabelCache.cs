using System.Runtime.InteropServices;

namespace FunnelKit.Forecasting;

/// <summary>Remembers the numbers of labels seen lately, so that few labels on many rows are found fast.</summary>
internal sealed class LabelCache
{
    private const int Bits = 10;
    private const int HashedCharacters = 4;

    private readonly (string? Label, int Number)[] _entries = new (string?, int)[1 << Bits];

    /// <summary>Finds the place of a label; the entry there may be that of another label.</summary>
    public ref (string? Label, int Number) Find(string label, out bool isFound)
    {
        ref var entry = ref _entries[PlaceOf(label)];
        isFound = string.Equals(entry.Label, label, StringComparison.Ordinal);
        return ref entry;
    }

    // Labels mostly differ in their last characters, or else in their first ones or their length.
    private static int PlaceOf(string label)
    {
        var key = (ulong)label.Length;
        if (label.Length >= HashedCharacters)
        {
            var bytes = MemoryMarshal.AsBytes(label.AsSpan());
            key += MemoryMarshal.Read<ulong>(bytes[^(HashedCharacters * sizeof(char))..]);
            key ^= MemoryMarshal.Read<ulong>(bytes) << 5;
        }
        else
        {
            foreach (var character in label)
            {
                key = (key << 16) ^ character;
            }
        }

        return (int)((key * 0x9E3779B97F4A7C15) >> (64 - Bits));
    }
}
