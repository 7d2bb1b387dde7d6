using System.Buffers;
using System.Text;

namespace FunnelKit.Flow;

/// <summary>Writes whole numbers, seven bits to a byte, and texts.</summary>
internal sealed class ByteWriter(IBufferWriter<byte> output)
{
    public void Number(long value) => Number((UInt128)(ulong)value);

    /// <summary>Writes a number that may be negative: small ones of either sign are short.</summary>
    public void Signed(Int128 value) => Number((UInt128)((value << 1) ^ (value >> 127)));

    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length);
        output.Write(bytes);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    private void Number(UInt128 value)
    {
        var length = 0;
        Span<byte> bytes = stackalloc byte[19];
        for (; value > 0x7Fu; value >>= 7)
        {
            bytes[length++] = (byte)(value | 0x80);
        }

        bytes[length++] = (byte)value;
        output.Write(bytes[..length]);
    }
}
