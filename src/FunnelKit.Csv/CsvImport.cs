using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Csv;

/// <summary>Reads CSV files: their header, the stage history of deals, the deals of a pipeline, or leads.</summary>
/// <remarks>
/// Rows are read as a stream, and only the columns named become values: memory grows with those, not with the
/// file. Streams are read from where they are and left open. A row that cannot be used is reported with its
/// line and the reason; lines are counted
/// as an editor counts them, those within quotes included.
/// </remarks>
public static class CsvImport
{
    /// <summary>Reads the header and the first rows, for choosing columns.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How the file is written; null detects it.</param>
    /// <param name="rows">How many rows to read at the most, at least 0.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The header and the rows.</returns>
    /// <exception cref="CsvFormatException">The file is empty, is not text, or is not in the encoding.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is negative.</exception>
    public static Task<CsvPreview> PreviewAsync(
        Stream stream, CsvFormat? format = null, int rows = 20, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        return PreviewCoreAsync(stream, format ?? CsvFormat.Default, rows, cancellationToken);
    }

    /// <summary>Reads the stage events of deals.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="model">The model whose stages the file names.</param>
    /// <param name="columns">Which columns hold what.</param>
    /// <param name="format">How the file is written; null detects it.</param>
    /// <param name="currency">The currency of the amounts; left out when there are none.</param>
    /// <param name="badRows">What happens to the good rows when some are bad. The default reports the bad
    /// ones.</param>
    /// <param name="progress">Is told how many bytes have been read, about every 64 KiB.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The history, with a report of every rejected row.</returns>
    /// <remarks>
    /// <para>
    /// A row is taken whole or rejected whole. In the long layout an event without a time is rejected. In the
    /// wide layout, where columns date stages of their own, a deal whose own stage has no time is in that stage
    /// since an unknown instant; what else the row dates
    /// then keeps its order but not its times, because nothing can be said to have come before an unknown instant.
    /// A column that dates the row's own stage by name goes before the column without a stage.
    /// </para>
    /// <para>The amount and the reason of a wide row belong to the entry into its own stage.</para>
    /// </remarks>
    /// <exception cref="CsvFormatException">The file is empty, is not text, or is not in the encoding.</exception>
    /// <exception cref="CsvColumnException">A named column is missing, or is there more than once.</exception>
    /// <exception cref="ArgumentException">
    /// No time column is named, two have no stage of their own, or the model has no stage that one of them names; a
    /// dimension is named twice or has no name.
    /// </exception>
    /// <exception cref="RejectedRowsException">
    /// Rows are bad, and <paramref name="badRows"/> asks for all or none.
    /// </exception>
    public static Task<StageHistory> ReadHistoryAsync(
        Stream stream,
        StageModel model,
        EventColumns columns,
        CsvFormat? format = null,
        Currency currency = default,
        BadRows badRows = BadRows.Report,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Times.IsEmpty || columns.Times.Count(time => time.Stage is null) > 1)
        {
            throw new ArgumentException(
                "At least one time column is needed, and at most one without a stage of its own.", nameof(columns));
        }

        return ReadHistoryCoreAsync(
            stream, model, columns, format ?? CsvFormat.Default, currency, badRows, progress, cancellationToken);
    }

    /// <summary>Reads the deals of a pipeline, from one row for each or from their events.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="columns">Which columns hold what.</param>
    /// <param name="format">How the file is written; null detects it.</param>
    /// <param name="currency">The currency of amounts whose row names none.</param>
    /// <param name="badRows">What happens to the good rows when some are bad. The default reports the bad
    /// ones.</param>
    /// <param name="progress">Is told how many bytes have been read, about every 64 KiB.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The deals, with a report of every rejected row.</returns>
    /// <exception cref="CsvFormatException">The file is empty, is not text, or is not in the encoding.</exception>
    /// <exception cref="CsvColumnException">A named column is missing, or is there more than once.</exception>
    /// <exception cref="ArgumentException">Rows are events, and no column identifies their deals.</exception>
    /// <exception cref="RejectedRowsException">
    /// Rows are bad, and <paramref name="badRows"/> asks for all or none.
    /// </exception>
    public static Task<CsvDeals> ReadDealsAsync(
        Stream stream,
        DealColumns columns,
        CsvFormat? format = null,
        Currency currency = default,
        BadRows badRows = BadRows.Report,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns is { Log: not null, Deal: null })
        {
            throw new ArgumentException("Events need the column that identifies their deal.", nameof(columns));
        }

        return ReadDealsCoreAsync(
            stream, columns, format ?? CsvFormat.Default, currency, badRows, progress, cancellationToken);
    }

    /// <summary>Reads leads into a table, for a scorecard or to draft one.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="columns">Which columns hold what.</param>
    /// <param name="format">How the file is written; null detects it.</param>
    /// <param name="badRows">What happens to the good rows when some are bad. The default reports the bad
    /// ones.</param>
    /// <param name="progress">Is told how many bytes have been read, about every 64 KiB.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The leads, with a report of every cell that could not be read.</returns>
    /// <remarks>
    /// A number may be an interval such as <c>500-1000</c> or <c>100-200万</c>, and an amount may have the currency of
    /// the characteristic. A flag is yes, no, true, false, y, n, 1, 0, 是 or 否.
    /// </remarks>
    /// <exception cref="CsvFormatException">The file is empty, is not text, or is not in the encoding.</exception>
    /// <exception cref="CsvColumnException">
    /// A named column is missing, or is there more than once; or the file has no column for any characteristic.
    /// </exception>
    /// <exception cref="ArgumentException">A heading is given for what is no characteristic of the card.</exception>
    /// <exception cref="RejectedRowsException">
    /// Rows are bad, and <paramref name="badRows"/> asks for all or none.
    /// </exception>
    public static Task<CsvLeads> ReadLeadsAsync(
        Stream stream,
        LeadColumns columns,
        CsvFormat? format = null,
        BadRows badRows = BadRows.Report,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(columns);
        return ReadLeadsCoreAsync(stream, columns, format ?? CsvFormat.Default, badRows, progress, cancellationToken);
    }

    private static async Task<CsvLeads> ReadLeadsCoreAsync(
        Stream stream,
        LeadColumns columns,
        CsvFormat format,
        BadRows badRows,
        IProgress<long>? progress,
        CancellationToken cancellation)
    {
        using var rows = await RowReader.OpenAsync(stream, format, progress, cancellation).ConfigureAwait(false);
        return await new LeadReader(rows, columns).ReadAllAsync(badRows, cancellation).ConfigureAwait(false);
    }

    private static async Task<CsvDeals> ReadDealsCoreAsync(
        Stream stream,
        DealColumns columns,
        CsvFormat format,
        Currency currency,
        BadRows badRows,
        IProgress<long>? progress,
        CancellationToken cancellation)
    {
        using var rows = await RowReader.OpenAsync(stream, format, progress, cancellation).ConfigureAwait(false);
        return await new DealReader(rows, columns, format, currency).ReadAllAsync(
            badRows, cancellation).ConfigureAwait(false);
    }

    private static async Task<CsvPreview> PreviewCoreAsync(
        Stream stream, CsvFormat format, int count, CancellationToken cancellation)
    {
        using var reader = await RowReader.OpenAsync(stream, format, null, cancellation).ConfigureAwait(false);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        while (rows.Count < count && await reader.ReadAsync(0).ConfigureAwait(false))
        {
            rows.Add([.. Enumerable.Range(0, reader.Columns.Length).Select(reader.Field)]);
        }

        return new CsvPreview(reader.Columns, rows.DrainToImmutable(), reader.Delimiter, reader.EncodingName);
    }

    private static async Task<StageHistory> ReadHistoryCoreAsync(
        Stream stream,
        StageModel model,
        EventColumns columns,
        CsvFormat format,
        Currency currency,
        BadRows badRows,
        IProgress<long>? progress,
        CancellationToken cancellation)
    {
        using var rows = await RowReader.OpenAsync(stream, format, progress, cancellation).ConfigureAwait(false);
        var builder = StageHistory.CreateBuilder(model, currency, badRows, columns.Dimensions);
        await new EventReader(rows, model, columns, format, builder, currency).ReadAllAsync(
            cancellation).ConfigureAwait(false);
        return builder.Build();
    }
}
