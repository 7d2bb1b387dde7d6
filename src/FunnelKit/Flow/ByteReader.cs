using System.Text;

namespace FunnelKit.Flow;

/// <summary>Reads what <see cref="ByteWriter"/> wrote; whatever cannot have been written is refused.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Gets how many bytes have not been read.</summary>
    public readonly int Left => _rest.Length;

    public static FormatException Damaged(string what) => new($"The bytes are no flow, or are damaged: {what}.");

    /// <summary>Reads a number from 0 to a limit.</summary>
    public long Number(long limit)
    {
        var value = Number();
        return value <= (UInt128)(ulong)limit ? (long)value : throw Damaged("a number is too large");
    }

    /// <summary>Reads how many items follow, each of which takes at least some bytes.</summary>
    public int Length(int bytesEach) => (int)Number(_rest.Length / bytesEach);

    public Int128 Signed()
    {
        var value = Number();
        return (Int128)(value >> 1) ^ -(Int128)(value & 1);
    }

    public string Text()
    {
        try
        {
            return StrictUtf8.GetString(Bytes(Length(1)));
        }
        catch (DecoderFallbackException)
        {
            throw Damaged("a text is not UTF-8");
        }
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > _rest.Length)
        {
            throw Damaged("they end too early");
        }

        var next = _rest[..count];
        _rest = _rest[count..];
        return next;
    }

    private UInt128 Number()
    {
        var value = UInt128.Zero;
        for (var shift = 0; shift < 128; shift += 7)
        {
            var next = Bytes(1)[0];
            value |= (UInt128)(next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Damaged("a number is too long");
    }
}
