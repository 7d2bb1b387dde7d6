using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>Numbers in the narrowest type that holds all of them exactly; one value of it means not known.</summary>
/// <param name="values">
/// An array of <see cref="byte"/>, <see cref="short"/>, <see cref="int"/>, <see cref="float"/> or
/// <see cref="double"/>.
/// </param>
/// <param name="hasMissing">Whether a value may be missing.</param>
internal sealed class NumberColumn(Array values, bool hasMissing) : LeadColumn(FactKind.Number)
{
    /// <summary>Stands for a byte that is not known: the greatest, so that bytes count from 0.</summary>
    public const byte MissingByte = byte.MaxValue;

    /// <summary>Stands for a 16-bit number that is not known.</summary>
    public const short MissingShort = short.MinValue;

    /// <summary>Stands for a 32-bit number that is not known.</summary>
    public const int MissingInt = int.MinValue;

    public Array Values { get; } = values;

    public bool HasMissing { get; } = hasMissing;

    public override long SizeInBytes => Buffer.ByteLength(Values);

    /// <summary>Gets a number; not a number when it is not known.</summary>
    public double this[int row] =>
        Values switch
        {
            byte[] bytes => bytes[row] == MissingByte ? double.NaN : bytes[row],
            short[] shorts => shorts[row] == MissingShort ? double.NaN : shorts[row],
            int[] ints => ints[row] == MissingInt ? double.NaN : ints[row],
            float[] floats => floats[row],
            _ => ((double[])Values)[row],
        };

    public override LeadInput InputAt(int row) =>
        double.IsNaN(this[row]) ? default : LeadInput.FromNumber(this[row]);

    public override FactValue ValueAt(int row) =>
        double.IsNaN(this[row]) ? FactValue.None : FactValue.FromNumber((decimal)this[row]);
}
