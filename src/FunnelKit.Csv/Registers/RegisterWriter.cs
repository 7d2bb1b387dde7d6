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
        AppendLine(text, layout.Headings, delimiter, layout.NewLine);
        var unread = 0;
        for (var place = 0; place <= table.Rows.Length; place++)
        {
            var isLast = place == table.Rows.Length;
            for (; unread < table.Unread.Length && (isLast || table.Unread[unread].Place <= place); unread++)
            {
                AppendUnread(text, table.Unread[unread], layout, delimiter);
            }

            if (!isLast)
            {
                AppendLine(text, Cells(table.Schema, layout, table.Rows[place]), delimiter, layout.NewLine);
            }
        }

        return text.ToString();
    }

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

    private static void AppendUnread(StringBuilder text, UnreadRow row, RegisterLayout layout, char delimiter)
    {
        if (delimiter == layout.Delimiter)
        {
            text.Append(row.Raw).Append(layout.NewLine);
        }
        else
        {
            AppendLine(text, row.Cells, delimiter, layout.NewLine);
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
            AppendCell(text, cell, delimiter);
        }

        text.Append(newLine);
    }

    private static void AppendCell(StringBuilder text, string cell, char delimiter)
    {
        if (cell.AsSpan().ContainsAny('"', '\r', '\n') || cell.Contains(delimiter))
        {
            text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            text.Append(cell);
        }
    }
}
