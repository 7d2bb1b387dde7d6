using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Csv;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Import;

/// <summary>Reads a file by a mapping. Nothing is stored.</summary>
public static class ImportReader
{
    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
    ];

    public static Task<CsvPreview> PreviewAsync(
        Stream file, ImportMapping? mapping, int rows = 8, CancellationToken cancellationToken = default) =>
        GuardAsync(() => CsvImport.PreviewAsync(file, mapping is null
            ? null : Format(mapping), rows, cancellationToken));

    /// <summary>Reads the file as the mapping says.</summary>
    /// <exception cref="ImportException">The file or the mapping cannot be used.</exception>
    public static async Task<ImportDraft> ReadAsync(
        Func<Stream> open, ImportMapping mapping, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(mapping);
        var columns = Columns(mapping);
        var model = ImportModel.From(mapping);
        var currency = CurrencyOf(mapping);
        var format = Format(mapping);
        var unknown = columns.Times.FirstOrDefault(
            time => time.Stage is { } label && !model.TryFindStage(label, out _));
        if (unknown is not null)
        {
            throw new ImportException(ImportErrorCode.UnknownTimeStage, unknown.Stage!);
        }

        var history = await GuardAsync(async () =>
        {
            await using var file = open();
            return await CsvImport.ReadHistoryAsync(
                file, model, columns, format, currency, cancellationToken: cancellationToken);
        });
        var (deals, rejected, arePercent) =
            await GuardAsync(() => ReadDealsAsync(open, mapping, format, cancellationToken));
        if (history.EventCount == 0)
        {
            throw new ImportException(
                ImportErrorCode.NoEvents, string.Join(" ", history.RejectedRows.Take(3).Select(row => row.ToString())));
        }

        return new ImportDraft
        {
            Model = model,
            Currency = currency,
            History = history,
            Deals = deals,
            AsOf = AsOf(mapping) ?? history.LastOccurredAt ?? DateTimeOffset.UnixEpoch,
            IsAsOfGiven = mapping.AsOf.Length > 0,
            ProbabilitiesArePercent = arePercent,
            RejectedRows =
                [.. history.RejectedRows.Concat(rejected).DistinctBy(row => (row.Line, row.Column, row.Code)).OrderBy(
                    row => row.Line)],
        };
    }

    private static EventColumns Columns(ImportMapping mapping)
    {
        Need(mapping.Deal, ImportErrorCode.NoDealColumn);
        Need(mapping.Stage, ImportErrorCode.NoStageColumn);
        ImmutableArray<TimeColumn> times = mapping.IsWide
            ?
            [
                .. mapping.Times.Where(time => time.Column.Length > 0)
                    .Select(time => new TimeColumn { Column = time.Column, Stage = Optional(time.Stage) }),
            ]
            : mapping.At.Length > 0 ? [new() { Column = mapping.At }] : [];
        return times.IsEmpty ? throw new ImportException(ImportErrorCode.NoTimeColumn)
            : times.Count(time => time.Stage is null) > 1 ? throw new ImportException(ImportErrorCode.TwoOwnTimes)
            : new EventColumns
            {
                Deal = mapping.Deal,
                Stage = mapping.Stage,
                Times = times,
                Amount = Optional(mapping.Amount),
                Reason = Optional(mapping.Reason),
                Dimensions = mapping.Dimensions,
            };
    }

    /// <summary>Reads owners, close dates and probabilities; of several rows of a deal, the last one counts.</summary>
    private static async Task<DealAttributes> ReadDealsAsync(
        Func<Stream> open, ImportMapping mapping, CsvFormat format, CancellationToken cancellationToken)
    {
        var deals = new Dictionary<string, CsvDeal>(StringComparer.Ordinal);
        if (mapping.Owner.Length == 0 && mapping.Close.Length == 0 && mapping.Probability.Length == 0)
        {
            return new(deals, [], ArePercent: false);
        }

        // A column of its own for the identifier expects one row for each deal. Here a deal may have many, so that rows
        // are joined by their lines.
        var keys = await ReadAsync(new DealColumns { Stage = mapping.Stage, Owner = mapping.Deal });
        var rows = await ReadAsync(new DealColumns
        {
            Stage = mapping.Stage,
            Owner = Optional(mapping.Owner),
            CloseDate = Optional(mapping.Close),
            Probability = Optional(mapping.Probability),
        });
        var keyOf = keys.Deals.Where(key => key.Owner is not null).ToDictionary(key => key.Line, key => key.Owner!);
        foreach (var row in rows.Deals)
        {
            if (keyOf.TryGetValue(row.Line, out var key))
            {
                deals[key] = row;
            }
        }

        return new(deals, rows.RejectedRows, rows.ProbabilitiesArePercent);

        async Task<CsvDeals> ReadAsync(DealColumns columns)
        {
            await using var file = open();
            return await CsvImport.ReadDealsAsync(file, columns, format, cancellationToken: cancellationToken);
        }
    }

    private static CsvFormat Format(ImportMapping mapping)
    {
        if (mapping.Encoding.Length > 0 && !CsvFormat.IsEncoding(mapping.Encoding))
        {
            throw new ImportException(ImportErrorCode.UnknownEncoding, mapping.Encoding);
        }

        if (mapping.TimeFormat.Length > 0 && !CsvFormat.IsTimeFormat(mapping.TimeFormat))
        {
            throw new ImportException(ImportErrorCode.BadTimeFormat, mapping.TimeFormat);
        }

        var delimiter = mapping.Delimiter.ToUpperInvariant() switch
        {
            "" => (char?)null,
            "TAB" or "\\T" => '\t',
            { Length: 1 } single when single[0] is not ('"' or '\n' or '\r') => single[0],
            _ => throw new ImportException(ImportErrorCode.BadDelimiter, mapping.Delimiter),
        };
        return new CsvFormat
        {
            Delimiter = delimiter,
            Encoding = Optional(mapping.Encoding),
            TimeFormat = Optional(mapping.TimeFormat),
        };
    }

    private static Currency CurrencyOf(ImportMapping mapping) =>
        mapping.Currency.Length == 0
            ? mapping.Amount.Length > 0 ? throw new ImportException(ImportErrorCode.CurrencyNeeded) : Currency.None
            : Currency.TryFromCode(mapping.Currency, out var currency)
                ? currency
                : throw new ImportException(ImportErrorCode.UnknownCurrency, mapping.Currency);

    /// <summary>A date stands for its last moment, in UTC.</summary>
    private static DateTimeOffset? AsOf(ImportMapping mapping)
    {
        if (mapping.AsOf.Length == 0)
        {
            return null;
        }

        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(mapping.AsOf, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var date))
        {
            return new DateTimeOffset(date, TimeOnly.MaxValue, TimeSpan.Zero);
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(mapping.AsOf, InstantFormats, invariant, Utc, out var instant)
            ? instant
            : throw new ImportException(ImportErrorCode.BadAsOf, mapping.AsOf);
    }

    /// <summary>Runs what reads a file, and answers what is wrong with the file in the words of the import.</summary>
    internal static async Task<T> GuardAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (CsvFormatException exception)
        {
            var code = exception.Code switch
            {
                CsvFormatError.Empty => ImportErrorCode.EmptyFile,
                CsvFormatError.InvalidBytes => ImportErrorCode.WrongEncoding,
                _ => ImportErrorCode.NotText,
            };
            throw new ImportException(code, exception.Message);
        }
        catch (CsvColumnException exception)
        {
            throw new ImportException(
                exception.Occurrences > 1
                    ? ImportErrorCode.AmbiguousColumn : ImportErrorCode.UnknownColumn, exception.Column);
        }
    }

    private static void Need(string value, ImportErrorCode code)
    {
        if (value.Length == 0)
        {
            throw new ImportException(code);
        }
    }

    private static string? Optional(string value) => value.Length == 0 ? null : value;

    private sealed record DealAttributes(
        IReadOnlyDictionary<string, CsvDeal> Deals, ImmutableArray<RejectedRow> Rejected, bool ArePercent);
}
