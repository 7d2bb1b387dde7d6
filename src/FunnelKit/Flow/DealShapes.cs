using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Tells from the codes of a deal's events how simple its path is, eight codes at a time.</summary>
internal sealed class DealShapes
{
    private const ulong Ones = 0x0101_0101_0101_0101;
    private const ulong HighBits = Ones << 7;
    private const int CodesAtOnce = sizeof(ulong);
    private const sbyte NoEnd = -1;

    private readonly sbyte[] _ends = new sbyte[byte.MaxValue + 1];
    private readonly int _stages;
    private readonly ulong _aboveStages;

    public DealShapes(StageKind[] kinds, int stages)
    {
        _stages = stages;
        Array.Fill(_ends, NoEnd);

        // Eight codes fit a word only if they leave the highest bit free; a model with more stages has no simple paths.
        if (kinds.Length <= sbyte.MaxValue && stages > 0)
        {
            _aboveStages = (128 - (ulong)stages) * Ones;
            for (var code = 0; code < kinds.Length; code++)
            {
                _ends[code] = (sbyte)(kinds[code] switch
                {
                    StageKind.Open => (int)Standing.StillThere,
                    StageKind.Won => (int)Standing.Won,
                    StageKind.Lost => (int)Standing.Lost,
                    StageKind.Disqualified => (int)Standing.Disqualified,
                    StageKind.Nurture => (int)Standing.Nurtured,
                    StageKind.TransferredOut => (int)Standing.TransferredOut,
                    _ => NoEnd,
                });
            }
        }
    }

    /// <summary>
    /// Finds out whether a deal was in open stages only until it was closed, if it was.
    /// </summary>
    /// <param name="codes">The codes of many events.</param>
    /// <param name="first">The place of the deal's first one.</param>
    /// <param name="count">How many events the deal has, at least 1.</param>
    /// <param name="isForward">Whether every move led to a later stage or closed the deal.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSimple(byte[] codes, int first, int count, out bool isForward)
    {
        if (count > CodesAtOnce || first + sizeof(ulong) > codes.Length)
        {
            return IsSimpleAndLong(codes, first, count, out isForward);
        }

        // The first event is in an open stage, also where it is the only one.
        var word = BinaryPrimitives.ReadUInt64LittleEndian(codes.AsSpan(first));
        var moves = ((1UL << (8 * (count - 1))) - 1) & HighBits;
        isForward = (~(((word >> 8) | HighBits) - word - Ones) & moves) == 0;
        return ((word | (word + _aboveStages)) & (moves | 0x80)) == 0 && _ends[codes[first + count - 1]] >= 0;
    }

    /// <summary>Where a simple deal stands that ended with a code and is not further back than it was.</summary>
    public Standing EndOf(byte code) => (Standing)_ends[code];

    private bool IsSimpleAndLong(byte[] codes, int first, int count, out bool isForward)
    {
        var (last, isSimple) = (first + count - 1, codes[first] < _stages);
        isForward = true;
        for (var row = first; row < last; row++)
        {
            isSimple &= codes[row] < _stages;
            isForward &= codes[row] < codes[row + 1];
        }

        return isSimple && _ends[codes[last]] >= 0;
    }
}
