using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FunnelKit;

/// <summary>Remembers the numbers of labels seen lately, so that few labels on many rows are found fast.</summary>
internal sealed class LabelCache
{
    private const int Bits = 10;
    private const int HashedCharacters = 4;

    private readonly (string? Label, int Number)[] _entries = new (string?, int)[1 << Bits];

    /// <summary>Finds the place of a label; the entry there may be that of another label.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref (string? Label, int Number) Find(string label, out bool isFound)
    {
        ref var entry = ref _entries[PlaceOf(label)];
        isFound = string.Equals(entry.Label, label, StringComparison.Ordinal);
        return ref entry;
    }

    // Labels mostly differ in their last characters, or else in their length.
    private static int PlaceOf(string label)
    {
        var key = (ulong)label.Length << 56;
        if (label.Length >= HashedCharacters)
        {
            key ^= MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(label.AsSpan(label.Length - HashedCharacters)));
        }
        else if (label.Length > 0)
        {
            key ^= ((ulong)label[0] << 32) ^ ((ulong)label[label.Length >> 1] << 16) ^ label[^1];
        }

        return (int)((key * 0x9E3779B97F4A7C15) >> (64 - Bits));
    }
}
