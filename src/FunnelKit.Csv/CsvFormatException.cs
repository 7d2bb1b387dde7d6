namespace FunnelKit.Csv;

/// <summary>
/// The exception for a file that cannot be read or written as CSV at all: it is empty, or its text is not in the
/// encoding.
/// </summary>
public sealed class CsvFormatException : Exception
{
    internal CsvFormatException(CsvFormatError code, string message, long? line = null, long? byteOffset = null)
        : base(message)
    {
        Code = code;
        Line = line;
        ByteOffset = byteOffset;
    }

    /// <summary>Gets what is wrong.</summary>
    public CsvFormatError Code { get; }

    /// <summary>Gets the line at which reading stopped, from 1; null when it is not known.</summary>
    public long? Line { get; }

    /// <summary>Gets the position of the byte at which reading stopped, from 0; null when it is not known.</summary>
    public long? ByteOffset { get; }
}
