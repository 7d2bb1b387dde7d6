using System.Collections.Immutable;
using System.Text;

namespace FunnelKit.Csv.Registers;

/// <summary>Writes a register; cells whose value nobody changed are written as they were read.</summary>
internal static class RegisterWriter
{
    public static async Task WriteAsync<TRow>(
        RegisterTable<TRow> table,
        Stream stream,
        CsvFormat format,
        bool? byteOrderMark,
        CancellationToken cancellation)
        where TRow : class
    {
        var layout = table.Layout;
        var encoding = format.Encoding ?? layout.Encoding;
        var delimiter = format.Delimiter ?? layout.Delimiter;
        var bytes = RegisterFile.Encode(
            Write(table, delimiter), encoding, byteOrderMark ?? (layout.HasByteOrderMark && IsUnicode(encoding)));
        await stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
    }

    private static bool IsUnicode(string encoding) => encoding.StartsWith("utf-", StringComparison.OrdinalIgnoreCase);

    private static string Write<TRow>(RegisterTable<TRow> table, char delimiter)
        where TRow : class
    {
        var layout = table.Layout;
        var text = new StringBuilder();
        var isSameSeparator = delimiter == layout.Delimiter;
        AppendRow(text, isSameSeparator ? layout.RawHeadings : null, layout.Headings, delimiter, layout.NewLine);
        var unread = 0;
        for (var place = 0; place <= table.Rows.Length; place++)
        {
            var isLast = place == table.Rows.Length;
            for (; unread < table.Unread.Length && (isLast || table.Unread[unread].Place <= place); unread++)
            {
                var (_, raw, cells) = table.Unread[unread];
                AppendRow(text, isSameSeparator ? raw : null, cells, delimiter, layout.NewLine);
            }

            if (!isLast)
            {
                var row = table.Rows[place];
                var raw = isSameSeparator ? Unchanged(table.Schema, layout, row) : null;
                AppendRow(text, raw, Cells(table.Schema, layout, row), delimiter, layout.NewLine);
            }
        }

        return text.ToString(0, text.Length - (table.EndsWithLineBreak ? 0 : layout.NewLine.Length));
    }

    /// <summary>Gets the row as it stood in the file; null when it is of another, or was changed.</summary>
    private static string? Unchanged<TRow>(RegisterSchema<TRow> schema, RegisterLayout layout, TRow row)
        where TRow : class =>
        schema.OriginOf(row) is { } origin
            && ReferenceEquals(origin.Layout, layout)
            && schema.ValuesOf(row).SequenceEqual(origin.Values)
                ? origin.Raw
                : null;

    private static IEnumerable<string> Cells<TRow>(RegisterSchema<TRow> schema, RegisterLayout layout, TRow row)
        where TRow : class
    {
        var origin = schema.OriginOf(row);
        var isSameFile = ReferenceEquals(origin?.Layout, layout);
        for (var place = 0; place < layout.Headings.Length; place++)
        {
            var column = layout.Columns[place];
            if (column == RegisterLayout.Extra)
            {
                yield return isSameFile
                    ? origin!.Cells[place]
                    : origin?.Extra(layout.Headings[place]) ?? string.Empty;
                continue;
            }

            var value = schema.ValueOf(row, column);
            yield return isSameFile && Equals(value, origin!.Values[column])
                ? origin.Cells[place]
                : CellText.Format(value, layout.Language);
        }
    }

    private static void AppendRow(
        StringBuilder text, string? raw, IEnumerable<string> cells, char delimiter, string newLine)
    {
        if (raw is null)
        {
            AppendLine(text, cells, delimiter, newLine);
        }
        else
        {
            text.Append(raw).Append(newLine);
        }
    }

    private static void AppendLine(StringBuilder text, IEnumerable<string> cells, char delimiter, string newLine)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
            {
                text.Append(delimiter);
            }

            isFirst = false;
            text.AppendField(cell, delimiter);
        }

        text.Append(newLine);
    }
}
