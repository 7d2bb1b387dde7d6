using System.Collections.Immutable;
using System.Text;

namespace FunnelKit.Csv;

/// <summary>Writes CSV files.</summary>
public static class CsvExport
{
    /// <summary>Copies a file with further columns behind its own, which stay as they are.</summary>
    /// <param name="source">The file to copy, from where it is; left open.</param>
    /// <param name="target">Takes the copy, with the byte order mark that the file has.</param>
    /// <param name="headings">The headings of the further columns.</param>
    /// <param name="cellsOf">
    /// Gets the further cells of the row that begins on a line; null to leave them blank, as for rejected rows.
    /// </param>
    /// <param name="format">How the file is written; null detects it.</param>
    /// <param name="cancellationToken">Stops copying.</param>
    /// <returns>A task that ends with the copy.</returns>
    /// <remarks>
    /// A row with too few fields is filled up with blank ones, and blank fields beyond the last column are left out. A
    /// row with other fields there, or whose quotes do not close, is copied without further cells, because nobody can
    /// tell which are its columns. Empty lines are left out.
    /// </remarks>
    /// <exception cref="CsvFormatException">The file is empty, is not text, or is not in the encoding.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task AppendColumnsAsync(
        Stream source,
        TextWriter target,
        ImmutableArray<string> headings,
        Func<long, IReadOnlyList<string>?> cellsOf,
        CsvFormat? format = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(cellsOf);
        return AppendColumnsCoreAsync(
            source, target, headings, cellsOf, format ?? CsvFormat.Default, cancellationToken);
    }

    private static async Task AppendColumnsCoreAsync(
        Stream source,
        TextWriter target,
        ImmutableArray<string> headings,
        Func<long, IReadOnlyList<string>?> cellsOf,
        CsvFormat format,
        CancellationToken cancellation)
    {
        using var rows = await RowReader.OpenAsync(source, format, null, cancellation).ConfigureAwait(false);
        var line = new StringBuilder();
        var blank = Enumerable.Repeat(string.Empty, headings.Length).ToArray();
        if (rows.HasByteOrderMark)
        {
            line.Append('\uFEFF');
        }

        Append(rows, line, headings);
        await target.WriteAsync(line, cancellation).ConfigureAwait(false);
        while (await rows.ReadAsync(0).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            line.Clear();
            if (rows.Malformed is null)
            {
                Append(rows, line, cellsOf(rows.Line) ?? blank);
            }
            else
            {
                line.Append(rows.RawRecord);
            }

            await target.WriteAsync(line, cancellation).ConfigureAwait(false);
        }
    }

    private static void Append(RowReader rows, StringBuilder line, IReadOnlyList<string> cells)
    {
        var raw = rows.RawRecord;
        var surplus = rows.FieldCount - rows.Columns.Length;
        if (surplus > 0)
        {
            AppendFields(rows, line);
        }
        else
        {
            line.Append(raw.AsSpan().Trim("\r\n")).Append(rows.Delimiter, -surplus);
        }

        foreach (var cell in cells)
        {
            line.Append(rows.Delimiter).AppendField(cell, rows.Delimiter);
        }

        line.Append(raw.AsSpan()[raw.AsSpan().TrimEnd("\r\n").Length..]);
    }

    private static void AppendFields(RowReader rows, StringBuilder line)
    {
        for (var field = 0; field < rows.Columns.Length; field++)
        {
            line.Append(rows.Delimiter, field == 0 ? 0 : 1).AppendField(rows.Field(field), rows.Delimiter);
        }
    }
}
