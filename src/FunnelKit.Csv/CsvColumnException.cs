using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Csv;

/// <summary>The exception for a column that a file does not have, or has more than once.</summary>
public sealed class CsvColumnException : Exception
{
    internal CsvColumnException(string column, ImmutableArray<string> columns, int occurrences)
        : base(Describe(column, columns, occurrences))
    {
        Column = column;
        Columns = columns;
        Occurrences = occurrences;
    }

    /// <summary>Gets the name that was asked for.</summary>
    public string Column { get; }

    /// <summary>Gets the columns that the file has, in its order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Gets how many columns have the name.</summary>
    /// <value>0, or at least 2.</value>
    public int Occurrences { get; }

    private static string Describe(string column, ImmutableArray<string> columns, int occurrences) =>
        (occurrences == 0
            ? $"The file has no column '{column}'."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The file has {occurrences} columns '{column}', so that it is not clear which is meant."))
        + " It has: " + string.Join(", ", columns.Select(name => $"'{name}'")) + ".";
}
