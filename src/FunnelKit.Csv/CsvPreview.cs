using System.Collections.Immutable;

namespace FunnelKit.Csv;

/// <summary>The header and the first rows of a CSV file, for choosing columns.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class CsvPreview
{
    internal CsvPreview(
        ImmutableArray<string> columns, ImmutableArray<ImmutableArray<string>> rows, char delimiter,
        string encodingName)
    {
        Columns = columns;
        Rows = rows;
        Delimiter = delimiter;
        EncodingName = encodingName;
    }

    /// <summary>Gets the names of the columns, in the order of the file.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>
    /// Gets the first rows, each with as many fields as there are columns; a missing field is empty.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; }

    /// <summary>Gets the separator of fields.</summary>
    public char Delimiter { get; }

    /// <summary>Gets the name of the encoding, such as <c>utf-8</c>.</summary>
    public string EncodingName { get; }

    /// <summary>Finds a column by its exact name, or else without regard to case and outer white space.</summary>
    /// <param name="name">The name of the column.</param>
    /// <returns>The place of the column, from 0.</returns>
    /// <exception cref="CsvColumnException">There is no such column, or more than one.</exception>
    public int FindColumn(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Header.Find(Columns, name);
    }
}
