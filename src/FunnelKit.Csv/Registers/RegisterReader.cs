using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>Reads a register, as a whole: registers are kept by hand, and small.</summary>
internal static class RegisterReader
{
    public static async Task<RegisterTable<TRow>> ReadAsync<TRow>(
        RegisterSchema<TRow> schema,
        Stream stream,
        CsvFormat format,
        RegisterRules rules,
        BadRows badRows,
        CancellationToken cancellation)
        where TRow : class
    {
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellation).ConfigureAwait(false);
        var bytes = memory.ToArray();
        memory.Position = 0;
        var detected = RegisterFile.Detect(bytes, format, schema.Columns);
        using var rows = await RowReader.OpenAsync(memory, detected, null, cancellation).ConfigureAwait(false);
        var layout = RegisterHeader.Read(schema.Columns, rows.Columns) with
        {
            Delimiter = rows.Delimiter,
            Encoding = rows.EncodingName,
            HasByteOrderMark = RegisterFile.HasByteOrderMark(bytes),
            RawHeadings = rows.RawRecord.Trim('\r', '\n'),
            NewLine = rows.RawRecord.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n",
        };
        return await ReadRowsAsync(schema, rows, layout, new(schema.Columns, layout, rules, format.TimeFormat), badRows)
            .ConfigureAwait(false);
    }

    private static async Task<RegisterTable<TRow>> ReadRowsAsync<TRow>(
        RegisterSchema<TRow> schema, RowReader rows, RegisterLayout layout, RegisterCells cells, BadRows badRows)
        where TRow : class
    {
        var read = ImmutableArray.CreateBuilder<TRow>();
        var unread = ImmutableArray.CreateBuilder<UnreadRow>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var endsWithLineBreak = EndsWithLineBreak(rows);
        while (await rows.ReadAsync(0).ConfigureAwait(false))
        {
            endsWithLineBreak = EndsWithLineBreak(rows);
            if (rows.IsBlank(0))
            {
                // A row of separators only is an empty line as spreadsheets write it.
                continue;
            }

            ImmutableArray<string> texts = [.. Enumerable.Range(0, layout.Headings.Length).Select(rows.Field)];
            if (TryRead(schema, rows, layout, cells, texts, ids) is { } row)
            {
                read.Add(row);
            }
            else
            {
                unread.Add(new UnreadRow(read.Count, rows.RawRecord.Trim('\r', '\n'), texts));
            }
        }

        return badRows == BadRows.Throw && cells.Rejected.Count > 0
            ? throw new RejectedRowsException([.. cells.Rejected])
            : new RegisterTable<TRow>
            {
                Schema = schema,
                Layout = layout,
                Rows = read.DrainToImmutable(),
                RejectedRows = [.. cells.Rejected],
                Unread = unread.DrainToImmutable(),
                EndsWithLineBreak = endsWithLineBreak,
            };
    }

    private static bool EndsWithLineBreak(RowReader rows) => rows.RawRecord is [.., '\r' or '\n'];

    private static TRow? TryRead<TRow>(
        RegisterSchema<TRow> schema,
        RowReader rows,
        RegisterLayout layout,
        RegisterCells cells,
        ImmutableArray<string> texts,
        HashSet<string> ids)
        where TRow : class
    {
        var malformed = rows.Malformed ?? (texts.Any(rows.HasRunaway) ? RowReader.Runaway : null);
        if (malformed is not null)
        {
            cells.Rejected.Add(rows.Reject(malformed));
            return null;
        }

        var rejected = cells.Rejected.Count;
        cells.Begin(rows.Line, texts);
        var row = schema.Read(cells);
        if (cells.Rejected.Count > rejected)
        {
            return null;
        }

        if (schema.IdOf(row) is { } id && !ids.Add(id))
        {
            cells.Reject(0, id, RejectionCode.Duplicate, "Another row has this identifier already.");
            return null;
        }

        var raw = rows.RawRecord.Trim('\r', '\n');
        return schema.Attach(row, new RegisterOrigin(layout, rows.Line, raw, texts, schema.ValuesOf(row)));
    }
}
